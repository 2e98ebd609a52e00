/** Judges every sentence of an article against one pack: evidence for each pair worth it, nothing shown or hidden yet. */
import { type Candidate, candidatesFor } from './candidates.ts';
import type { PackIndex } from './claim-set.ts';
import { acquaintanceOf, around, kinshipOf, namesBefore } from './context.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { createNeighbourhood } from './neighbourhood.ts';
import type { Profile } from './profile.ts';
import type { Reading } from './reading.ts';
import { ownShare } from './rivals.ts';

/** One sentence-claim pair that was compared in full. */
export interface Verified {
  readonly reading: Reading;
  readonly profile: Profile;
  readonly evidence: Evidence;
}

/** Pairs worth judging, in the order of the sentences, the likelier first. A question states nothing, so none is judged. */
export function verify(readings: readonly Reading[], index: PackIndex): Verified[] {
  const neighbourhood = createNeighbourhood(index.lexicon.knowledge);
  const names = readings.map((_, i) => namesBefore(readings, i));
  const found = readings.map((reading, i) =>
    reading.asks ? [] : candidatesFor(reading, index, neighbourhood, names[i]),
  );
  const acquaintances = readings.map((reading) => acquaintanceOf(reading, index));
  const article = kinshipOf(acquaintances);
  return readings.flatMap((reading, i) => {
    const candidates = found[i] ?? [];
    if (candidates.length === 0) return [];
    const common = {
      names: names[i] ?? new Set<string>(),
      bestMass: Math.max(...candidates.map(({ mass }) => mass)),
      article,
      around: kinshipOf(around(acquaintances, i)),
    };
    return candidates.flatMap((candidate) => {
      const { profile } = candidate;
      const evidence = evidenceOf(reading, candidate, index, {
        ...common,
        otherMass: bestBeside(candidates, candidate),
        own: ownShare(reading, candidate, candidates, index),
      });
      return saysSomething(evidence, reading) ? [{ reading, profile, evidence }] : [];
    });
  });
}

function bestBeside(candidates: readonly Candidate[], one: Candidate): number {
  return Math.max(0, ...candidates.filter((other) => other !== one).map(({ mass }) => mass));
}

/** Names alone make no claim: a list of tags has them all and states nothing. */
function saysSomething({ quantities, counterparts }: Evidence, { distinct }: Reading): boolean {
  return (
    quantities.length > 0 ||
    distinct.some(({ name, id }, c) => !name && !id.startsWith('@') && (counterparts.told[c] ?? 0) > 0)
  );
}
