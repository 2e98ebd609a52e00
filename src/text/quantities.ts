/** Finds the amounts, durations, distances, percentages and dates of a sentence, in one measure each; nothing else. */
import { monthNumbers } from './calendar.ts';
import { numbersIn } from './numbers.ts';
import type { Span } from './span.ts';
import { stemOf, type Word } from './words.ts';

/** What a quantity measures. `count`: things (its nouns say which). `year` and `month`: of the calendar. */
export type Measure = 'count' | 'duration' | 'distance' | 'percent' | 'money' | 'year' | 'month';

/** An amount as a sentence gives it. */
export interface Quantity extends Span {
  readonly measure: Measure;
  /** Days for a duration, kilometres for a distance, the number itself otherwise; a month is 1 to 12. */
  readonly value: number;
  /** Stems of the content words that follow (for "civilians killed": both), to tell what is counted. */
  readonly nouns: readonly string[];
  /** Whether the page's own words give a bound ("over", "at least", "up to") rather than the figure itself. */
  readonly bound: 'least' | 'most' | undefined;
}

/** Days: a month is 365.25 / 12. */
const durations = byStem([
  ['second', 1 / 86_400],
  ['minute', 1 / 1_440],
  ['hour', 1 / 24],
  ['day', 1],
  ['night', 1],
  ['week', 7],
  ['fortnight', 14],
  ['month', 365.25 / 12],
  ['year', 365.25],
  ['decade', 3_652.5],
]);
/** Kilometres. International mile: 1.609344 km; nautical mile is not told apart. */
const distances = byStem([
  ['kilometer', 1],
  ['mile', 1.609344],
  ['meter', 0.001],
  ['metre', 0.001],
]);
const currencies = /^(?:dollar|euro|pound|rupe|rubl|roubl|yen|yuan|cent)$/u;
const least =
  /\b(?:over|more than|at least|no fewer than|no less than|not less than|not fewer than|upwards of|in excess of|or more)\s*$/u;
const most = /\b(?:up to|at most|no more than|not more than|fewer than|less than|under|as many as)\s*$/u;
const clock = new Set(['am', 'pm', 'gmt', 'edt', 'aedt', 'est', 'cet']);
/** Words looked at after a count to learn what is counted. */
const nounReach = 4;

/** Quantities in order. `text` is what the words' offsets refer to. Clock times, ordinals and numbers glued to letters ("S-300") are none. */
export function quantitiesIn(text: string, words: readonly Word[]): Quantity[] {
  const found: Quantity[] = [];
  const numbers = numbersIn(words);
  const taken = new Set<number>();
  for (const [n, number] of numbers.entries()) {
    const first = words[number.from];
    const last = words[number.to - 1];
    if (!first || !last) continue;
    for (let i = number.from; i < number.to; i++) taken.add(i);
    if (number.ordinal || isGlued(text, first)) continue;
    const next = words[number.to];
    const unit = next?.stem ?? '';
    if (clock.has(next?.text ?? '') || text[first.start - 1] === ':' || text[last.end] === ':') continue;
    const before = text.slice(Math.max(0, first.start - 24), first.start).toLowerCase();
    const base = {
      start: first.start,
      bound: least.test(before) ? ('least' as const) : most.test(before) ? ('most' as const) : undefined,
    };
    const halfAfter =
      words[number.to]?.text === 'and' && words[number.to + 1]?.text === 'a' && words[number.to + 2]?.text === 'half';
    const value = number.value;
    const scale = durations.get(unit) ?? durations.get(halfAfter ? (words[number.to + 3]?.stem ?? '') : '');
    if (scale !== undefined) {
      const end = (halfAfter && durations.get(unit) === undefined ? words[number.to + 3] : next)?.end ?? last.end;
      // "a 60-day deadline", "six months old": a duration whatever follows.
      found.push({
        ...base,
        end,
        measure: 'duration',
        value: (value + (halfAfter && durations.get(unit) === undefined ? 0.5 : 0)) * scale,
        nouns: [],
      });
      continue;
    }
    const distance = distances.get(unit) ?? rangeDistance(text, words, numbers, n);
    if (distance !== undefined) {
      found.push({
        ...base,
        end: distances.has(unit) ? (next?.end ?? last.end) : last.end,
        measure: 'distance',
        value: value * distance,
        nouns: [],
      });
      continue;
    }
    if (text[last.end] === '%' || unit === 'percent' || (unit === 'per' && words[number.to + 1]?.text === 'cent')) {
      found.push({ ...base, end: last.end, measure: 'percent', value, nouns: [] });
      continue;
    }
    if (/[$€£¥]\s?$/u.test(text.slice(0, first.start).slice(-2)) || currencies.test(unit)) {
      found.push({ ...base, end: last.end, measure: 'money', value, nouns: [] });
      continue;
    }
    if (isYear(text, first, last, value)) {
      found.push({ ...base, end: last.end, measure: 'year', value: value < 100 ? 1900 + value : value, nouns: [] });
      continue;
    }
    if (first.digits && isDayOfMonth(words, number.from, number.to, value)) continue;
    found.push({ ...base, end: last.end, measure: 'count', value, nouns: nounsAfter(text, words, number.to) });
  }
  for (const [i, word] of words.entries()) {
    if (taken.has(i)) continue;
    const alone = bareDuration(words, i);
    if (alone)
      found.push({
        start: alone.start,
        end: alone.end,
        measure: 'duration',
        value: alone.value,
        nouns: [],
        bound: undefined,
      });
    const month = word.capital ? monthNumbers.get(word.text) : undefined;
    if (month !== undefined && (word.text !== 'may' || isMonthOfMay(words, i))) {
      found.push({ start: word.start, end: word.end, measure: 'month', value: month, nouns: [], bound: undefined });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function byStem(units: readonly (readonly [string, number])[]): Map<string, number> {
  return new Map(units.map(([unit, scale]) => [stemOf(unit), scale]));
}

/** "half a year", "half-year", "a fortnight", "a week", "the past year": durations without a number. */
function bareDuration(words: readonly Word[], i: number): (Span & { value: number }) | undefined {
  const word = words[i];
  if (!word) return undefined;
  if (word.text === 'half') {
    // "one and a half years" was read with its number.
    if (words[i - 1]?.text === 'a' && words[i - 2]?.text === 'and') return undefined;
    const next = words[i + 1]?.text === 'a' ? words[i + 2] : words[i + 1];
    const scale = durations.get(next?.stem ?? '');
    if (next && scale !== undefined && scale > 1) return { start: word.start, end: next.end, value: scale / 2 };
  }
  if (word.text.startsWith('fortnight')) return { start: word.start, end: word.end, value: 14 };
  return undefined;
}

/** "500 to 5,500 km", "between 500 and 5,500 kilometres": the first figure takes the unit of the one it is joined to. */
function rangeDistance(
  text: string,
  words: readonly Word[],
  numbers: ReturnType<typeof numbersIn>,
  n: number,
): number | undefined {
  const here = numbers[n];
  const next = numbers[n + 1];
  if (!here || !next || next.from - here.to > 2) return undefined;
  const end = words[here.to - 1]?.end ?? 0;
  const gap = text.slice(end, words[next.from]?.start ?? end).toLowerCase();
  if (!/^\s*(?:to|and|up to|-|\u2013|\u2014|or)\s*$/u.test(gap)) return undefined;
  return distances.get(words[next.to]?.stem ?? '');
}

function isGlued(text: string, word: Word): boolean {
  return /[\p{L}]-?$/u.test(text.slice(Math.max(0, word.start - 2), word.start)) && word.digits;
}

/** 1987, '87, nineteen eighty-seven; but not 1,987, and not "two thousand". */
function isYear(text: string, first: Word, last: Word, value: number): boolean {
  if (first.digits && value < 100) return /['\u2019]$/u.test(text.slice(0, first.start).slice(-1));
  if (!Number.isInteger(value) || value < 1800 || value > 2100) return false;
  if (first.digits) return /^\d{4}$/u.test(text.slice(first.start, last.end));
  return /^(?:eighteen|nineteen|twenty)$/u.test(first.text) && last.text !== 'hundred';
}

function isDayOfMonth(words: readonly Word[], from: number, to: number, value: number): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 31) return false;
  return (
    monthNumbers.has(words[from - 1]?.text ?? '') ||
    (monthNumbers.has(words[to]?.text ?? '') && words[to]?.capital === true)
  );
}

/** "may" is a month only beside a number or after a word that dates. */
function isMonthOfMay(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  return (
    words[i + 1]?.digits === true ||
    before?.digits === true ||
    /^(?:in|last|early|late|since|until|of|mid|next|this)$/u.test(before?.text ?? '')
  );
}

/** Content words after the count, up to a punctuation mark or another number. */
function nounsAfter(text: string, words: readonly Word[], from: number): string[] {
  const nouns: string[] = [];
  for (let i = from; i < words.length && i < from + nounReach; i++) {
    const word = words[i];
    if (!word || word.digits || /[^\s\p{L}-]/u.test(text.slice(words[i - 1]?.end ?? word.start, word.start))) break;
    if (!word.stop) nouns.push(word.stem);
  }
  return nouns;
}
