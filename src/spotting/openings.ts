/** Tells whether an article has any word without which no claim of a small pack is told; nothing else. */
import type { WordKnowledge } from '../text/knowledge.ts';
import { readCodes } from './posting-codes.ts';
import type { Reading } from './reading.ts';
import type { TermIndex } from './term-index.ts';

/** Whether some sentences may tell a claim at all: a cheap look before each is held against the claims. */
export type Openings = (readings: readonly Reading[]) => boolean;

/** Rarest words of each claim, one of which an article that tells it has, in the same word or a near one. */
const rarestOfClaim = 4;
/** A pack of more claims has words of every article. */
const mostClaims = 1_000;

/** Prepares the look for one pack.
 * @param term number of a concept's term, -1 for none
 * @param rarityOf rarity of a term outside the pack; 0 for a figure */
export function openingsOf(
  index: TermIndex,
  knowledge: WordKnowledge,
  term: (concept: string) => number,
  rarityOf: (term: number) => number,
): Openings {
  if (index.lengths.length > mostClaims) return () => true;
  const terms = new Set<number>();
  const rows = new Set<number>();
  for (let at = 0; at < index.lengths.length; at++) {
    const held: number[] = [];
    readCodes(index.held, index.holdings[at] as number, index.holdings[at + 1] as number, (one) => held.push(one));
    const words = held.filter((one) => rarityOf(one) > 0).sort((a, b) => rarityOf(b) - rarityOf(a));
    for (const one of words.slice(0, rarestOfClaim)) {
      terms.add(one);
      knowledge.near(index.rows[one] as number, (row) => rows.add(row));
    }
  }
  return (readings) =>
    readings.some(({ distinct }) => distinct.some(({ id, row }) => rows.has(row) || terms.has(term(id))));
}
