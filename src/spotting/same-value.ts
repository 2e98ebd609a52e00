/** Compares two exact figures of one measure; nothing else. */
import type { Measure } from '../text/quantities.ts';

/** Equal up to rounding: 3 % lets half a year be six months, 30 days a month, and 310 miles 500 km. Calendar dates, ages and magnitudes are exact. */
export function sameValue(measure: Measure, a: number, b: number): boolean {
  if (exact.has(measure)) return a === b;
  return Math.abs(a - b) <= 0.03 * Math.max(Math.abs(a), Math.abs(b));
}
const exact: ReadonlySet<Measure> = new Set(['year', 'month', 'age', 'magnitude']);
