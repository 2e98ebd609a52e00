/** Finds the few claims of a pack that a sentence may be about; nothing else. */
import type { PackIndex } from './claim-set.ts';
import { type Fit, fitOf, massOf } from './fit.ts';
import type { Profile } from './profile.ts';
import type { Reading } from './reading.ts';

/** A claim worth comparing in full. */
export interface Candidate {
  readonly at: number;
  readonly profile: Profile;
  /** Summed weight of what it shares with the sentence. */
  readonly mass: number;
  readonly fit: Fit;
}

/** Claims looked at more closely for one sentence. */
const looked = 8;
/** Pairs compared in full for one sentence, at most. */
const kept = 4;
/** A sentence shares at least this many concepts or figures with a claim, else it is about something else. */
const fewestShared = 2;
/** Against the best candidate of the sentence: a pair with less mass than this share is dropped, unless its own text is covered well. */
const leastMass = 0.4;
const wellCovered = 0.4;

/** The best candidates, best first. */
export function candidatesFor(reading: Reading, index: PackIndex): Candidate[] {
  const overlaps = new Map<number, { overlap: number; shared: number }>();
  for (const id of reading.byId.keys()) {
    const weight = index.weight(id);
    for (const at of index.postings.get(id) ?? []) {
      const sum = overlaps.get(at) ?? { overlap: 0, shared: 0 };
      sum.overlap += weight;
      sum.shared++;
      overlaps.set(at, sum);
    }
  }
  const figures = reading.quantities.length > 0 ? 1 : 0;
  const close = [...overlaps]
    .filter(([, sum]) => sum.shared + figures >= fewestShared)
    .sort((a, b) => b[1].overlap - a[1].overlap || a[0] - b[0])
    .slice(0, looked)
    .map(([at]) => {
      const profile = index.profile(at);
      return { at, profile, mass: massOf(reading, profile, index), fit: fitOf(reading, profile, index) };
    })
    .sort((a, b) => b.mass - a.mass || a.at - b.at);
  const best = close[0]?.mass ?? 0;
  return close.filter(({ mass, fit }) => mass >= leastMass * best || fit.cover >= wellCovered).slice(0, kept);
}
