/** Compares one sentence with one claim and says what speaks for and against a match; decides nothing. */

import { denies, oppositesOf } from '../text/polarity.ts';
import type { Quantity } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';
import type { PackIndex } from './claim-set.ts';
import { clauseSpan, within } from './clause-span.ts';
import type { Context } from './context.ts';
import { type Profile, type Slot, type SlotValue, sameValue } from './profile.ts';
import type { Concept, Reading } from './reading.ts';

/** A figure of the sentence held against the claim's. */
export interface ComparedQuantity {
  readonly quantity: Quantity;
  readonly slot: Slot;
  /** The claim's value that it equals, or undefined where it equals none. */
  readonly equal: SlotValue | undefined;
}

/** What was found, in one place: the decision, the differences and "why this matched" all come out of it. */
export interface Evidence {
  /** The clause that carries the claim. */
  readonly span: Span;
  /** Whether that clause denies something. */
  readonly denies: boolean;
  /** The claim's text that the sentence covers best. */
  readonly closest: Reading | undefined;
  /** Concepts of the sentence that the claim has. */
  readonly shared: readonly Concept[];
  /** Names of the sentence that nothing in the pack has. */
  readonly strange: readonly Concept[];
  /** Ids of names that stand shortly before the sentence. */
  readonly before: ReadonlySet<string>;
  /** Concepts of the sentence that say the opposite of one of the claim's, with that one's stem. */
  readonly opposed: readonly { readonly concept: Concept; readonly to: string }[];
  readonly quantities: readonly ComparedQuantity[];
  readonly features: Features;
}

/** Numbers the model decides on. All are dimensionless; most are shares from 0 to 1. */
export interface Features {
  /** Weight share of the best-fitting text of the claim that the sentence has. */
  readonly best: number;
  /** The same over all texts, each concept by the share of texts that have it. */
  readonly core: number;
  /** The same as `core`, with names of the preceding sentences and the headline standing in. */
  readonly withContext: number;
  /** Weight share of the sentence that the claim has. */
  readonly told: number;
  /** The same for the clause that carries the claim. */
  readonly clause: number;
  /** Summed weight of what is shared, by salience, over 10. */
  readonly mass: number;
  /** `mass` as a share of the best candidate's of this sentence. */
  readonly rank: number;
  /** Figures that agree, and figures that belong to the claim but contradict it, weighted by salience. */
  readonly agreeing: number;
  readonly contradicting: number;
  /** Salience of figures that the claim hangs on and the sentence does not give. */
  readonly unsaid: number;
  /** Share of the claim's names that the sentence or its context has; 1 where it has none. */
  readonly names: number;
  /** Names of the sentence unknown to the whole pack, and those of the pack but not of the claim: each over 3, at most 1. */
  readonly strange: number;
  readonly other: number;
  /** Distance of the sentence's denial from the claim's texts'. */
  readonly denial: number;
  readonly opposed: number;
  /** Figures of the clause that belong to no figure of the claim, over 3, at most 1: another date, another count. */
  readonly extra: number;
  readonly asks: number;
  /** How much else of this pack the article tells, 0 to 1. */
  readonly affinity: number;
  /** Log of the number of shared concepts. */
  readonly breadth: number;
}

/** What a figure tells, beside `PackIndex.weight`: about as much as a word that one claim in twenty has. */
const figureWeight = 2.5;
/** How well the texts of a claim fit a sentence. */
export interface Fit {
  /** Weight share, 0 to 1, of the best-fitting text that the sentence has. */
  readonly cover: number;
  /** The closest text, never a mere quote. */
  readonly reference: Reading | undefined;
}

/** Salience from which on a claim hangs on a name or figure. */
const hangsOn = 0.5;

/** Compares one pair; the context comes from the pass over the whole article. */
export function evidenceOf(
  reading: Reading,
  profile: Profile,
  index: PackIndex,
  best: Fit,
  context: Context,
): Evidence {
  const { vocabulary } = profile;
  const shared = [...reading.byId.values()].filter((concept) => vocabulary.has(concept.id));
  const weigh = (ids: Iterable<string>): number => {
    let sum = 0;
    for (const id of ids) sum += index.weight(id);
    return sum;
  };
  let whole = 0;
  let said = 0;
  let stood = 0;
  let names = 0;
  let namesFound = 0;
  for (const [id, term] of vocabulary) {
    const value = term.salience * index.weight(id);
    const here = reading.byId.has(id);
    const before = !here && term.name && context.names.has(id);
    if (term.salience >= 0.25) {
      whole += value;
      if (here) said += value;
      if (here || before) stood += value;
    }
    if (term.name && term.salience >= hangsOn) {
      names++;
      if (here || before) namesFound++;
    }
  }
  const mass = massOf(reading, profile, index);
  const quantities = compareQuantities(reading, profile);
  const agreed = new Set(quantities.filter((q) => q.equal).map((q) => q.slot));
  const contradicted = new Set(quantities.filter((q) => !q.equal && !agreed.has(q.slot)).map((q) => q.slot));
  const salience = (slots: Iterable<Slot>): number => [...slots].reduce((sum, slot) => sum + slot.salience, 0);
  const unsaid = profile.slots.filter(
    (slot) => slot.salience >= hangsOn && !agreed.has(slot) && !contradicted.has(slot),
  );
  const foreign = reading.concepts.filter((concept) => isName(concept, reading) && !vocabulary.has(concept.id));
  const strange = foreign.filter((concept) => !index.postings.has(concept.id) && !concept.id.startsWith('@'));
  const opposed = reading.concepts.flatMap((concept) => {
    if (vocabulary.has(concept.id)) return [];
    const to = [...oppositesOf(concept.id)].find((stem) => best.reference?.words.some((word) => word.stem === stem));
    return to === undefined ? [] : [{ concept, to }];
  });
  const span = clauseSpan(reading, profile, shared, quantities, index);
  const inside = [...reading.byId.values()].filter((concept) => within(concept, span));
  const denied = denies(reading.words.filter((word) => within(word, span)));
  const explained = new Set(quantities.map((compared) => compared.quantity));
  const extra = reading.quantities.filter((quantity) => within(quantity, span) && !explained.has(quantity));
  const total = weigh(reading.byId.keys());
  const clause = weigh(inside.map((concept) => concept.id));
  return {
    span,
    denies: denied,
    closest: best.reference,
    shared,
    strange,
    before: context.names,
    opposed,
    quantities,
    features: {
      best: best.cover,
      core: whole > 0 ? said / whole : 0,
      withContext: whole > 0 ? stood / whole : 0,
      told: total > 0 ? weigh(shared.map((concept) => concept.id)) / total : 0,
      clause:
        clause > 0
          ? weigh(inside.filter((concept) => vocabulary.has(concept.id)).map((concept) => concept.id)) / clause
          : 0,
      mass: mass / 10,
      rank: context.bestMass > 0 ? mass / context.bestMass : 1,
      agreeing: salience(agreed),
      contradicting: salience(contradicted),
      unsaid: salience(unsaid),
      names: names > 0 ? namesFound / names : 1,
      strange: Math.min(1, strange.length / 3),
      other: Math.min(1, (foreign.length - strange.length) / 3),
      denial: Math.abs((denied ? 1 : 0) - profile.denial),
      opposed: Math.min(1, opposed.length),
      extra: Math.min(1, extra.length / 3),
      asks: reading.asks ? 1 : 0,
      affinity: context.affinity,
      breadth: Math.log(1 + shared.length),
    },
  };
}

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

/** Whether the page writes it as a name; a capital at the start of a sentence says nothing by itself. */
export function isName(concept: Concept, reading: Reading): boolean {
  if (concept.name) return true;
  return concept.first && concept.id.startsWith('@') && /^\p{Lu}/u.test(reading.text.slice(concept.start));
}

function compareQuantities(reading: Reading, profile: Profile): ComparedQuantity[] {
  const compared: ComparedQuantity[] = [];
  for (const quantity of reading.quantities) {
    const slot = slotFor(quantity, reading, profile);
    if (slot)
      compared.push({
        quantity,
        slot,
        equal: slot.values.find((v) => sameValue(slot.measure, v.value, quantity.value)),
      });
  }
  return compared;
}

function slotFor(quantity: Quantity, reading: Reading, profile: Profile): Slot | undefined {
  const measured = profile.slots.filter((slot) => slot.measure === quantity.measure);
  if (quantity.measure !== 'count') return measured[0];
  const named = measured.find((slot) => quantity.nouns.some((noun) => slot.nouns.has(noun)));
  if (named) return named;
  const equal = measured.find((slot) => slot.values.some((v) => sameValue('count', v.value, quantity.value)));
  if (equal && quantity.value >= 100) return equal;
  // "put the number of civilians killed at 2,500": nothing follows the figure, what is counted stands elsewhere in the sentence.
  if (quantity.nouns.length > 0) return undefined;
  return measured.find((slot) => [...slot.nouns].some((noun) => reading.byId.has(noun)));
}
