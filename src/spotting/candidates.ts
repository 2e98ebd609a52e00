/** Finds the few claims of a pack that a sentence may be about; nothing else. */
import type { PackIndex } from './claim-set.ts';
import { type Fit, fitOf, massOf } from './fit.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Profile } from './profile.ts';
import type { Ranked } from './ranking.ts';

import type { Reading } from './reading.ts';

/** A claim worth comparing in full. */
export interface Candidate {
  readonly at: number;
  readonly profile: Profile;
  /** Summed weight of what it shares with the sentence. */
  readonly mass: number;
  /** How high it ranks beside the best claim for this sentence, 0 to 1. */
  readonly standing: number;
  readonly fit: Fit;
}

/** Claims looked at more closely for one sentence. */
const looked = 6;
/** Of those, the claims that rank at least this high beside the best one. */
const leastShare = 0.25;
/** Pairs compared in full for one sentence, at most. */
const kept = 4;
/** A pair that shares less than this is about different things, unless it covers some of the claim: concepts and figures, a likeness as its share of one. */
const fewestShared = 1.3;
const leastCovered = 0.1;
/**
 * How promising a pair is, 0 to 1: how well the sentence covers the claim (its best text and its statement), times its standing among the sentence's claims (rank and
 * mass beside the best). Chosen once on the labelled articles; at `leastPromise` about two pairs a sentence are left there.
 */
const covering = { soft: 0.62, statement: 0.38 };
const standing = { rank: 0.67, mass: 0.33 };
const leastPromise = 0.08;

const noNames: ReadonlySet<string> = new Set();

/** The best candidates, best first. Enters the neighbourhood of the sentence. `names` are those of the sentences before it, see `namesBefore`; `known` is its ranking where that has been made. */
export function candidatesFor(
  reading: Reading,
  index: PackIndex,
  neighbourhood: Neighbourhood,
  names: ReadonlySet<string> = noNames,
  known?: readonly Ranked[],
): Candidate[] {
  if (known) neighbourhood.enter(reading);
  const ranked = known ?? rankedCandidates(reading, index, neighbourhood, names);
  const highest = ranked[0]?.score ?? 0;
  const close = ranked.flatMap(({ at, score }) => {
    const profile = index.profile(at);
    const fit = fitOf(reading, profile, index, neighbourhood);
    const mass = massOf(fit);
    return sharesEnough(reading, fit) ? [{ at, profile, mass, fit, rank: score / highest }] : [];
  });
  const largest = Math.max(0, ...close.map(({ mass }) => mass));
  return close
    .filter(({ fit, rank, mass }) => {
      const covered = covering.soft * fit.soft + covering.statement * fit.statement;
      return covered * (standing.rank * rank + standing.mass * (mass / largest)) >= leastPromise;
    })
    .slice(0, kept)
    .map(({ at, profile, mass, fit, rank }) => ({ at, profile, mass, standing: rank, fit }));
}

/** The claims that are looked at more closely, best first. Enters the neighbourhood of the sentence. */
export function rankedCandidates(
  reading: Reading,
  index: PackIndex,
  neighbourhood: Neighbourhood,
  names: ReadonlySet<string>,
): Ranked[] {
  const ranked = rankedClaims(reading, index, neighbourhood, names, looked);
  const highest = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= leastShare * highest);
}

/** The ranking that candidates are chosen from: at most `most` claims, best first. Enters the neighbourhood of the sentence. */
export function rankedClaims(
  reading: Reading,
  index: PackIndex,
  neighbourhood: Neighbourhood,
  names: ReadonlySet<string>,
  most: number,
): Ranked[] {
  neighbourhood.enter(reading);
  return index.rank(index.queryTerms(reading, neighbourhood, names), most);
}

/** A sentence with a figure of its own needs one shared word less. */
function sharesEnough(reading: Reading, { counterparts, soft }: Fit): boolean {
  if (soft >= leastCovered) return true;
  let shared = reading.quantities.length > 0 ? 1 : 0;
  for (const { at } of counterparts.said) shared += counterparts.strength[at] as number;
  return shared >= fewestShared;
}
