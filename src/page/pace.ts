/** How soon a changing page is read again: at once at first, ever more seldom where it never comes to rest. Numbers only. */

/** A change is answered this long after the last of its batch, at the soonest. In milliseconds. */
const SOONEST = 200;
/** A page that changes for ever is read no more often than this. In milliseconds. */
const SELDOM = 30_000;
/** A batch is not waited for longer than this many delays. */
const PATIENCE = 4;

export interface Pace {
  /** Readings that came close upon another. */
  readonly haste: number;
  /** When the last reading was, in milliseconds, or null before the first. */
  readonly last: number | null;
}

export const atRest: Pace = { haste: 0, last: null };

/** Milliseconds without a further change after which the page is read. */
export function delayOf(pace: Pace): number {
  return Math.min(SELDOM, SOONEST * 2 ** Math.max(0, pace.haste - 2));
}

/** Milliseconds after the first change of a batch at which it is read in any case. */
export function patienceOf(pace: Pace): number {
  return Math.min(SELDOM, delayOf(pace) * PATIENCE);
}

/** The pace after a reading at `time`: quicker again once the page was quiet for a while. */
export function paceAfter(pace: Pace, time: number): Pace {
  if (pace.last === null) return { haste: 1, last: time };
  const quiet = time - pace.last;
  const close = quiet < delayOf(pace) * 8;
  const calm = quiet > SELDOM * 2;
  return { haste: calm ? 0 : close ? Math.min(pace.haste + 1, 12) : Math.max(0, pace.haste - 1), last: time };
}
