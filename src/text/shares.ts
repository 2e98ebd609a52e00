/** Finds shares of a whole that are written in words; nothing else. */
import type { WrittenNumber } from './numbers.ts';
import type { Span } from './span.ts';
import type { Word } from './words.ts';

/** A share, with its place in the text. */
export interface Share extends Span {
  /** Above 0, below 100. */
  readonly percent: number;
  /** Of a percentage point, by which something rose or fell: no share of a whole. */
  readonly points?: true;
}

const names = 'half third quarter fifth sixth seventh eighth ninth tenth'.split(' ');
/** Parts of a whole, by how many of them it has. */
const parts = new Map<string, number>([
  ['halves', 2],
  ...names.flatMap((name, i): [string, number][] => [
    [name, i + 2],
    [`${name}s`, i + 2],
  ]),
]);
/** What tells a share from a place in a row: "a third of", "a third were". */
const behindPart = new Set(
  'of were are was is had have has turned voted less more fewer lower higher full empty'.split(' '),
);
/** What tells "half" and "a quarter" of something: "half the branches", "half of what burned". */
const behindHalf = new Set('of the its their his her our all were are was is had have has'.split(' '));
/** "the first half of", "an hour and a half", "the better half of": no share of what follows. */
const beforeHalf = new Set('a the first second other this each better next last'.split(' '));
const sums = new Set('hundred thousand million billion trillion'.split(' '));
const units = /^(?:minute|hour|day|week|month|year)s?$/u;
/** Wholes that "in" puts beside a part; others, as in "12 in 2018", are something else. */
const roundWholes = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1_000]);
const most = 1_000;

/** "three quarters of", "two fifths", "a third were", "nine out of ten", "43 in every 100"; "a third attempt" is none. `numbers` are those among the words. */
export function sharesIn(text: string, words: readonly Word[], numbers: readonly WrittenNumber[]): Share[] {
  const counted = numbers.flatMap((number, n) => {
    const share = fractionAt(text, words, number) ?? ratioAt(text, words, number, numbers[n + 1]);
    return share === undefined || share.percent <= 0 || share.percent >= 100 ? [] : [share];
  });
  const bare = bareShares(words).filter(({ start }) => counted.every((one) => start < one.start || start >= one.end));
  return bare.length > 0 ? [...counted, ...bare] : counted;
}

/** "half of them", "half the villages", "a quarter of the gas": parts that no number stands beside. */
function bareShares(words: readonly Word[]): Share[] {
  const found: Share[] = [];
  for (const [i, { text, start, end }] of words.entries()) {
    const before = words[i - 1];
    if (text !== 'half' && text !== 'quarter') continue;
    const points = pointsEnd(words, i + 1);
    if (points !== undefined) {
      found.push({ percent: text === 'half' ? 0.5 : 0.25, start, end: points, points: true });
      continue;
    }
    if (text === 'quarter' && before?.text !== 'a') continue;
    const [next, after] = [words[i + 1]?.text ?? '', words[i + 2]?.text ?? ''];
    if (text === 'half' && isByHalf(words, i)) {
      found.push({ percent: 50, start, end });
      continue;
    }
    if (text === 'half' && beforeHalf.has(before?.text ?? '')) continue;
    const ofSum = next === 'of' && (/^(?:an?|one)$/u.test(after) || isCalendarYear(after));
    if (!behindHalf.has(next) || ofSum || units.test(after) || units.test(words[i + 3]?.text ?? '')) continue;
    found.push({ percent: text === 'half' ? 50 : 25, start: text === 'half' ? start : (before as Word).start, end });
  }
  return found;
}

/** "by half", "by over half", "by more than half": how far something rose or fell. */
function isByHalf(words: readonly Word[], i: number): boolean {
  const [before, earlier] = [words[i - 1]?.text ?? '', words[i - 2]?.text ?? ''];
  const bounds = before === 'than' && /^(?:more|less)$/u.test(earlier) ? 2 : bounding.has(before) ? 1 : 0;
  const next = words[i + 1];
  return words[i - 1 - bounds]?.text === 'by' && (next === undefined || (next.stop && !/^an?$/u.test(next.text)));
}
const bounding = new Set('over about around nearly almost roughly some'.split(' '));

/** "a quarter of 2018". */
function isCalendarYear(text: string): boolean {
  return /^(?:18|19|20)\d\d$/u.test(text);
}

function fractionAt(text: string, words: readonly Word[], { value, from, to, ordinal }: WrittenNumber) {
  // "a third": the ordinal is the part, and what stands before it the number.
  const [first, at] = ordinal ? [from - 1, from] : [from, to];
  const count = ordinal ? (words[first]?.text === 'a' ? 1 : 0) : value;
  const part = words[at];
  const whole = parts.get(part?.text ?? '');
  if (part === undefined || whole === undefined || !Number.isInteger(count) || !isRun(text, words, first, at)) return;
  const points = pointsEnd(words, at + 1);
  if (points !== undefined)
    return { percent: count / whole, start: (words[first] as Word).start, end: points, points: true as const };
  const [next, after] = [words[at + 1]?.text ?? '', words[at + 2]?.text ?? ''];
  // "Three quarters of an hour" are a time.
  if (next === 'of' && /^(?:an?|one)$/u.test(after) && units.test(words[at + 3]?.text ?? '')) return;
  const ofSum = next === 'of' && sums.has(/^(?:an?|one)$/u.test(after) ? (words[at + 3]?.text ?? '') : after);
  // Alone, "quarters" are of a year.
  const several = count > 1 && part.text.endsWith('s') && whole !== 4;
  // "by a third party" is no share.
  const by = words[first - 1]?.text === 'by' && (words[at + 1]?.stop !== false || !isRun(text, words, at, at + 1));
  if (ofSum || !(several || by || behindPart.has(next))) return;
  return { percent: (100 * count) / whole, start: (words[first] as Word).start, end: part.end };
}

/** Where "of a percentage point", "a point" or "points" ends that begins at a word: behind a part, how far a percentage moved; undefined where none begins. */
function pointsEnd(words: readonly Word[], from: number): number | undefined {
  let at = from;
  if (words[at]?.text === 'of') at++;
  if (/^(?:an?|one)$/u.test(words[at]?.text ?? '')) at++;
  if (/^percent(?:age)?$/u.test(words[at]?.text ?? '')) at++;
  const point = words[at];
  return point && /^points?$/u.test(point.text) ? point.end : undefined;
}

const takesObject = /^(?:kill|wound|injur|hurt|won|win|los|scor|arrest|captur|destroy|shot|shoot|jail)/u;

function ratioAt(text: string, words: readonly Word[], part: WrittenNumber, next: WrittenNumber | undefined) {
  const direct = jointLength(words, part.to);
  // "one field out of five".
  const named = direct === 0 && words[part.to]?.stop === false;
  const joint = named ? jointLength(words, part.to + 1) : direct;
  const at = part.to + joint + (named ? 1 : 0);
  // "Killed two in three attacks".
  if (joint === 0 || part.ordinal || takesObject.test(words[part.from - 1]?.text ?? '')) return;
  // "in every hundred": without "a" or "one" that is no number by itself.
  const bare = sums.has(words[at]?.text ?? '')
    ? { value: words[at]?.text === 'hundred' ? 100 : 1_000, to: at + 1 }
    : undefined;
  const whole = next?.from === at && !next.ordinal ? next : bare;
  if (whole === undefined || whole.value > most || units.test(words[whole.to]?.text ?? '')) return;
  if (((joint === 1 || named) && !roundWholes.has(whole.value)) || !isRun(text, words, part.from, whole.to - 1)) return;
  // "two men in five cars".
  if (named && words[whole.to]?.stop === false && isRun(text, words, whole.to - 1, whole.to)) return;
  const [first, last] = [words[part.from] as Word, words[whole.to - 1] as Word];
  return { percent: (100 * part.value) / whole.value, start: first.start, end: last.end };
}

/** How many words from a place on join a part to its whole: "in", "out of", "of every", "out of each". */
function jointLength(words: readonly Word[], from: number): number {
  const [one, two, three] = words.slice(from, from + 3).map((word) => word.text);
  const each = (word: string | undefined): boolean => word === 'every' || word === 'each';
  if (one === 'out' && two === 'of') return each(three) ? 3 : 2;
  if ((one === 'in' || one === 'of') && each(two)) return 2;
  return one === 'in' ? 1 : 0;
}

/** Whether only white space and hyphens stand between some words. */
function isRun(text: string, words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const [word, next] = [words[i], words[i + 1]];
    if (!word || !next || !/^[\s\u00A0-]*$/u.test(text.slice(word.end, next.start))) return false;
  }
  return true;
}
