/** Weighs how much of a claim a sentence has, and which of its texts is closest; nothing else. */
import type { PackIndex } from './claim-set.ts';
import { compareQuantities } from './compared-quantities.ts';
import { type Profile, sameValue } from './profile.ts';
import type { Reading } from './reading.ts';

/** How well the texts of a claim fit a sentence. */
export interface Fit {
  /** Weight share, 0 to 1, of the best-fitting text that the sentence has. */
  readonly cover: number;
  /** The closest text, never a mere quote. */
  readonly reference: Reading | undefined;
}

/** What a figure tells, beside `PackIndex.weight`: about as much as a word that one claim in twenty has. */
const figureWeight = 2.5;

/** How well the best text is covered, and the text closest to the sentence, which is never a mere quote. Texts of one or two concepts are too thin to fit. */
export function fitOf(reading: Reading, profile: Profile, index: PackIndex): Fit {
  const best: { cover: number; reference: Reading | undefined } = { cover: 0, reference: undefined };
  let closest = 0;
  for (const { kind, reading: reference } of profile.references) {
    if (reference.byId.size < 3) continue;
    let whole = 0;
    let has = 0;
    for (const id of reference.byId.keys()) {
      const weight = index.weight(id);
      whole += weight;
      if (reading.byId.has(id)) has += weight;
    }
    for (const figure of reference.quantities) {
      whole += figureWeight;
      if (reading.quantities.some((q) => q.measure === figure.measure && sameValue(q.measure, q.value, figure.value)))
        has += figureWeight;
    }
    const cover = has / whole;
    if (cover > best.cover) best.cover = cover;
    if (kind !== 'quote' && cover > closest) {
      closest = cover;
      best.reference = reference;
    }
  }
  return best;
}

/** Summed weight of what a sentence shares with a claim, each concept by its salience. */
export function massOf(reading: Reading, profile: Profile, index: PackIndex): number {
  let mass = 0;
  for (const id of reading.byId.keys()) {
    const term = profile.vocabulary.get(id);
    if (term) mass += Math.sqrt(term.salience) * index.weight(id);
  }
  const agreed = new Set(
    compareQuantities(reading, profile).flatMap((compared) => (compared.equal ? [compared.slot] : [])),
  );
  for (const slot of agreed) mass += Math.sqrt(slot.salience) * figureWeight;
  return mass;
}
