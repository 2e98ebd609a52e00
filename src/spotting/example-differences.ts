/** What a sentence tells otherwise than a claim, for tests of differences; nothing else. */
import type { WordKnowledge } from '../text/knowledge.ts';
import { differencesOf } from './differences.ts';
import { exampleClaim, exampleIndex, readWith } from './example-index.ts';
import type { ValueDifference } from './match.ts';
import { verify } from './verify.ts';

/** Differences between a sentence and the only claim of a pack. */
export type Against = (claim: string, text: string, pack?: Parameters<typeof exampleIndex>[1]) => ValueDifference[];

/** Reads both with what is known of the language. Throws where the two are not even compared; `pack` may replace any field of the claim's pack. */
export function againstWith(knowledge: WordKnowledge): Against {
  return (claim, text, pack = {}) => {
    const index = exampleIndex(knowledge, { aliases: [], claims: [exampleClaim('one', claim)], ...pack });
    const [pair] = verify([readWith(index, text)], index);
    if (!pair) throw new Error(`"${text}" is no candidate for "${claim}"`);
    return differencesOf(pair.reading, pair.profile, pair.evidence, index.lexicon);
  };
}
