/** Tells whether an article has any word without which no claim of a small pack is told; nothing else. */
import type { WordKnowledge } from '../text/knowledge.ts';
import type { JoinedIndex } from './joined-index.ts';
import { readCodes } from './posting-codes.ts';
import type { Reading } from './reading.ts';

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
  { segments, size, places, rows: rowOf }: JoinedIndex,
  knowledge: WordKnowledge,
  term: (concept: string) => number,
  rarityOf: (term: number) => number,
): Openings {
  if (size > mostClaims) return () => true;
  const terms = new Set<number>();
  const rows = new Set<number>();
  for (const { index, start, common } of segments) {
    for (let at = 0; at < index.lengths.length; at++) {
      if (places?.[start + at] === -1) continue;
      const held: number[] = [];
      readCodes(index.held, index.holdings[at] as number, index.holdings[at + 1] as number, (own) =>
        held.push(common ? (common[own] as number) : own),
      );
      const rarities = held.map(rarityOf);
      const bar = rarities.toSorted((a, b) => b - a)[rarestOfClaim - 1] ?? 0;
      for (const [i, one] of held.entries()) {
        // Words as rare as the last of them count as well: which of them come first would hang on the terms' numbers.
        const rarity = rarities[i] as number;
        if (rarity === 0 || rarity < bar) continue;
        terms.add(one);
        knowledge.near(rowOf[one] as number, (row) => rows.add(row));
      }
    }
  }
  return (readings) =>
    readings.some(({ distinct }) => distinct.some(({ id, row }) => rows.has(row) || terms.has(term(id))));
}
