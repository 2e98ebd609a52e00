/** Says how much of what a claim shares with a sentence no better claim shares: two claims told side by side each have words of their own, a claim's look-alike has none; nothing else. */
import type { Span } from '../text/span.ts';
import type { Candidate } from './candidates.ts';
import type { PackIndex } from './claim-set.ts';
import { weightsIn } from './coverage.ts';
import { massOf } from './fit.ts';
import type { Reading } from './reading.ts';

/** Weight share of what the sentence says of the claim, 0 to 1, that is said of no candidate with a larger mass; 1 for the best one. */
export function ownShare(reading: Reading, one: Candidate, candidates: readonly Candidate[], index: PackIndex): number {
  const better = candidates.filter((other) => other.mass > one.mass && !isTheSame(other, one));
  if (better.length === 0) return 1;
  const weights = weightsIn(index)(reading);
  let whole = 0;
  let own = 0;
  for (let c = 0; c < weights.length; c++) {
    const told = one.fit.counterparts.told[c] ?? 0;
    if (told === 0) continue;
    const weight = weights[c] as number;
    whole += weight * told;
    own += weight * Math.max(0, told - mostTold(better, c));
  }
  return whole > 0 ? own / whole : 0;
}

/** How well any of some candidates says a concept of the sentence. */
function mostTold(candidates: readonly Candidate[], c: number): number {
  let most = 0;
  for (const { fit } of candidates) most = Math.max(most, fit.counterparts.told[c] ?? 0);
  return most;
}

/** Whether two candidates are one claim. One in the same words is no other: two publishers may have checked the same. */
export function isTheSame(one: Candidate, other: Candidate): boolean {
  return one === other || one.profile.claim.statement === other.profile.claim.statement;
}

/** Of what a part of the sentence shares with a claim and with the candidate that it shares most with besides, the share of the claim: above a half where the part is told of it, 1 where nothing else is, 0 where it shares nothing. */
export function shareOfPart(part: Span, one: Candidate, candidates: readonly Candidate[]): number {
  const own = massOf(one.fit, part);
  let other = 0;
  for (const candidate of candidates)
    if (!isTheSame(candidate, one)) other = Math.max(other, massOf(candidate.fit, part));
  return own > 0 ? own / (own + other) : 0;
}

/** By place in `reading.distinct`: how well the candidate that says it best, other than this one, says it, 0 to 1; empty where there is no other. */
export function toldElsewhere({ distinct }: Reading, one: Candidate, candidates: readonly Candidate[]): number[] {
  if (candidates.length < 2) return [];
  const elsewhere: number[] = [];
  for (let c = 0; c < distinct.length; c++) {
    let most = 0;
    for (const other of candidates)
      if (!isTheSame(other, one)) most = Math.max(most, other.fit.counterparts.told[c] ?? 0);
    elsewhere.push(most);
  }
  return elsewhere;
}
