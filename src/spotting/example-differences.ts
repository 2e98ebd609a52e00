/** What a sentence tells otherwise than a claim, for tests of differences; nothing else. */
import type { WordKnowledge } from '../text/knowledge.ts';
import { differencesOf } from './differences.ts';
import { exampleClaim, exampleIndex, readWith } from './example-index.ts';
import type { ValueDifference } from './match.ts';
import type { PackIndex } from './pack-index.ts';
import { toldPart } from './possible-difference.ts';
import { ruledDifferences } from './ruled-differences.ts';
import { strangersFor } from './strange-names.ts';
import { type Verified, verify } from './verify.ts';

/** Differences between a sentence and the only claim of a pack. */
export type Against = (claim: string, text: string, pack?: Parameters<typeof exampleIndex>[1]) => ValueDifference[];

/** Reads both with what is known of the language, and tells what is likely. Throws where the two are not even compared; `pack` may replace any field of the claim's pack. */
export function againstWith(knowledge: WordKnowledge): Against {
  return comparing(knowledge, ({ reading, profile, evidence }, { lexicon }) =>
    differencesOf(reading, profile, evidence, lexicon),
  );
}

/** The same by the rules alone, likely or not: what they find is no matter of training. */
export function ruledWith(knowledge: WordKnowledge): Against {
  return comparing(knowledge, ruledOf);
}

/** What the rules find in a pair. */
export function ruledOf({ reading, profile, evidence }: Verified, { lexicon }: PackIndex): ValueDifference[] {
  const strangers = strangersFor(reading, profile, evidence);
  return ruledDifferences(reading, profile, evidence, strangers, lexicon).map(toldPart);
}

function comparing(knowledge: WordKnowledge, find: (pair: Verified, index: PackIndex) => ValueDifference[]): Against {
  return (claim, text, pack = {}) => {
    const index = exampleIndex(knowledge, { aliases: [], claims: [exampleClaim('one', claim)], ...pack });
    const [pair] = verify([readWith(index, text)], index);
    if (!pair) throw new Error(`"${text}" is no candidate for "${claim}"`);
    return find(pair, index);
  };
}
