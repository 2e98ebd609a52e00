/** Doubts a match whose claim the article tells far more surely in another sentence; nothing else. */
import type { Verified } from './verify.ts';

/** A pair with the probability that it is right. */
export interface Scored {
  readonly pair: Verified;
  readonly score: number;
}

/** Probability from which on a sentence tells a claim for sure, and below which another beside it is doubted. */
const surely = 0.95;
const doubted = 0.9;
/** Share of those that were right: 4 of 10 of the labelled articles, where nine in ten of the others with such a probability were. What is told is told once, and what is like it leads up to it or comes back to it. */
const stillRight = 0.4;

/** The same pairs of one pack, some with a lower score. */
export function doubtRetold(scored: readonly Scored[]): readonly Scored[] {
  const best = new Map<string, number>();
  for (const { pair, score } of scored) {
    const { id } = pair.profile.claim;
    best.set(id, Math.max(score, best.get(id) ?? 0));
  }
  return scored.map((one) => {
    const told = best.get(one.pair.profile.claim.id) ?? 0;
    return told >= surely && one.score < doubted ? { ...one, score: Math.min(one.score, stillRight) } : one;
  });
}
