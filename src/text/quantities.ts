/** Finds the amounts, durations, distances, percentages and dates of a sentence, in one measure each; nothing else. */
import { gradedAt } from './ages-and-degrees.ts';
import { bareMeasureAt, halfAfterUnit, halfBehind } from './bare-measures.ts';
import { monthNumbers } from './calendar.ts';
import { casualtyOf } from './casualties.ts';
import { isDoubtful } from './doubtful-numbers.ts';
import { factorEnd, factorOf } from './factors.ts';
import { isMonth } from './named-months.ts';
import { numbersIn, type WrittenNumber } from './numbers.ts';
import { sharesIn } from './shares.ts';
import type { Span } from './span.ts';
import { currencyOf, distances, durations, unitOf } from './units.ts';
import type { Word } from './words.ts';
import { isDatedYear, yearOf } from './years.ts';

/** What a quantity measures. `count`: things (its nouns say which). `year` and `month`: of the calendar. `age`: a person's. `magnitude`: an earthquake's. `factor`: how many times as much. `points`: of percent, by which something rose or fell. */
export type Measure =
  | 'count'
  | 'duration'
  | 'distance'
  | 'percent'
  | 'points'
  | 'money'
  | 'year'
  | 'month'
  | 'age'
  | 'temperature'
  | 'magnitude'
  | 'factor';

/** An amount as a sentence gives it. */
export interface Quantity extends Span {
  readonly measure: Measure;
  /** Days for a duration, kilometres for a distance, degrees Celsius for a temperature, years for an age, the number itself otherwise; a month is 1 to 12. */
  readonly value: number;
  /** Stems of the content words that follow (for "civilians killed": both), to tell what is counted; and what befell those who are, see `Casualty`. */
  readonly nouns: readonly string[];
  /** A percentage written as a share of a whole: "two fifths", "six in ten". */
  readonly share?: true;
}

const clock = new Set(['am', 'pm', 'gmt', 'edt', 'aedt', 'est', 'cet']);
/** What may stand between a number and its unit. */
const stressing = new Set(
  'full whole entire solid good long straight consecutive successive more further extra additional working'.split(' '),
);
/** In one percentage point. */
const basisPoints = 100;
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
    ({ percent, start, end, points }): Quantity => ({
      ...{ start, end, value: percent, nouns: [] },
      ...(points ? { measure: 'points' } : { measure: 'percent', share: true }),
    }),
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
    } else addWordless(found, text, words, i++);
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
  // "three full days".
  const to = stressing.has(words[number.to]?.text ?? '') && isUnit(words[number.to + 1]) ? number.to + 1 : number.to;
  const next = words[to];
  if (clock.has(next?.text ?? '') || isOfClock(text, first.start, last.end)) return undefined;
  if (number.from === 0 && isTimeOfEntry(text, first, next)) return undefined;
  const millions = moneyInMillions(text, words, number);
  if (millions) return millions;
  const graded = gradedAt(text, first.start, last.end, number.value);
  if (graded) return { start: first.start, end: graded.end, measure: graded.measure, value: number.value, nouns: [] };
  if (isDoubtful(text, words, numbers, n, isUnit)) return undefined;
  const { value } = number;
  const quantity = (measure: Measure, amount: number, end = last.end, nouns: readonly string[] = []): Quantity => ({
    start: first.start,
    end,
    measure,
    value: amount,
    nouns,
  });
  // Of "in 1991, months before" the months are another clause's.
  const parted = next !== undefined && /[,;:]/u.test(text.slice(words[to - 1]?.end, next.start));
  const unit = parted || (next && isPartOfAnother(text, next)) ? '' : (next?.stem ?? '');
  const known = unitOf(unit);
  // "a 60-day deadline", "six months old": a duration whatever follows.
  if (known) {
    const half = halfAfterUnit(words, to + 1);
    return quantity(known.measure, (value + (half ? 0.5 : 0)) * known.scale, (half ?? next)?.end);
  }
  const half = halfBehind(words, number.to);
  if (half) {
    const unit = words[number.to + 3];
    if (unit?.text === 'percent' || (unit?.text === 'per' && words[number.to + 4]?.text === 'cent'))
      return quantity('percent', value + 0.5, half.end);
    const halved = unitOf(unit?.stem);
    return halved && quantity(halved.measure, (value + 0.5) * halved.scale, unit?.end);
  }
  const joined = rangeUnit(text, words, numbers, n);
  if (joined) return quantity(joined.measure, value * joined.scale);
  if (unit === 'nautic') return undefined;
  if (/^points?$/u.test(words[to + 1]?.text ?? '')) {
    if (next?.text === 'percentage') return quantity('points', value);
    if (next?.text === 'basis') return quantity('points', value / basisPoints);
  }
  if (
    /^\s?%/u.test(text.slice(last.end, last.end + 2)) ||
    unit === 'percent' ||
    (unit === 'per' && words[number.to + 1]?.text === 'cent')
  )
    return quantity('percent', value);
  if (isMoney(text, first)) return quantity('money', value);
  const currency = parted ? undefined : currencyOf(next);
  if (currency !== undefined) return isWeight(text, words, to) ? undefined : quantity('money', value * currency);
  const year = yearOf(text, words, number.from, number.to, value);
  if (year !== undefined) return quantity('year', year);
  if (first.digits && isDayOfMonth(words, number.from, number.to, value)) return undefined;
  // "A 20-storey block": how large one thing is.
  if (/^-\p{L}/u.test(text.slice(last.end, last.end + 2)) && !/^(?:odd|strong|plus|fold)$/u.test(next?.text ?? ''))
    return undefined;
  const times = factorEnd(words, number.from, number.to);
  if (times !== undefined) return quantity('factor', value, words[times - 1]?.end);
  const nouns = nounsAfter(text, words, number.to, numbers[n + 1]?.from);
  const casualty = casualtyOf(text, words, number.from, number.to);
  return quantity('count', value, last.end, casualty ? [...nouns, casualty] : nouns);
}

/** "20 second-hand cars", "15 day-care centres": no unit. */
function isPartOfAnother(text: string, { end }: Word): boolean {
  return /^-(?:hand|class|half|care|rate|generation|place|degree|team|tier|time|club)\b/iu.test(
    text.slice(end, end + 12),
  );
}

function isUnit(word: Word | undefined): boolean {
  return unitOf(word?.stem) !== undefined;
}

/** "10:30"; but not "The toll: 12", "12: officials". */
function isOfClock(text: string, start: number, end: number): boolean {
  return /\d:$/u.test(text.slice(Math.max(0, start - 2), start)) || /^:\d/u.test(text.slice(end, end + 2));
}

/** "10.47 - The minister": when an entry of a live report was written. */
function isTimeOfEntry(text: string, { start, end }: Word, next: Word | undefined): boolean {
  if (!/^(?:[01]?\d|2[0-3])\.[0-5]\d$/u.test(text.slice(start, end)) || !next) return false;
  return next.capital || /^\s?[-\u2013\u2014|]/u.test(text.slice(end));
}

/** "a 2,000-pound bomb", "300 pounds of explosives", "weighs 12 pounds". */
function isWeight(text: string, words: readonly Word[], at: number): boolean {
  const { text: unit, start, end } = words[at] as Word;
  if (!unit.startsWith('pound')) return false;
  return (
    text[start - 1] === '-' ||
    /^\sof\b/u.test(text.slice(end, end + 4)) ||
    words.slice(Math.max(0, at - 5), at).some(({ stem }) => stem === 'weigh')
  );
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

/** Durations and distances without a number ("half a year"), factors ("doubled") and months by name. */
function addWordless(found: Quantity[], whole: string, words: readonly Word[], i: number): void {
  const { text, capital, start, end } = words[i] as Word;
  const factor = factorOf(words[i] as Word);
  if (factor !== undefined) found.push({ start, end, measure: 'factor', value: factor, nouns: [] });
  const bare = bareMeasureAt(words, i);
  if (bare) found.push({ ...bare, nouns: [] });
  const month = capital ? monthNumbers.get(text) : undefined;
  if (month !== undefined && isMonth(whole, words, i))
    found.push({ start, end, measure: 'month', value: month, nouns: [] });
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
  const behind = words[next.to - 1]?.end ?? text.length;
  const isPercent =
    /^[\s\u00A0\u202F]?%/u.test(text.slice(behind, behind + 2)) ||
    unit === 'percent' ||
    (unit === 'per' && words[next.to + 1]?.text === 'cent');
  return isPercent && !gap.includes('and') ? { measure: 'percent', scale: 1 } : undefined;
}

function isGlued(text: string, word: Word): boolean {
  if (!word.digits || !/[\p{L}]-?$/u.test(text.slice(Math.max(0, word.start - 2), word.start))) return false;
  return !isDatedYear(text, word);
}

function isDayOfMonth(words: readonly Word[], from: number, to: number, value: number): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 31) return false;
  return (
    monthNumbers.has(words[from - 1]?.text ?? '') ||
    (monthNumbers.has(words[to]?.text ?? '') && words[to]?.capital === true)
  );
}

/** Words after which something else is spoken of than what is counted: "64 for months", "46 and would not lengthen it". */
const leadingAway = new Set(
  `and or but nor that which who whom whose while when where as than on in at by to from for with without within into onto out off over under
  above below up down about after before between among against through during since until till via per along across around near despite because
  if although though`.split(/\s+/u),
);

/** Content words after the count, up to a punctuation mark, another number or a word that leads away from it. */
function nounsAfter(text: string, words: readonly Word[], from: number, nextNumber = words.length): string[] {
  const nouns: string[] = [];
  for (let i = from; i < nextNumber && i < from + nounReach; i++) {
    const word = words[i];
    if (!word || word.digits || /[^\s\p{L}\p{Cf}-]/u.test(text.slice(words[i - 1]?.end ?? word.start, word.start)))
      break;
    if (leadingAway.has(word.text)) break;
    if (!word.stop) nouns.push(word.stem);
  }
  return nouns;
}
