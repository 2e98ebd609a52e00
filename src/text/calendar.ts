/** Names of months and weekdays; nothing else. */
import { stemOf } from './stem.ts';

const months = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const short = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ');

/** Month of the year, 1 to 12, by folded name or newsroom abbreviation. */
export const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...months.map((name, i): [string, number] => [name, i + 1]),
  ...short.map((name): [string, number] => [name, months.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1]),
]);

const stems = new Set([...monthNumbers.keys(), ...weekdays].map(stemOf));

/** Whether a stem is a month or weekday: written with a capital, yet no name that a claim could hang on. */
export function isCalendarWord(stem: string): boolean {
  return stems.has(stem);
}
