/** Pairs the page's words with the pack's words that they were taken for: the answer to "why did this match"; nothing else. */
import type { Evidence } from './evidence.ts';
import type { Alignment } from './match.ts';
import { type Profile, withNoun } from './profile.ts';
import type { Reading } from './reading.ts';

/** Pairs in the order of the sentence, each of the page's words once. */
export function alignmentOf(reading: Reading, profile: Profile, evidence: Evidence): Alignment[] {
  const words = evidence.shared.map((concept) => {
    const term = profile.vocabulary.get(concept.id);
    const page = reading.text.slice(concept.start, concept.end);
    return {
      start: concept.start,
      kind: term?.name ? ('name' as const) : ('word' as const),
      page,
      claim: term?.written ?? page,
    };
  });
  const figures = evidence.quantities.flatMap(({ quantity, equal }) =>
    equal
      ? [{ start: quantity.start, kind: 'quantity' as const, page: withNoun(reading, quantity), claim: equal.words }]
      : [],
  );
  return [...words, ...figures]
    .sort((a, b) => a.start - b.start)
    .map(({ kind, page, claim }) => ({ kind, page, claim }));
}
