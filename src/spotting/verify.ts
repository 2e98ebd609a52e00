/** Judges every sentence of an article against one pack: evidence for each pair worth it, nothing shown or hidden yet. */
import { candidatesFor } from './candidates.ts';
import type { PackIndex } from './claim-set.ts';
import { namesBefore } from './context.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Profile } from './profile.ts';
import type { Reading } from './reading.ts';

/** One sentence-claim pair that was compared in full. */
export interface Verified {
  readonly reading: Reading;
  readonly profile: Profile;
  readonly evidence: Evidence;
}

/** Coverage of a claim's text from which on the article is taken to tell that claim, for `affinity`. */
const tells = 0.5;
/** Other claims of the pack that an article must tell for full affinity. */
const fullAffinity = 4;

/** Pairs worth judging, in the order of the sentences, the likelier first. */
export function verify(readings: readonly Reading[], index: PackIndex): Verified[] {
  const found = readings.map((reading) => candidatesFor(reading, index));
  const told = new Set(found.flat().flatMap(({ at, fit }) => (fit.cover >= tells ? [at] : [])));
  return readings.flatMap((reading, i) => {
    const candidates = found[i] ?? [];
    const bestMass = candidates[0]?.mass ?? 0;
    const names = namesBefore(readings, i);
    return candidates.flatMap(({ at, profile, fit }) => {
      const others = told.size - (told.has(at) ? 1 : 0);
      const context = { names, bestMass, affinity: Math.min(1, others / fullAffinity) };
      const evidence = evidenceOf(reading, profile, index, fit, context);
      return saysSomething(evidence) ? [{ reading, profile, evidence }] : [];
    });
  });
}

/** Names alone make no claim: a list of tags has them all and states nothing. */
function saysSomething(evidence: Evidence): boolean {
  return (
    evidence.quantities.length > 0 || evidence.shared.some((concept) => !concept.name && !concept.id.startsWith('@'))
  );
}
