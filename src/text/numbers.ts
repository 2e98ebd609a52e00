/** Reads numbers written in digits or English words from a run of words; nothing else. */
import { multiples, ordinals, scales, small, suffixes } from './number-words.ts';
import type { Word } from './words.ts';

/** A number and the words that write it: `words[from]` up to, not including, `words[to]`. */
export interface WrittenNumber {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** An ordinal ("third", "60th") counts a place in a row, not an amount. */
  readonly ordinal: boolean;
}

/** Numbers among the words, in order. "fifteen hundred" and "one and a half thousand" are 1,500; vague ones ("dozens", "hundreds") are none; "the couple" are two. */
export function numbersIn(words: readonly Word[]): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (let at = 0; at < words.length; ) {
    const number = isOpening(words, at) ? readNumber(words, at) : undefined;
    if (number) found.push(number);
    at = number ? number.to : at + 1;
  }
  return found;
}

function isOpening(words: readonly Word[], at: number): boolean {
  const { digits, opensNumber, stop, text } = words[at] as Word;
  return digits || opensNumber || (stop && text === 'a' && isScale(words[at + 1]));
}

function readNumber(words: readonly Word[], from: number): WrittenNumber | undefined {
  const first = words[from];
  if (!first) return undefined;
  const ordinal = ordinals.get(first.text);
  if (ordinal !== undefined && first.text !== 'second') return { value: ordinal, from, to: from + 1, ordinal: true };
  const single = multiples.get(first.text) ?? (first.text === 'dozen' ? 12 : undefined);
  if (single !== undefined) return { value: single, from, to: from + 1, ordinal: false };
  const glued = first.digits ? gluedLetters(words, from) : spokenYear(words, from);
  if (glued) return glued;
  const group = readGroup(words, from);
  return group && readScales(words, from, withHalf(words, group));
}

/** Digits with letters that belong to them: "60th", "50k". */
function gluedLetters(words: readonly Word[], from: number): WrittenNumber | undefined {
  const [digits, letters] = [words[from], words[from + 1]];
  if (!digits || letters?.start !== digits.end) return undefined;
  const value = Number(digits.text);
  const to = from + 2;
  if (/^(?:st|nd|rd|th)$/u.test(letters.text)) return { value, from, to, ordinal: true };
  const suffix = suffixes.get(letters.text);
  return suffix === undefined || Number.isNaN(value) ? undefined : { value: value * suffix, from, to, ordinal: false };
}

/** What a scale may follow: digits, a small number, "a", "half", "half a"; the value and the place after it. */
function readGroup(words: readonly Word[], from: number): [number, number] | undefined {
  const first = words[from];
  if (!first) return undefined;
  if (first.digits) return [Number(first.text), from + 1];
  if (small.has(first.text)) return withDecimals(words, readSmall(words, from));
  const next = words[from + 1];
  if (first.text === 'a' && isScale(next) && next?.text !== 'dozen') return [1, from + 1];
  if (first.text === 'half' && isScale(next)) return [0.5, from + 1];
  if (first.text === 'half' && next?.text === 'a' && isScale(words[from + 2])) return [0.5, from + 2];
  return undefined;
}

/** "six point two million": decimals that are spoken. */
function withDecimals(words: readonly Word[], [whole, to]: [number, number]): [number, number] {
  if (words[to]?.text !== 'point') return [whole, to];
  let digits = '';
  let at = to + 1;
  for (let digit = small.get(words[at]?.text ?? ''); digit !== undefined && digit < 10; ) {
    digits += digit;
    digit = small.get(words[++at]?.text ?? '');
  }
  return digits === '' ? [whole, to] : [Number(`${whole}.${digits}`), at];
}

/** "five and a half thousand": the half belongs to the group before its scale. */
function withHalf(words: readonly Word[], [group, to]: [number, number]): [number, number] {
  const half = ['and', 'a', 'half'].every((text, i) => words[to + i]?.text === text);
  return half && isScale(words[to + 3]) ? [group + 0.5, to + 3] : [group, to];
}

/** Multiplies a group by the scales after it, and adds what goes on below them. */
function readScales(words: readonly Word[], from: number, start: [number, number]): WrittenNumber | undefined {
  let [group, to]: [number | undefined, number] = start;
  let total = 0;
  let largest = Number.POSITIVE_INFINITY;
  for (;;) {
    const scale = scales.get(words[to]?.text ?? '');
    if (scale === undefined || group === undefined) break;
    group *= scale;
    to++;
    // "fifteen hundred thousand" does not occur, "two hundred thousand" does.
    const next = scales.get(words[to]?.text ?? '');
    if (next !== undefined && next > scale) continue;
    if (scale >= 1_000 && scale < largest) {
      largest = scale;
      total += group;
      group = undefined;
      const more = continueNumber(words, to);
      // "between one million and two million".
      if (!more || (scales.get(words[more[1]]?.text ?? '') ?? 1) >= largest) break;
      [group, to] = more;
    } else if (scale === 100) {
      const more = continueNumber(words, to);
      // "Between one hundred and two hundred"; but "two hundred and five thousand".
      if (!more || more[0] >= 100 || scales.get(words[more[1]]?.text ?? '') === 100) break;
      group += more[0];
      to = more[1];
    } else break;
  }
  const value = total + (group ?? 0);
  return Number.isFinite(value) ? { value, from, to, ordinal: false } : undefined;
}

/** "nineteen eighty-seven", "twenty eighteen": the century as one number, the rest as another. */
function spokenYear(words: readonly Word[], from: number): WrittenNumber | undefined {
  const century = small.get(words[from]?.text ?? '');
  if (century !== 18 && century !== 19 && century !== 20) return undefined;
  if (!small.has(words[from + 1]?.text ?? '') || !isJoined(words, from + 1)) return undefined;
  const [rest, to] = readSmall(words, from + 1);
  return rest >= 10 ? { value: century * 100 + rest, from, to, ordinal: false } : undefined;
}

/** "twenty-five" or "seven"; returns the value and the place after it. */
function readSmall(words: readonly Word[], from: number): [number, number] {
  const value = small.get(words[from]?.text ?? '') ?? 0;
  const next = small.get(words[from + 1]?.text ?? '');
  const joined = value >= 20 && next !== undefined && next > 0 && next < 10 && isJoined(words, from + 1);
  return joined ? [value + next, from + 2] : [value, from + 1];
}

/** What follows a scale within one number: "hundred (and) five", "thousand five hundred". */
function continueNumber(words: readonly Word[], at: number): [number, number] | undefined {
  const from = words[at]?.text === 'and' ? at + 1 : at;
  if (words[from]?.digits || !small.has(words[from]?.text ?? '')) return undefined;
  const more = readSmall(words, from);
  // "One million, two hundred thousand", but not "a hundred, six of them children".
  const isFollowed = scales.has(words[more[1]]?.text ?? '');
  return isFollowed || (isJoined(words, at) && isJoined(words, from)) ? more : undefined;
}

/** Whether no more than a blank or a hyphen stands before a word. */
function isJoined(words: readonly Word[], at: number): boolean {
  return (words[at]?.start ?? 0) - (words[at - 1]?.end ?? 0) <= 1;
}

function isScale(word: Word | undefined): boolean {
  return word !== undefined && scales.has(word.text);
}
