/** Says how well a sentence covers the texts of a claim; nothing else. */
import { type Span, within } from '../text/span.ts';
import type { PackIndex } from './claim-set.ts';
import { agreedSlots, type ComparedQuantity, compareQuantities } from './compared-quantities.ts';
import { type Counterparts, counterpartsOf } from './counterparts.ts';
import { agrees, type Figure } from './figure-agreement.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { figureWeight, type Profile, type Reference, type Term } from './profile.ts';
import type { Concept, Reading } from './reading.ts';

/** How well a sentence fits the texts of a claim. */
export interface Fit {
  /** Weight share of the best-covered text that the sentence says, in the same words or, as nearly as they mean the same, in others: 0 to 1. */
  readonly soft: number;
  /** `soft` of the claim's statement alone. */
  readonly statement: number;
  /** The text closest to the sentence, never a mere quote. */
  readonly reference: Reference | undefined;
  readonly counterparts: Counterparts;
  readonly quantities: readonly ComparedQuantity[];
}

/** Texts of one or two concepts are too thin to fit. */
const fewestTerms = 3;

const none: readonly Figure[] = [];

/** Compares a sentence, whose neighbourhood has been entered, with every text of a claim. */
export function fitOf(reading: Reading, profile: Profile, index: PackIndex, neighbourhood: Neighbourhood): Fit {
  const { knowledge } = index.lexicon;
  const counterparts = counterpartsOf(reading, profile, neighbourhood, knowledge);
  const { strength } = counterparts;
  let soft = 0;
  let statement = 0;
  let closest = 0;
  let best: Reference | undefined;
  for (const reference of profile.references) {
    const { terms, whole, kind } = reference;
    if (whole === 0 || (terms.length < fewestTerms && kind !== 'statement')) continue;
    let alike = 0;
    for (const at of terms) {
      const has = strength[at] as number;
      if (has === 0) continue;
      const { weight } = profile.terms[at] as Term;
      alike += weight * has;
    }
    for (const figure of reading.quantities.length > 0 ? reference.figures : none) {
      if (reading.quantities.some((quantity) => agrees(reading.text, quantity, figure))) alike += figureWeight;
    }
    soft = Math.max(soft, alike / whole);
    if (kind === 'statement') statement = alike / whole;
    if (kind !== 'quote' && alike / whole > closest) {
      closest = alike / whole;
      best = reference;
    }
  }
  const quantities = compareQuantities(reading, profile, knowledge);
  return { soft, statement, reference: best, counterparts, quantities };
}

/** Summed weight of what a sentence, or a part of it, shares with a claim, each concept by its salience and likeness. In a part only the first mention of a concept counts. */
export function massOf(
  { counterparts: { said, strength, by }, quantities }: Pick<Fit, 'counterparts' | 'quantities'>,
  part?: Span,
): number {
  let mass = 0;
  for (const { at, pull } of said) {
    if (part === undefined || within(by[at] as Concept, part)) mass += pull * (strength[at] as number);
  }
  const given = part === undefined ? quantities : quantities.filter(({ quantity }) => within(quantity, part));
  for (const slot of agreedSlots(given)) mass += Math.sqrt(slot.salience) * figureWeight;
  return mass;
}
