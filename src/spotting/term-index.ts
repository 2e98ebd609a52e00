/** Lists for every concept and figure of a pack the claims that have it, and how often; nothing else. */
import type { Claim } from '../claims/types.ts';
import { type Quantity, quantitiesIn } from '../text/quantities.ts';
import { wordsOf } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';
import { conceptsIn, wordsRead } from './reading.ts';

/** What claims are looked up in. Places are those of the claims in their pack. */
export interface TermIndex {
  /** Concept id or figure -> places of the claims whose texts have it, ascending. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** How often each claim of a posting has it, in the same order, 1 to 255. */
  readonly counts: ReadonlyMap<string, Uint8Array>;
  /** Number of concepts and figures of each claim, repetitions counted. */
  readonly lengths: Float32Array;
  /** Their mean, at least 1. */
  readonly meanLength: number;
}

/** Text of a claim that is read, in UTF-16 units: as much as a profile reads. */
const longestText = 2_000;
/** Significant digits by which figures are looked up: 1,487 and 1,500 meet, 1,400 and 1,500 do not. */
const digitsCompared = 2;

/** A figure as a term: by measure and rounded value. No concept has such an id. */
export function figureTerm({ measure, value }: Quantity): string {
  const exact = measure === 'year' || measure === 'month';
  return `#${measure}:${exact ? value : Number(value.toPrecision(digitsCompared))}`;
}

/** Reads the texts of all claims once; a text that a claim repeats, as where a summary is the statement, counts once. */
export function termIndexOf(claims: readonly Claim[], lexicon: Lexicon): TermIndex {
  const lists = new Map<string, { readonly places: number[]; readonly counts: number[] }>();
  const lengths = new Float32Array(claims.length);
  const add = (term: string, at: number): void => {
    lengths[at] = (lengths[at] as number) + 1;
    const list = lists.get(term);
    if (!list) {
      lists.set(term, { places: [at], counts: [1] });
      return;
    }
    const last = list.places.length - 1;
    if (list.places[last] === at) list.counts[last] = Math.min(255, (list.counts[last] as number) + 1);
    else {
      list.places.push(at);
      list.counts.push(1);
    }
  };
  for (const [at, claim] of claims.entries()) {
    for (const text of textsOf(claim)) {
      const words = wordsOf(text).slice(0, wordsRead);
      for (const { id } of conceptsIn(text, words, lexicon)) add(id, at);
      // Figures in words ("two weeks") are left to the comparison of candidates: to look for them in every text costs more than it finds.
      if (words.some((word) => word.digits))
        for (const quantity of quantitiesIn(text, words)) add(figureTerm(quantity), at);
    }
  }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    postings: new Map([...lists].map(([term, { places }]) => [term, places])),
    counts: new Map([...lists].map(([term, { counts }]) => [term, Uint8Array.from(counts)])),
    lengths,
    meanLength: Math.max(1, total / claims.length),
  };
}

function textsOf({ statement, wordings, reports }: Claim): Set<string> {
  const texts = [statement, ...wordings, ...reports.flatMap(({ summary, quote }) => [summary, quote ?? ''])];
  return new Set(texts.map((text) => text.slice(0, longestText)));
}
