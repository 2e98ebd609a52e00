/** What a weak spot of a pack is; nothing else. */

/** What is allowed and makes a pack work less well than it could. English: only the command line tells of it. */
export interface WeakSpot {
  /** As in faults: `claims[3].wordings`. */
  readonly path: string;
  readonly reason: string;
  readonly hint: string;
}
