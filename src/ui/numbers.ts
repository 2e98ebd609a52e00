/** Writes numbers, sizes and times as the reader's language does. */
import { say } from './words.ts';

/** A number with its separators: `1,234`. */
export function number(value: number): string {
  return new Intl.NumberFormat(say('language')).format(value);
}

/** A time of work, in milliseconds up to a second and in seconds beyond: `42 ms`, `1.3 s`. */
export function duration(milliseconds: number): string {
  const inSeconds = milliseconds >= 1000;
  return new Intl.NumberFormat(say('language'), {
    style: 'unit',
    unit: inSeconds ? 'second' : 'millisecond',
    maximumFractionDigits: inSeconds ? 1 : 0,
  }).format(inSeconds ? milliseconds / 1000 : Math.max(1, milliseconds));
}

/** A size of stored data in kilobytes, megabytes or gigabytes: `2.4 MB`. */
export function size(bytes: number): string {
  const [unit, one] = bytes >= 1e9 ? ['gigabyte', 1e9] : bytes >= 1e6 ? ['megabyte', 1e6] : ['kilobyte', 1e3];
  return new Intl.NumberFormat(say('language'), { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / one);
}

/** A moment as a date and a time of day: `15 Dec 2018, 09:30`. @param time milliseconds since 1970 */
export function dateTime(time: number): string {
  return new Date(time).toLocaleString(say('language'), { dateStyle: 'medium', timeStyle: 'short' });
}

/** A moment as a date: `15 Dec 2018`. @param time milliseconds since 1970, or an ISO 8601 date */
export function date(time: number | string): string {
  return new Date(time).toLocaleDateString(say('language'), { dateStyle: 'medium' });
}
