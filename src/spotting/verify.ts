/** Judges every sentence of an article against one pack: evidence for each pair worth it, nothing shown or hidden yet. */
import { type Candidate, candidatesFor, rankedCandidates } from './candidates.ts';
import type { PackIndex } from './claim-set.ts';
import { acquaintanceOf, around, type Kinship, kinshipOf, namesBefore } from './context.ts';
import { type Evidence, evidenceOf, leadOf, massUnit } from './evidence.ts';
import type { Fit } from './fit.ts';
import { largeCollection, probabilityInCollection } from './in-collection.ts';
import { createNeighbourhood } from './neighbourhood.ts';
import type { Profile } from './profile.ts';
import type { Ranked } from './ranking.ts';
import type { Reading } from './reading.ts';
import { isTheSame, ownShare, shareOfPart, toldElsewhere } from './rivals.ts';
import { type Bar, isWorthReading } from './worth-reading.ts';

/** One sentence-claim pair that was compared in full. */
export interface Verified {
  readonly reading: Reading;
  readonly profile: Profile;
  readonly evidence: Evidence;
}

/**
 * The claims that each sentence may be about: what `verify` looks at, to be fetched before. A question states nothing, so none is looked up. With a `bar`, those of a sentence of which none of a large
 * collection can reach it are left out.
 */
export function rankedFor(readings: readonly Reading[], index: PackIndex, bar?: Bar): (readonly Ranked[])[] {
  if (!index.mayTell(readings)) return readings.map(() => []);
  const isJudged = bar !== undefined && index.size >= largeCollection;
  const neighbourhood = createNeighbourhood(index.lexicon.knowledge);
  return readings.map((reading, i) => {
    if (reading.asks) return [];
    const names = namesBefore(readings, i);
    const { start, end } = reading.span;
    const key = [reading.text.slice(start, end), ...names].join('\n');
    const found =
      index.remembered.get(key) ?? index.remembered.keep(key, rankedCandidates(reading, index, neighbourhood, names));
    return isJudged && !isWorthReading(found, bar) ? [] : found;
  });
}

/** Pairs worth judging, in the order of the sentences, the likelier first. With a `bar`, those of a large collection that cannot reach it are left out. */
export function verify(
  readings: readonly Reading[],
  index: PackIndex,
  ranked: readonly (readonly Ranked[])[] = rankedFor(readings, index),
  bar?: Bar,
): Verified[] {
  if (ranked.every(({ length }) => length === 0)) return [];
  const neighbourhood = createNeighbourhood(index.lexicon.knowledge);
  const names = readings.map((_, i) => namesBefore(readings, i));
  const found = readings.map((reading, i) =>
    ranked[i]?.length ? candidatesFor(reading, index, neighbourhood, names[i], ranked[i]) : [],
  );
  const acquaintances = readings.map((reading) => acquaintanceOf(reading, index));
  const article = kinshipOf(acquaintances);
  const verified: Verified[] = [];
  for (const [i, reading] of readings.entries()) {
    const candidates = found[i] ?? [];
    if (candidates.length === 0) continue;
    let bestMass = 0;
    for (const { mass } of candidates) bestMass = Math.max(bestMass, mass);
    let here: Kinship | undefined;
    for (const candidate of candidates) {
      const { profile } = candidate;
      const otherMass = bestBeside(candidates, candidate);
      if (bar && index.size >= largeCollection && !mayReach(bar, candidate, otherMass)) continue;
      if (!saysSomething(candidate.fit, reading)) continue;
      here ??= kinshipOf(around(acquaintances, i));
      const evidence = evidenceOf(reading, candidate, index, {
        names: names[i] ?? noNames,
        bestMass,
        otherMass,
        own: ownShare(reading, candidate, candidates, index),
        shareOf: (part) => shareOfPart(part, candidate, candidates),
        elsewhere: toldElsewhere(reading, candidate, candidates),
        sentences: readings.length,
        article,
        around: here,
      });
      verified.push({ reading, profile, evidence });
    }
  }
  return verified;
}

const noNames: ReadonlySet<string> = new Set();

/** Whether a large collection's judge lets a pair pass. A sentence that says all of a text may be a quote, which needs no judge. */
function mayReach({ collection, least }: Bar, { mass, fit: { soft } }: Candidate, otherMass: number): boolean {
  const features = { mass: mass / massUnit, lead: leadOf(mass, otherMass), soft };
  return soft >= 1 || probabilityInCollection(features, collection) >= least;
}

/** The largest mass among the other claims. */
function bestBeside(candidates: readonly Candidate[], one: Candidate): number {
  let most = 0;
  for (const other of candidates) if (!isTheSame(one, other)) most = Math.max(most, other.mass);
  return most;
}

/** Names alone make no claim: a list of tags has them all and states nothing. */
function saysSomething({ quantities, counterparts }: Fit, { distinct }: Reading): boolean {
  return (
    quantities.length > 0 ||
    distinct.some(({ name, id }, c) => !name && !id.startsWith('@') && (counterparts.told[c] ?? 0) > 0)
  );
}
