/** Decides when a subscription is checked next; reads no clock. Times in milliseconds. */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Between two checks that go well. */
const regularly = day;
/** After the first failure; doubled with each further one in a row. */
const firstBackOff = hour;
/** After a check that did not end. */
const firstRetry = 5 * minute;
/** However many failures, and whatever the host asks for. */
export const longestWait = 7 * day;
/** Added at random, so that not all readers ask a host at the same moment. */
export const spread = hour;

/** When to check after a check that went well. @param random from 0 up to 1 */
export function afterSuccess(now: number, random: number): number {
  return now + regularly + Math.floor(random * spread);
}

/** When to check after a failure. @param failures in a row, this one included @param retryAfter what the host asks for: honoured from the wait that is due anyway up to a week */
export function afterFailure(now: number, failures: number, random: number, retryAfter = 0): number {
  const backOff = Math.min(longestWait, firstBackOff * 2 ** Math.min(30, failures - 1));
  const wait = Math.min(longestWait, Math.max(backOff, retryAfter));
  return now + wait + Math.floor((random * spread) / 4);
}

/** When to try again a check that begins now, should whatever does it die: what was fetched is there then. @param begun checks that began and did not end, this one included */
export function ifItDies(now: number, begun: number): number {
  return now + Math.min(longestWait, firstRetry * 2 ** Math.min(30, begun - 1));
}

/** Whether a check is due. A clock that was set back does not keep it from ever being checked. */
export function isDue(due: number, now: number): boolean {
  return due <= now || due > now + longestWait + spread;
}

/** When the first of these is due; undefined where there is none. What the clock, set back, has put off for longer than anything is put off is due now. */
export function firstDue(dues: readonly number[], now: number): number | undefined {
  return dues.length === 0 ? undefined : Math.min(...dues.map((due) => (isDue(due, now) ? Math.min(due, now) : due)));
}

/** The wait that a Retry-After header asks for: seconds, or a date. 0 where it says nothing that can be read. */
export function waitAskedFor(header: string | null, now: number): number {
  if (header === null) return 0;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
