/** Says how much of what a claim shares with a sentence no better claim shares: two claims told side by side each have words of their own, a claim's look-alike has none; nothing else. */
import type { Candidate } from './candidates.ts';
import type { PackIndex } from './claim-set.ts';
import type { Reading } from './reading.ts';

/** Weight share of what the sentence says of the claim, 0 to 1, that is said of no candidate with a larger mass; 1 for the best one. */
export function ownShare(
  { distinct }: Reading,
  one: Candidate,
  candidates: readonly Candidate[],
  { weight }: PackIndex,
): number {
  const better = candidates.filter(({ mass }) => mass > one.mass);
  if (better.length === 0) return 1;
  let whole = 0;
  let own = 0;
  for (const [c, { id }] of distinct.entries()) {
    const told = one.fit.counterparts.told[c] ?? 0;
    if (told === 0) continue;
    const elsewhere = Math.max(...better.map(({ fit }) => fit.counterparts.told[c] ?? 0));
    whole += weight(id) * told;
    own += weight(id) * Math.max(0, told - elsewhere);
  }
  return whole > 0 ? own / whole : 0;
}

/** By place in `reading.distinct`: how well the candidate that says it best, other than this one, says it, 0 to 1; empty where there is no other. */
export function toldElsewhere({ distinct }: Reading, one: Candidate, candidates: readonly Candidate[]): number[] {
  const others = candidates.filter((other) => other !== one);
  if (others.length === 0) return [];
  return distinct.map((_, c) => Math.max(...others.map(({ fit }) => fit.counterparts.told[c] ?? 0)));
}
