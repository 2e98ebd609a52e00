/** Says how well a sentence covers the texts of a claim; nothing else. */
import type { WordKnowledge } from '../text/knowledge.ts';
import type { PackIndex } from './claim-set.ts';
import { compareQuantities } from './compared-quantities.ts';
import { type Counterparts, counterpartsOf } from './counterparts.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { type Profile, type Reference, sameValue } from './profile.ts';
import type { Reading } from './reading.ts';

/** How well a sentence fits the texts of a claim. */
export interface Fit {
  /** Weight share of the best-covered text that the sentence says, in the same words or, as nearly as they mean the same, in others: 0 to 1. */
  readonly soft: number;
  /** `soft` of the claim's statement alone. */
  readonly statement: number;
  /** The text closest to the sentence, never a mere quote. */
  readonly reference: Reference | undefined;
  readonly counterparts: Counterparts;
}

/** A figure weighs as much as this beside `PackIndex.weight`: about as much as a word that one claim in twenty has. */
export const figureWeight = 2.5;
/** Texts of one or two concepts are too thin to fit. */
const fewestTerms = 3;

/** Compares a sentence, whose neighbourhood has been entered, with every text of a claim. */
export function fitOf(reading: Reading, profile: Profile, index: PackIndex, neighbourhood: Neighbourhood): Fit {
  const counterparts = counterpartsOf(reading, profile, neighbourhood, index.lexicon.knowledge);
  const { strength } = counterparts;
  let soft = 0;
  let statement = 0;
  let closest = 0;
  let best: Reference | undefined;
  for (const reference of profile.references) {
    if (reference.terms.length < fewestTerms && reference.kind !== 'statement') continue;
    let whole = 0;
    let alike = 0;
    for (const at of reference.terms) {
      const weight = profile.terms[at]?.weight ?? 0;
      const has = strength[at] ?? 0;
      whole += weight;
      alike += weight * has;
    }
    for (const figure of reference.reading.quantities) {
      whole += figureWeight;
      if (!reading.quantities.some((q) => q.measure === figure.measure && sameValue(q.measure, q.value, figure.value)))
        continue;
      alike += figureWeight;
    }
    if (whole === 0) continue;
    soft = Math.max(soft, alike / whole);
    if (reference.kind === 'statement') statement = alike / whole;
    if (reference.kind !== 'quote' && alike / whole > closest) {
      closest = alike / whole;
      best = reference;
    }
  }
  return { soft, statement, reference: best, counterparts };
}

/** Summed weight of what a sentence shares with a claim, each concept by its salience and likeness. */
export function massOf(
  reading: Reading,
  profile: Profile,
  { counterparts: { strength } }: Pick<Fit, 'counterparts'>,
  knowledge: WordKnowledge,
): number {
  let mass = 0;
  for (const { at, salience, weight } of profile.terms) mass += Math.sqrt(salience) * weight * (strength[at] ?? 0);
  const agreed = new Set(
    compareQuantities(reading, profile, knowledge).flatMap((compared) => (compared.equal ? [compared.slot] : [])),
  );
  for (const slot of agreed) mass += Math.sqrt(slot.salience) * figureWeight;
  return mass;
}
