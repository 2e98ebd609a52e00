/** Tells written numbers that are no amount, or not surely the amount they seem: none is better than a wrong one; nothing else. */
import { endingIn } from './ending-in.ts';
import type { WrittenNumber } from './numbers.ts';
import type { Word } from './words.ts';

/** What makes one figure of the digits on both its sides: "1,50,000", "12/05/2018", "1.2.3", "10:30". */
const joint = "[,.'\\u2019\\u066B\\u066C/:\\u2044\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]";
const joinedBefore = new RegExp(`\\p{N}${joint}$`, 'u');
const joinedAfter = new RegExp(`^${joint}\\p{N}`, 'u');

/** Parts of a whole: "two thirds", "a quarter of a million". */
const part = '(?:hal(?:f|ves)|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)';
const beforePart = new RegExp(`^[\\s-]${part}\\b`, 'iu');
const afterPart = endingIn(`\\b${part}\\s+of\\s+`);

/** "Resolution 2254", "No. 10", "a father of four", "minus 5": the number names something, or is another than it seems. */
const labelled = endingIn(
  '\\b(?:no\\.?|number|article|resolution|chapter|page|room|section|paragraph|phase|flight|route|channel|highway|line|boeing|airbus|gate|platform|block|category|type|group of|(?:father|mother|parents?|grandfather|grandmother) of|aged|minus|point|several|few|many)\\s+',
);
/** "5 °C" is no amount of anything that is compared. */
const marked = /^\s?\u00B0/u;
/** "1.5 mln", "50 k", "100 m": letters read only where they stand by the digits, and "m" not even there. */
const looseSuffix = /^(?:k|m|mn|mln|bn|tn)$/u;
const scaled = /^(?:hundred|thousand|million|billion|trillion|dozen|k|mn|mln|bn|tn)$/u;
const range = /^\s?(?:to|or|and|up to|-|\u2013|\u2014)\s?$/iu;
const rangeHyphen = /^-(?:to|or)-$/iu;

/** Whether the number `numbers[n]` must not be taken for an amount. `knowsUnit` tells units that may be glued to digits ("500km"). */
export function isDoubtful(
  text: string,
  words: readonly Word[],
  numbers: readonly WrittenNumber[],
  n: number,
  knowsUnit: (word: Word) => boolean,
): boolean {
  const number = numbers[n];
  const first = words[number?.from ?? -1];
  const last = words[(number?.to ?? 0) - 1];
  if (!number || !first || !last) return true;
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  const after = text.slice(last.end, last.end + 24);
  const next = words[number.to];
  if (labelled(before) || marked.test(after)) return true;
  // But "the first half of 2018" is a date.
  const isYear = /^(?:1[89]|20)\d\d$/u.test(text.slice(first.start, last.end));
  if (beforePart.test(after) || (afterPart(before) && !isYear)) return true;
  if (next && looseSuffix.test(next.text) && next.start - last.end <= 1) return true;
  // "nine-figure", "six figures": how long a number is.
  if (/^(?:\s+point|[\s-]figures?)$/iu.test(text.slice(last.end, next?.end))) return true;
  if (first.digits && isCutOut(text, first, last, next, before, after, knowsUnit)) return true;
  if (isVague(text, words, number, knowsUnit)) return true;
  return isHalfOfPair(text, words, numbers, n);
}

/** Digits that are a piece of something longer. */
function isCutOut(
  text: string,
  first: Word,
  last: Word,
  next: Word | undefined,
  before: string,
  after: string,
  knowsUnit: (word: Word) => boolean,
): boolean {
  if (joinedBefore.test(before) || joinedAfter.test(after)) return true;
  // "1.500" is fifteen hundred to one newsroom and one and a half to the next.
  if (/^\p{N}{1,3}\.\p{N}{3}$/u.test(text.slice(first.start, first.end))) return true;
  if (next?.start === last.end && !knowsUnit(next)) return true;
  // "-5", and the end of "1987-88" or "2018-12-15".
  if (/(?:^|[\s(])[-\u2212]$/u.test(before) || /\b\d{4}[-\u2013](?:\d{1,2}[-\u2013])?$/u.test(before)) return true;
  // A telephone number; but the year of "15 December 2018" or "Dec 15 2018" stands.
  const isYear = /^\d{4}$/u.test(text.slice(first.start, last.end));
  return !isYear && (/\p{N}\s$/u.test(before) || /^\s\p{N}{1,3}\b/u.test(after));
}

/** "a couple of years", "two-and-a-half times", "six goals and a half"; "six months and a half" are read with their half. */
function isVague(
  text: string,
  words: readonly Word[],
  number: WrittenNumber,
  knowsUnit: (word: Word) => boolean,
): boolean {
  const first = words[number.from];
  const at = (i: number): string => words[number.to + i]?.text ?? '';
  if (first && /^(?:couple|pair)$/u.test(first.text) && at(0) === 'of') return true;
  const unit = words[number.to];
  if (unit && at(1) === 'and' && at(2) === 'a' && at(3) === 'half' && !knowsUnit(unit))
    return /^[\s-]*\p{L}+ and a half/iu.test(text.slice(words[number.to - 1]?.end));
  return false;
}

/** "five to six thousand" has no five, "sixty (60) days" one figure, and "two in five" none. */
function isHalfOfPair(text: string, words: readonly Word[], numbers: readonly WrittenNumber[], n: number): boolean {
  const gap = (one: WrittenNumber | undefined, other: WrittenNumber | undefined): string =>
    one && other ? text.slice(words[one.to - 1]?.end, words[other.from]?.start) : '';
  const ends = (number: WrittenNumber | undefined): boolean => scaled.test(words[(number?.to ?? 0) - 1]?.text ?? '');
  const [previous, here, next] = [numbers[n - 1], numbers[n], numbers[n + 1]];
  const after = gap(here, next);
  if (next && !ends(here) && ends(next) && (range.test(after) || rangeHyphen.test(after))) return true;
  // "1 million 200 thousand" is one figure, and neither of these.
  if ((ends(here) && /^\s$/u.test(after)) || (ends(previous) && /^\s$/u.test(gap(previous, here)))) return true;
  if (next && /^\s?\($/u.test(after) && next.value === here?.value) return true;
  return (
    (isShare(previous, here, gap(previous, here)) && !hasUnit(text, words, here)) ||
    (isShare(here, next, after) && !hasUnit(text, words, next))
  );
}

/** "one in five", "nine out of ten". */
function isShare(one: WrittenNumber | undefined, other: WrittenNumber | undefined, gap: string): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.value < other.value &&
    other.value <= 100 &&
    /^\s(?:in|out of)\s$/iu.test(gap)
  );
}

/** "killed two in nine days": the second number measures time. */
function hasUnit(text: string, words: readonly Word[], number: WrittenNumber | undefined): boolean {
  const next = words[number?.to ?? -1];
  return (
    next !== undefined &&
    /^(?:second|minute|hour|day|night|week|month|year|decade)s?$/iu.test(text.slice(next.start, next.end))
  );
}
