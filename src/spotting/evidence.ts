/** Compares one sentence with one claim and says what speaks for and against a match; decides nothing. */

import { type Span, within } from '../text/span.ts';
import type { Candidate } from './candidates.ts';
import type { PackIndex } from './claim-set.ts';
import { clauseSpan } from './clause-span.ts';
import { companyOf } from './company.ts';
import { agreedSlots, type ComparedQuantity } from './compared-quantities.ts';
import type { Context } from './context.ts';
import type { Counterparts } from './counterparts.ts';
import { coverageOf, plainShare, toldShare } from './coverage.ts';
import { exchangeOf } from './exchange.ts';
import type { Features } from './features.ts';
import { orderOf } from './order.ts';
import { type Profile, type Slot, wordsKey } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';

/** What was found, in one place: the decision, the differences and "why this matched" all come out of it. */
export interface Evidence {
  /** The clause that carries the claim. */
  readonly span: Span;
  /** The claim's text that the sentence covers best. */
  readonly closest: Reading | undefined;
  /** Concepts of the sentence that the claim has. */
  readonly shared: readonly Concept[];
  /** Ids of names that stand shortly before the sentence. */
  readonly before: ReadonlySet<string>;
  readonly quantities: readonly ComparedQuantity[];
  /** What says each concept of the claim, in the same word or a near one. */
  readonly counterparts: Counterparts;
  readonly features: Features;
}

/** What `Features.mass` is measured in. */
export const massUnit = 10;
/** Rare names of the pack from which on an article is on its story. */
const fullyAcquainted = 4;
/** Salience from which on a claim hangs on a figure. */
const hangsOn = 0.5;

/** Compares one pair; the context comes from the pass over the whole article. */
export function evidenceOf(
  reading: Reading,
  { profile, fit, mass, standing }: Omit<Candidate, 'at'>,
  index: PackIndex,
  context: Context,
): Evidence {
  const { vocabulary } = profile;
  const { counterparts, quantities } = fit;
  const shared = reading.distinct.filter((concept) => vocabulary.has(concept.id));
  const span = clauseSpan(reading, profile, shared, quantities, index, counterparts, context.elsewhere);
  const foreign = reading.concepts.filter((concept) => !vocabulary.has(concept.id) && isName(concept, reading));
  const strange = foreign.filter((concept) => !index.topical(concept.id));
  const strangeHere = strange.filter((concept) => within(concept, span)).length;
  const coverage = coverageOf(reading, profile, index, counterparts, context.names);
  // Field by field: with these spread into it, evidence took V8 a third longer by itself.
  const { inOrder, together } = orderOf(fit);
  const { missing, exchanged } = exchangeOf(fit, reading, profile);
  const { answered, agreeing, sameThing, otherThing, contradicting, unsaid, extra } = figuresOf(
    reading,
    profile,
    quantities,
    span,
  );
  const { article, around } = context;
  return {
    span,
    closest: fit.reference?.reading,
    shared,
    before: context.names,
    quantities,
    counterparts,
    features: {
      soft: fit.soft,
      statement: fit.statement,
      core: coverage.core,
      verbatim: fit.soft >= 1 && article.acquainted >= fullyAcquainted && holdsQuote(reading, profile) ? 1 : 0,
      told: toldShare(reading, counterparts.told, index, reading.span),
      clause: toldShare(reading, counterparts.told, index, span),
      plain: plainShare(reading, counterparts.told, index, span),
      mass: mass / massUnit,
      surprise: surpriseOf(profile, fit, quantities, index) / 30,
      length: Math.min(2, reading.words.length / 25),
      texts: Math.min(1, profile.references.length / 8),
      inOrder,
      together,
      missing,
      exchanged,
      company: companyOf(fit, profile),
      standing,
      rank: context.bestMass > 0 ? mass / context.bestMass : 1,
      own: context.own,
      here: context.shareOf(span),
      lead: leadOf(mass, context.otherMass),
      answered,
      agreeing,
      sameThing,
      otherThing,
      contradicting,
      unsaid,
      extra,
      names: 1 - coverage.absent,
      unanchored: !coverage.anchored && strangeHere > 0 ? coverage.absentHere : 0,
      strange: Math.min(1, strangeHere / 2),
      other: Math.min(1, (foreign.length - strange.length) / 3),
      withContext: coverage.withContext,
      alone: 1 / context.sentences,
      kin: article.kin,
      kinHere: around.kin,
      acquainted: Math.min(1, Math.log(1 + article.acquainted) / 3),
      acquaintedHere: Math.min(1, Math.log(1 + around.acquainted) / 2),
      otherYears: article.otherYears,
      otherYearsHere: around.otherYears,
    },
  };
}

function holdsQuote(reading: Reading, { quotes }: Profile): boolean {
  const words = wordsKey(reading);
  return quotes.some((quote) => words.includes(quote));
}

/** By how much of its mass a claim leads another, 0 to 1. */
export function leadOf(mass: number, other: number): number {
  return mass > 0 ? Math.max(0, mass - other) / mass : 0;
}

/** A figure that agrees is as rare as this: about one in ninety figures of its measure does by chance. */
const figureRarity = 4.5;

/** How little chance explains what is shared: summed rarity, in natural logarithms, less that of one claim in the pack's number of claims. */
function surpriseOf(
  { terms }: Profile,
  { counterparts: { strength } }: Candidate['fit'],
  quantities: readonly ComparedQuantity[],
  { size }: PackIndex,
): number {
  let sum = -Math.log(size);
  for (const { at, salience, rarity } of terms) sum += Math.sqrt(Math.min(1, salience)) * rarity * (strength[at] ?? 0);
  for (const slot of agreedSlots(quantities)) sum += Math.sqrt(slot.salience) * figureRarity;
  return Math.max(0, sum);
}

type Figures = Pick<
  Features,
  'answered' | 'agreeing' | 'sameThing' | 'otherThing' | 'contradicting' | 'unsaid' | 'extra'
>;

const noFigures: Figures = {
  answered: 0,
  agreeing: 0,
  sameThing: 0,
  otherThing: 0,
  contradicting: 0,
  unsaid: 0,
  extra: 0,
};

function figuresOf(reading: Reading, profile: Profile, quantities: readonly ComparedQuantity[], span: Span): Figures {
  if (reading.quantities.length === 0 && profile.slots.length === 0) return noFigures;
  const salience = (slots: Iterable<Slot>): number => [...slots].reduce((sum, slot) => sum + slot.salience, 0);
  const agreed = new Set(quantities.filter((q) => q.equal).map((q) => q.slot));
  const sameThing = new Set(quantities.filter((q) => q.equal && q.sameThing).map((q) => q.slot));
  const contradicted = new Set(quantities.filter((q) => !q.equal && !agreed.has(q.slot)).map((q) => q.slot));
  const explained = new Set(quantities.map((compared) => compared.quantity));
  const extra = reading.quantities.filter((quantity) => !explained.has(quantity) && within(quantity, span));
  return {
    answered: salience([...agreed, ...contradicted]),
    agreeing: salience(agreed),
    sameThing: salience(sameThing),
    otherThing: salience([...agreed].filter((slot) => !sameThing.has(slot))),
    contradicting: salience(contradicted),
    unsaid: salience(
      profile.slots.filter((slot) => slot.salience >= hangsOn && !agreed.has(slot) && !contradicted.has(slot)),
    ),
    extra: Math.min(1, extra.length / 3),
  };
}
