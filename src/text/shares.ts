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
const counts = new Map(
  'a one two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, Math.max(1, i)]),
);
const numbers = [...counts.keys()].join('|');
const fraction = new RegExp(
  `\\b(${numbers})[\\s-](${[...parts.keys()].join('|')})s?\\s(?:of|were|are|had|have|turned|voted)\\b`,
  'giu',
);
const ratio = new RegExp(`\\b(${numbers})\\s(?:in|out\\sof)\\s(${numbers})\\b`, 'giu');

/** "three quarters of", "a third were", "nine out of ten"; "a third attempt" is none. */
export function shareWordsIn(text: string, { start, end }: Span): Share[] {
  const part = text.slice(start, end);
  const found = (pattern: RegExp, whole: ReadonlyMap<string, number>): Share[] =>
    [...part.matchAll(pattern)].flatMap((hit) => {
      const percent =
        (100 * (counts.get((hit[1] ?? '').toLowerCase()) ?? 0)) / (whole.get((hit[2] ?? '').toLowerCase()) ?? 1);
      const from = start + hit.index;
      return percent > 0 && percent < 100 ? [{ percent, start: from, end: from + hit[0].length }] : [];
    });
  return [...found(fraction, parts), ...found(ratio, counts)].sort((a, b) => a.start - b.start);
}
