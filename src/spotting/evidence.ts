/** Compares one sentence with one claim and says what speaks for and against a match; decides nothing. */

import { denies, oppositesOf } from '../text/polarity.ts';
import type { Span } from '../text/span.ts';
import type { PackIndex } from './claim-set.ts';
import { clauseSpan, within } from './clause-span.ts';
import { type ComparedQuantity, compareQuantities } from './compared-quantities.ts';
import type { Context } from './context.ts';
import { type Fit, massOf } from './fit.ts';
import type { Profile, Slot } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';

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
  readonly here: number;
  readonly unanchored: number;
  readonly lostHere: number;
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

/** Rarity from which on a name tells one event from others of its kind: "Syria" does, "Russia" does not. */
const rareName = 7;
/** Salience from which on a claim hangs on a name or figure. */
const hangsOn = 0.5;
/** Salience below which a word is an accident of one wording, and from which on a name anchors a sentence to the claim. */
const leastSalience = 0.25;
const anchorSalience = 0.3;

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
  const coverage = coverageOf(reading, profile, index, context.names);
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
  const opposed = opposedIn(reading, profile, best.reference);
  const span = clauseSpan(reading, profile, shared, quantities, index);
  const inside = [...reading.byId.values()].filter((concept) => within(concept, span));
  const denied = denies(reading.words.filter((word) => within(word, span)));
  const strangeHere = strange.filter((concept) => within(concept, span));
  const explained = new Set(quantities.map((compared) => compared.quantity));
  const extra = reading.quantities.filter((quantity) => within(quantity, span) && !explained.has(quantity));
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
      core: coverage.core,
      withContext: coverage.withContext,
      told: shareOf(shared, [...reading.byId.values()], index),
      clause: shareOf(
        inside.filter((concept) => vocabulary.has(concept.id)),
        inside,
        index,
      ),
      mass: mass / 10,
      rank: context.bestMass > 0 ? mass / context.bestMass : 1,
      agreeing: salience(agreed),
      contradicting: salience(contradicted),
      unsaid: salience(unsaid),
      names: 1 - coverage.absent,
      here: 1 - coverage.absentHere,
      unanchored: !coverage.anchored && strangeHere.length > 0 ? coverage.absentHere : 0,
      lostHere: coverage.absentHere * Math.min(1, strangeHere.length / 2),
      strange: Math.min(1, strangeHere.length / 2),
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

/** How much of a claim's vocabulary a sentence has, and which of its names are missing. */
interface Coverage {
  /** Weight shares of the vocabulary: in the sentence, and in it or its context. */
  readonly core: number;
  readonly withContext: number;
  /** Largest salience of a rare name that is missing: from sentence and context, and from the sentence alone. */
  readonly absent: number;
  readonly absentHere: number;
  /** Whether the sentence has a rare name of the claim. */
  readonly anchored: boolean;
}

function coverageOf(reading: Reading, profile: Profile, index: PackIndex, namesBefore: ReadonlySet<string>): Coverage {
  const hasHead = (id: string): boolean =>
    [...(index.aliases.heads.get(id) ?? [])].some((stem) => reading.byId.has(stem));
  let whole = 0;
  let said = 0;
  let stood = 0;
  let absent = 0;
  let absentHere = 0;
  let anchored = false;
  for (const [id, term] of profile.vocabulary) {
    const value = term.salience * index.weight(id);
    const here = reading.byId.has(id);
    const before = !here && term.name && namesBefore.has(id);
    if (term.salience >= leastSalience) {
      whole += value;
      if (here) said += value;
      if (here || before) stood += value;
    }
    if (term.name && index.rarity(id) >= rareName) {
      // "the treaty" is half of "the INF Treaty".
      const part = here ? 1 : hasHead(id) ? 0.5 : 0;
      absent = Math.max(absent, (before ? 0 : 1 - part) * term.salience);
      absentHere = Math.max(absentHere, (1 - part) * term.salience);
      if (here && term.salience >= anchorSalience) anchored = true;
    }
  }
  return {
    core: whole > 0 ? said / whole : 0,
    withContext: whole > 0 ? stood / whole : 0,
    absent,
    absentHere,
    anchored,
  };
}

/** Weight of some concepts as a share of all of them, 0 where nothing weighs. */
function shareOf(some: readonly Concept[], all: readonly Concept[], index: PackIndex): number {
  const weigh = (concepts: readonly Concept[]): number =>
    concepts.reduce((sum, concept) => sum + index.weight(concept.id), 0);
  const whole = weigh(all);
  return whole > 0 ? weigh(some) / whole : 0;
}

/** Concepts of the sentence that say the opposite of a word of the claim's closest text. */
function opposedIn(
  reading: Reading,
  profile: Profile,
  closest: Reading | undefined,
): { concept: Concept; to: string }[] {
  return reading.concepts.flatMap((concept) => {
    if (profile.vocabulary.has(concept.id)) return [];
    const to = [...oppositesOf(concept.id)].find((stem) => closest?.words.some((word) => word.stem === stem));
    return to === undefined ? [] : [{ concept, to }];
  });
}
