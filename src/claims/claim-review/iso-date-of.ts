/** Reads dates in the forms that publishers write them; gives ISO 8601, or nothing where a date could be read in two ways. */
import { isIsoDate } from '../iso-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Fact-checking began later, and what is dated after this century is a mistake. */
const firstYear = 1990;
const lastYear = 2099;

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(.*))?$/u;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T(.*))?$/u;
const dayFirst =
  /^(?:\p{L}{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4})(?:,?\s+(.*))?$/u;
const monthFirst = /^(?:\p{L}{3,9}\.?,?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(.*))?$/u;
const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:,?\s+(.*))?$/u;
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/iu;

/** `2019-03-01`, with the time where it is plain; undefined for anything else. @param text as it stands, trimmed */
export function isoDateOf(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 60) return undefined;
  const [, year, month, day, rest] = iso.exec(text) ?? compact.exec(text) ?? [];
  if (year !== undefined) return dateOf(year, month, day, rest);
  const [, day1, name1, year1, rest1] = dayFirst.exec(text) ?? [];
  if (name1 !== undefined) return dateOf(year1, monthOf(name1), day1, rest1);
  const [, name2, day2, year2, rest2] = monthFirst.exec(text) ?? [];
  if (name2 !== undefined) return dateOf(year2, monthOf(name2), day2, rest2);
  const [, one, other, year3, rest3] = numeric.exec(text) ?? [];
  if (one === undefined) return undefined;
  // 03/04/2019 is March or April: only a number over 12, or twice the same, tells which is the day.
  if (Number(one) > 12 || one === other) return dateOf(year3, other, one, rest3);
  return Number(other) > 12 ? dateOf(year3, one, other, rest3) : undefined;
}

/** A time that cannot be read is left out: the day stands all the same. */
function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: string | undefined,
): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (Number(year) < firstYear || Number(year) > lastYear) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isIsoDate(date)) return undefined;
  const [, hours, minutes, seconds = '00', zone = ''] = clock.exec(time?.trim() ?? '') ?? [];
  if (hours === undefined || minutes === undefined) return date;
  const offset = /^(?:Z|UTC|GMT)$/iu.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2');
  const whole = `${date}T${hours.padStart(2, '0')}:${minutes}:${seconds}${offset}`;
  return isIsoDate(whole) ? whole : date;
}

/** English names and their short forms: other languages are not guessed at. */
function monthOf(name: string): string | undefined {
  const lower = name.toLowerCase();
  const at = months.indexOf(lower.slice(0, 3));
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ];
  const isName = full[at]?.startsWith(lower) === true || lower === 'sept';
  return isName ? String(at + 1) : undefined;
}
