/** Finds where a page gives another rank than a claim: "the second-largest" for "the largest"; nothing else. */
import { ordinals } from '../text/number-words.ts';
import type { Span } from '../text/span.ts';
import type { ValueDifference } from './match.ts';
import type { Profile } from './profile.ts';
import type { Reading } from './reading.ts';

/** Share of the claim's texts from which on a rank belongs to the claim. */
const leastSalience = 0.25;

/** A superlative with its place in the order. */
interface Rank extends Span {
  /** What is the most: words for the same are one. */
  readonly scale: string;
  /** 1 for "the largest", 2 for "the second-largest". */
  readonly place: number;
}

/** Superlatives; those in one line say the same. */
const scales = new Map(
  [
    'largest biggest greatest',
    'smallest',
    'highest',
    'lowest',
    'tallest',
    'longest',
    'shortest',
    'oldest eldest',
    'youngest',
    'deadliest bloodiest',
    'worst',
    'best',
    'busiest',
    'fastest quickest',
    'strongest',
    'weakest',
    'hottest warmest',
    'coldest',
    'wettest',
    'driest',
    'deepest',
    'heaviest',
    'costliest dearest',
    'cheapest',
    'richest wealthiest',
    'poorest',
  ].flatMap((line): [string, string][] => {
    const words = line.split(' ');
    return words.map((word) => [word, words[0] as string]);
  }),
);

/** At most one difference in the place that something has in an order; none where one of the claim's texts gives the page's. */
export function differingRank(reading: Reading, { references }: Profile): ValueDifference[] {
  for (const said of ranksIn(reading)) {
    const own = references.flatMap((reference) =>
      ranksIn(reference.reading)
        .filter(({ scale }) => scale === said.scale)
        .map((rank) => ({ ...reference, rank })),
    );
    if (own.length < leastSalience * references.length || own.some(({ rank }) => rank.place === said.place)) continue;
    const reported: Record<string, string> = {};
    for (const { source, reading: text, rank } of own)
      if (source !== undefined) reported[source] ??= text.text.slice(rank.start, rank.end);
    if (Object.keys(reported).length === 0) continue;
    return [{ aspect: 'number', page: reading.text.slice(said.start, said.end), reported }];
  }
  return [];
}

function ranksIn({ words, text }: Reading): Rank[] {
  return words.flatMap((word, i) => {
    const scale = scales.get(word.text);
    if (scale === undefined) return [];
    const before = words[i - 1];
    const ordinal =
      before && /^[\s-]$/u.test(text.slice(before.end, word.start)) ? ordinals.get(before.text) : undefined;
    const ranked = before && ordinal !== undefined && ordinal > 1 ? { place: ordinal, start: before.start } : undefined;
    return [{ scale, end: word.end, ...(ranked ?? { place: 1, start: word.start }) }];
  });
}
