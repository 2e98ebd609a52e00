/** What a reader looking through the claims of a pack is shown: types, nothing else. */
import type { Fault } from './faults.ts';
import type { Claim, Source } from './types.ts';

/** A claim as a line of the list. */
export interface ClaimLine {
  readonly id: string;
  readonly statement: string;
  readonly relation: Claim['relation'];
  /** How many it has. */
  readonly reports: number;
}

/** A claim with all that its pack says of it. */
export interface ClaimWhole {
  readonly claim: Claim;
  /** Those of its reports. */
  readonly sources: readonly Source[];
}

/** The claims of one pack, as far as they were asked for. A place is a claim's number in its pack, an index its number in the list. */
export interface ClaimsShown {
  /** Id of the pack. */
  readonly pack: string;
  /** Whether the reader writes it. */
  readonly own: boolean;
  /** How many claims it has. */
  readonly size: number;
  /** What is searched for, as it was typed; empty where nothing is. */
  readonly typed: string;
  /** Places of the claims that a search has found so far; undefined where nothing is searched. */
  readonly found?: readonly number[] | undefined;
  /** Whether the search still goes on. */
  readonly searching: boolean;
  /** Lines by place, those that were read. */
  readonly lines: ReadonlyMap<number, ClaimLine>;
  /** Index of the claim that the reader is at. */
  readonly at?: number | undefined;
  readonly whole?: ClaimWhole | undefined;
  /** Places of those to be saved as a file. */
  readonly selected: ReadonlySet<number>;
  /** Why they cannot be read, if they cannot. */
  readonly fault?: Fault | undefined;
}
