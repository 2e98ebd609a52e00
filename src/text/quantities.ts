/** Finds the amounts, durations, distances, percentages and dates of a sentence, in one measure each; nothing else. */
import { monthNumbers } from './calendar.ts';
import { isDoubtful } from './doubtful-numbers.ts';
import { numbersIn, type WrittenNumber } from './numbers.ts';
import { sharesIn } from './shares.ts';
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
  /** A percentage written as a share of a whole: "two fifths", "six in ten". */
  readonly share?: true;
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
/** Kilometres. International mile: 1.609344 km; nautical miles are left out. */
const distances = byStem([
  ['kilometer', 1],
  ['mile', 1.609344],
  ['meter', 0.001],
  ['metre', 0.001],
]);
const currencies = /^(?:dollar|euro|pound|rupe|rubl|roubl|yen|yuan|cent|usd|eur|gbp|rub)$/u;
const clock = new Set(['am', 'pm', 'gmt', 'edt', 'aedt', 'est', 'cet']);
/** Words looked at after a count to learn what is counted. */
const nounReach = 4;

/** Quantities in order. `text` is what the words' offsets refer to, `numbers` are those among the words. Clock times, ordinals, numbers glued to letters ("S-300") and doubtful ones are none. */
export function quantitiesIn(
  text: string,
  words: readonly Word[],
  numbers: readonly WrittenNumber[] = numbersIn(words),
): Quantity[] {
  const shares = sharesIn(text, words, numbers);
  const found = shares.map(
    ({ percent, start, end }): Quantity => ({ start, end, measure: 'percent', value: percent, nouns: [], share: true }),
  );
  for (let n = 0; n < numbers.length; n++) {
    const first = words[numbers[n]?.from ?? -1] as Word;
    if (shares.some(({ start, end }) => first.start >= start && first.start < end)) continue;
    const quantity = quantityOf(text, words, numbers, n);
    if (quantity) found.push(quantity);
  }
  const written = found.length;
  let n = 0;
  for (let i = 0; i < words.length; ) {
    const number = numbers[n];
    if (i === number?.from) {
      i = number.to;
      n++;
    } else addWordless(found, words, i++);
  }
  return written > 0 && found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

function quantityOf(
  text: string,
  words: readonly Word[],
  numbers: readonly WrittenNumber[],
  n: number,
): Quantity | undefined {
  const number = numbers[n];
  const first = words[number?.from ?? -1];
  const last = words[(number?.to ?? 0) - 1];
  if (!number || !first || !last || number.ordinal || isGlued(text, first)) return undefined;
  const next = words[number.to];
  if (clock.has(next?.text ?? '') || text[first.start - 1] === ':' || text[last.end] === ':') return undefined;
  const millions = moneyInMillions(text, words, number);
  if (millions) return millions;
  if (isDoubtful(text, words, numbers, n, (word) => durations.has(word.stem) || distances.has(word.stem)))
    return undefined;
  const { value } = number;
  const quantity = (measure: Measure, amount: number, end = last.end, nouns: readonly string[] = []): Quantity => ({
    start: first.start,
    end,
    measure,
    value: amount,
    nouns,
  });
  const unit = next?.stem ?? '';
  const scale = durations.get(unit);
  // "a 60-day deadline", "six months old": a duration whatever follows.
  if (scale !== undefined) {
    const half = halfAfterUnit(words, number.to + 1);
    return quantity('duration', (value + (half ? 0.5 : 0)) * scale, (half ?? next)?.end);
  }
  const half = halfBehind(words, number.to);
  if (half) {
    const unit = words[number.to + 3];
    if (unit?.text === 'percent' || (unit?.text === 'per' && words[number.to + 4]?.text === 'cent'))
      return quantity('percent', value + 0.5, half.end);
    const halved = durations.get(unit?.stem ?? '');
    return halved === undefined ? undefined : quantity('duration', (value + 0.5) * halved, unit?.end);
  }
  const distance = distances.get(unit);
  if (distance !== undefined) {
    const half = halfAfterUnit(words, number.to + 1);
    return quantity('distance', (value + (half ? 0.5 : 0)) * distance, (half ?? next)?.end);
  }
  const joined = rangeUnit(text, words, numbers, n);
  if (joined) return quantity(joined.measure, value * joined.scale);
  if (unit === 'nautic') return undefined;
  if (
    /^\s?%/u.test(text.slice(last.end, last.end + 2)) ||
    unit === 'percent' ||
    (unit === 'per' && words[number.to + 1]?.text === 'cent')
  )
    return quantity('percent', value);
  if (isMoney(text, first) || currencies.test(unit)) return quantity('money', value);
  if (isYear(text, first, last, value)) return quantity('year', value < 100 ? 1900 + value : value);
  if (first.digits && isDayOfMonth(words, number.from, number.to, value)) return undefined;
  return quantity('count', value, last.end, nounsAfter(text, words, number.to, numbers[n + 1]?.from));
}

/** The last word of "and a half", where that begins at a word. */
function halfBehind(words: readonly Word[], at: number): Word | undefined {
  const half = words[at + 2];
  return words[at]?.text === 'and' && words[at + 1]?.text === 'a' && half?.text === 'half' ? half : undefined;
}

/** The same behind a unit: "a year and a half", but not "a year and a half dozen". */
function halfAfterUnit(words: readonly Word[], at: number): Word | undefined {
  const next = words[at + 3];
  const isOfNext =
    durations.has(next?.stem ?? '') || /^(?:dozen|hundred|thousand|million|billion)/u.test(next?.text ?? '');
  return isOfNext ? undefined : halfBehind(words, at);
}

/** "£1.5m": of money, "m" can only be millions. */
function moneyInMillions(text: string, words: readonly Word[], number: WrittenNumber): Quantity | undefined {
  const first = words[number.from];
  const suffix = words[number.to];
  if (!first || number.to !== number.from + 1 || suffix?.start !== first.end || suffix.text !== 'm') return undefined;
  if (!isMoney(text, first)) return undefined;
  return {
    start: first.start,
    end: suffix.end,
    measure: 'money',
    value: number.value * 1e6,
    nouns: [],
  };
}

function isMoney(text: string, first: Word): boolean {
  return /[$€£¥]\s?$/u.test(text.slice(Math.max(0, first.start - 2), first.start));
}

/** Durations without a number ("half a year") and months by name. */
function addWordless(found: Quantity[], words: readonly Word[], i: number): void {
  const { text, capital, start, end } = words[i] as Word;
  const alone = bareDuration(words, i);
  if (alone) found.push({ ...alone, measure: 'duration', nouns: [] });
  const month = capital ? monthNumbers.get(text) : undefined;
  if (month !== undefined && (text !== 'may' || isMonthOfMay(words, i)))
    found.push({ start, end, measure: 'month', value: month, nouns: [] });
}

function byStem(units: readonly (readonly [string, number])[]): Map<string, number> {
  return new Map(units.map(([unit, scale]) => [stemOf(unit), scale]));
}

/** What makes of "an hour" or "a week" how long something takes, and not how often it happens. */
const lasting = new Set(
  'about around nearly almost within lasting lasted last lasts took taken take takes taking for after just only exactly under over than until least most'.split(
    ' ',
  ),
);
const whole = new Set('whole full entire solid good single'.split(' '));

/** "half a year", "half-year", "a fortnight", "about an hour", "a whole week", "a year and a half": durations without a number. */
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
  if (word.text === 'a' || word.text === 'an') {
    const stressed = whole.has(words[i + 1]?.text ?? '');
    const at = stressed ? i + 2 : i + 1;
    const unit = words[at];
    const scale = durations.get(unit?.stem ?? '');
    const half = halfAfterUnit(words, at + 1);
    const lasts = stressed || half !== undefined || lasting.has(words[i - 1]?.text ?? '');
    if (unit && scale !== undefined && !unit.text.endsWith('s') && lasts)
      return { start: word.start, end: (half ?? unit).end, value: half ? 1.5 * scale : scale };
  }
  return undefined;
}

/** "500 to 5,500 km", "two to three weeks": the first figure takes the unit of the one it is joined to; "and" joins distances only. */
function rangeUnit(
  text: string,
  words: readonly Word[],
  numbers: readonly WrittenNumber[],
  n: number,
): { measure: Measure; scale: number } | undefined {
  const here = numbers[n];
  const next = numbers[n + 1];
  if (!here || !next || next.from - here.to > 2) return undefined;
  const end = words[here.to - 1]?.end ?? 0;
  const gap = text.slice(end, words[next.from]?.start ?? end).toLowerCase();
  if (!/^(?:\s*(?:to|and|up to|-|\u2013|\u2014|or)\s*|-(?:to|or)-)$/u.test(gap)) return undefined;
  const unit = words[next.to]?.stem ?? '';
  const distance = distances.get(unit);
  if (distance !== undefined) return { measure: 'distance', scale: distance };
  const duration = gap.includes('and') ? undefined : durations.get(unit);
  if (duration !== undefined) return { measure: 'duration', scale: duration };
  const isPercent = text[words[next.to - 1]?.end ?? -1] === '%' || unit === 'percent';
  return isPercent && !gap.includes('and') ? { measure: 'percent', scale: 1 } : undefined;
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
function nounsAfter(text: string, words: readonly Word[], from: number, nextNumber = words.length): string[] {
  const nouns: string[] = [];
  for (let i = from; i < nextNumber && i < from + nounReach; i++) {
    const word = words[i];
    if (!word || word.digits || /[^\s\p{L}\p{Cf}-]/u.test(text.slice(words[i - 1]?.end ?? word.start, word.start)))
      break;
    if (!word.stop) nouns.push(word.stem);
  }
  return nouns;
}
