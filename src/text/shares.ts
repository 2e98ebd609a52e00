/** Finds shares of a whole that are written in words; nothing else. */
import type { Span } from './span.ts';

/** A share, with its place in the text. */
export interface Share extends Span {
  /** 0 to 100. */
  readonly percent: number;
}

const parts = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);
const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const counts = new Map<string, number>([
  ['a', 1],
  ['hundred', 100],
  ['a hundred', 100],
  ['one hundred', 100],
  ['a thousand', 1_000],
  ...units.slice(1).map((word, i): [string, number] => [word, i + 1]),
  ...tens.flatMap((word, i): [string, number][] => [
    [word, 10 * (i + 2)],
    ...units.slice(1, 10).map((unit, j): [string, number] => [`${word}-${unit}`, 10 * (i + 2) + j + 1]),
  ]),
]);
const small = 'a|one|two|three|four|five|six|seven|eight|nine|ten';
const amount = `\\d{1,3}|${[...counts.keys()].sort((a, b) => b.length - a.length).join('|')}`;
const fractions = [...parts.keys()].join('|');
/** Alone, "a third" counts places and "quarters" are of a year. */
const fraction = new RegExp(
  `\\b(${small})[\\s-](${fractions})s?\\s(?:of(?!\\s(?:an?\\s|one\\s)?(?:hundred|thousand|million|billion|trillion)\\b)|were|are|had|have|turned|voted)\\b|\\b(two|three|four|five|six|seven|eight|nine)[\\s-](${fractions.replace('quarter|', '')})s\\b(?!\\sof\\s(?:an?\\s|one\\s)?(?:hundred|thousand|million|billion|trillion)\\b)`,
  'giu',
);
const ratio = new RegExp(
  `\\b(${amount})\\s(?:(?:in|out\\sof|of)\\s(?:every|each)|in|out\\sof)\\s(${amount})\\b(?!\\s(?:minute|hour|day|week|month|year)|,\\d)`,
  'giu',
);

/** "three quarters of", "two fifths", "a third were", "nine out of ten", "43 in every 100"; "a third attempt" is none. */
export function shareWordsIn(text: string, { start, end }: Span): Share[] {
  const part = text.slice(start, end);
  const found = (pattern: RegExp, wholeOf: (written: string) => number): Share[] =>
    [...part.matchAll(pattern)].flatMap((hit) => {
      const [said, whole] = hit.slice(1).filter((group) => group !== undefined) as [string, string];
      const percent = (100 * countOf(said)) / wholeOf(whole);
      const from = start + hit.index;
      return percent > 0 && percent < 100 ? [{ percent, start: from, end: from + hit[0].length }] : [];
    });
  return [...found(fraction, (word) => parts.get(word.toLowerCase()) ?? 1), ...found(ratio, countOf)].sort(
    (a, b) => a.start - b.start,
  );
}

function countOf(written: string): number {
  return counts.get(written.toLowerCase().replace(/\s+/u, ' ')) ?? (Number(written) || 0);
}
