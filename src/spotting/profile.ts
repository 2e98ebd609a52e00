/** Turns a claim of a pack into what a sentence is compared with; nothing else. */
import type { Claim } from '../claims/types.ts';
import type { WordKnowledge } from '../text/knowledge.ts';
import type { Measure, Quantity } from '../text/quantities.ts';
import { type Figure, figureOf } from './figure-agreement.ts';
import type { Lexicon } from './lexicon.ts';
import { type Reading, readSentence } from './reading.ts';
import { sameValue } from './same-value.ts';

/** One text of the pack that expresses the claim. */
export interface Reference {
  readonly kind: 'statement' | 'wording' | 'summary' | 'quote';
  /** Source id, for summaries and quotes. */
  readonly source: string | undefined;
  readonly reading: Reading;
  /** Its concepts, as places in `Profile.terms`. */
  readonly terms: readonly number[];
  readonly figures: readonly Figure[];
  /** Summed weight of its concepts and figures. */
  readonly whole: number;
}

/** A figure that belongs to the claim, with every value that its texts give. */
export interface Slot {
  readonly measure: Measure;
  /** Stems of what is counted; empty for other measures. */
  readonly nouns: ReadonlySet<string>;
  /** Rows of those in the pack's word knowledge. */
  readonly rows: ReadonlySet<number>;
  readonly values: readonly SlotValue[];
  /** Share of the references that give it, 0 to 1. */
  readonly salience: number;
}

/** A value of a slot, in the words of the text that gives it. */
export interface SlotValue extends Figure {
  readonly words: string;
  readonly source: string | undefined;
}

/** What one concept means to a claim. */
export interface Term {
  readonly id: string;
  /** Its place in `Profile.terms`. */
  readonly at: number;
  /** Row of the pack's word knowledge. */
  readonly row: number;
  /** How much it tells in this pack; see `PackIndex.weight`. */
  readonly weight: number;
  /** How rare it is outside the pack; see `Lexicon.rarity`. */
  readonly rarity: number;
  /** Share of the claim's references that have it, 0 to 1. */
  readonly salience: number;
  /** How much it adds to what a sentence and the claim share: its weight times the square root of its salience. */
  readonly pull: number;
  /** Written as a name in most of them. */
  readonly name: boolean;
  /** How the pack writes it, for "why this matched". */
  readonly written: string;
}

/** A claim, ready to be compared. */
export interface Profile {
  readonly claim: Claim;
  readonly references: readonly Reference[];
  readonly terms: readonly Term[];
  /** The terms by the id of their concept. */
  readonly vocabulary: ReadonlyMap<string, Term>;
  /** Terms that other words may stand for, and names that may be spelt in other ways: all but the names of alias groups. */
  readonly words: readonly Term[];
  readonly names: readonly Term[];
  /** Rows of `words`. */
  readonly wordRows: readonly number[];
  readonly slots: readonly Slot[];
  /** Share of the references that deny something, 0 to 1. */
  readonly denial: number;
  /** Folded words of each quote that is long enough to tell its source. */
  readonly quotes: readonly string[];
}

/** Share of a claim's texts from which on it hangs on a name. */
export const hangsOnName = 0.4;
/** A figure weighs as much as this beside `PackIndex.weight`: about as much as a word that one claim in twenty has. */
export const figureWeight = 2.5;
/** Words from which on a quote that stands in a sentence word for word is no accident. */
const tellingQuote = 5;

/** The words of a text in one string, each between spaces, to look for a run of words in. */
export function wordsKey({ words }: Reading): string {
  return ` ${words.map(({ text }) => text).join(' ')} `;
}

/** Longest reference text that is read, in UTF-16 units; a statement of thousands of words is no claim. */
const longestReference = 2_000;

/** Reads every text of the claim once. */
export function profileOf(claim: Claim, lexicon: Lexicon, weigh: (concept: string) => number): Profile {
  // Where a claim has little more than its statement, its summary is often the same text.
  const readings = new Map<string, Reading>();
  const readOnce = (text: string): Reading => {
    const known = readings.get(text) ?? readSentence(text, { start: 0, end: text.length }, lexicon);
    readings.set(text, known);
    return known;
  };
  const read = textsOf(claim).map(({ kind, text, source }) => ({ kind, source, reading: readOnce(text) }));
  // A quote is often a part of the claim only: it widens the vocabulary without thinning the salience of the rest.
  const whole = read.filter((reference) => reference.kind !== 'quote');
  const terms = termsOf(read, whole.length, weigh, lexicon);
  const words = terms.filter(({ name }) => !name);
  const vocabulary = new Map(terms.map((term) => [term.id, term]));
  const parts = new Map<Reading, Pick<Reference, 'terms' | 'figures' | 'whole'>>();
  const references = read.map(({ kind, source, reading }): Reference => {
    const { terms, figures, whole } = parts.get(reading) ?? partsOf(reading, vocabulary);
    parts.set(reading, { terms, figures, whole });
    return { kind, source, reading, terms, figures, whole };
  });
  // Few pairs come so far as to ask for it.
  let denial: number | undefined;
  return {
    claim,
    references,
    terms,
    vocabulary,
    words,
    wordRows: words.map(({ row }) => row),
    names: terms.filter(({ name, id }) => name && !id.startsWith('@')),
    slots: slotsOf(references, whole.length, lexicon.knowledge),
    quotes: references.flatMap(({ kind, reading }) =>
      kind === 'quote' && reading.words.length >= tellingQuote ? [wordsKey(reading)] : [],
    ),
    get denial() {
      denial ??= whole.filter((reference) => reference.reading.denies).length / whole.length;
      return denial;
    },
  };
}

/** What a text has of a claim's terms, its figures, and what all of it weighs. */
function partsOf(
  { text, distinct, quantities }: Reading,
  vocabulary: ReadonlyMap<string, Term>,
): Pick<Reference, 'terms' | 'figures' | 'whole'> {
  const terms: number[] = [];
  let words = 0;
  for (const { id } of distinct) {
    const { at, weight } = vocabulary.get(id) as Term;
    terms.push(at);
    words += weight;
  }
  const figures = quantities.map((quantity) => figureOf(text, quantity));
  return { terms, figures, whole: words + quantities.length * figureWeight };
}

function textsOf(claim: Claim): { kind: Reference['kind']; text: string; source: string | undefined }[] {
  const texts: { kind: Reference['kind']; text: string; source: string | undefined }[] = [];
  const add = (kind: Reference['kind'], text: string | undefined, source?: string): void => {
    if (text !== undefined) texts.push({ kind, text: text.slice(0, longestReference), source });
  };
  add('statement', claim.statement);
  for (const wording of claim.wordings) add('wording', wording);
  for (const report of claim.reports) {
    add('summary', report.summary, report.source);
    add('quote', report.quote, report.source);
  }
  return texts;
}

type Read = Omit<Reference, 'terms' | 'figures' | 'whole'>;

function termsOf(
  references: readonly Read[],
  whole: number,
  weigh: (concept: string) => number,
  { knowledge, rarity }: Lexicon,
): Term[] {
  const seen = new Map<string, { row: number; count: number; names: number; judged: number; written: string }>();
  for (const { kind, reading } of references) {
    for (const [id, concept] of reading.byId) {
      let term = seen.get(id);
      if (term === undefined) {
        const written = reading.text.slice(concept.start, concept.end);
        term = { row: concept.row, count: 0, names: 0, judged: 0, written };
        seen.set(id, term);
      }
      if (kind !== 'quote') term.count++;
      // Where a text starts, a capital says nothing of an ordinary word.
      const capital = concept.first && /^\p{Lu}/u.test(reading.text.slice(concept.start));
      if (concept.name || (capital && concept.row < 0)) term.names++;
      if (concept.name || !capital || concept.row < 0) term.judged++;
    }
  }
  const terms: Term[] = [];
  for (const [id, t] of seen) {
    const weight = weigh(id);
    const salience = Math.max(t.count, 0.5) / whole;
    terms.push({
      id,
      at: terms.length,
      row: t.row,
      weight,
      // A row is at hand; names of alias groups have a rarity of their own.
      rarity: id.startsWith('@') ? rarity(id) : knowledge.rarity(t.row),
      salience,
      pull: Math.sqrt(salience) * weight,
      name: t.names > t.judged / 2,
      written: t.written,
    });
  }
  return terms;
}

const noSlots: readonly Slot[] = [];

/** Two figures of one text are two figures of the claim ("from four years to 22 months"); what different texts give may be two values of one. */
function slotsOf(references: readonly Read[], whole: number, knowledge: WordKnowledge): readonly Slot[] {
  if (references.every(({ reading }) => reading.quantities.length === 0)) return noSlots;
  const slots: { measure: Measure; nouns: Set<string>; values: SlotValue[]; givenBy: Map<Read, number> }[] = [];
  for (const reference of references) {
    // Of "six months for one army, two weeks for the other", the figure that is known takes its slot first.
    const isKnown = (quantity: Quantity): boolean =>
      slots.some((slot) => slot.measure === quantity.measure && hasValue(slot, quantity) && sharesNoun(slot, quantity));
    const { quantities } = reference.reading;
    const known = quantities.length > 1 ? quantities.filter(isKnown) : quantities;
    for (const quantity of [...known, ...quantities.filter((one) => !known.includes(one))]) {
      const { measure, value } = quantity;
      const fitting = slots.filter((slot) => slot.measure === measure && sharesNoun(slot, quantity));
      const free = fitting.filter(({ givenBy }) => sameValue(measure, givenBy.get(reference) ?? value, value));
      const nearest = nearestSlot(free, value);
      const slot = nearest ?? { measure, nouns: new Set<string>(), values: [], givenBy: new Map<Read, number>() };
      if (!nearest) slots.push(slot);
      for (const noun of quantity.nouns) slot.nouns.add(noun);
      slot.givenBy.set(reference, value);
      slot.values.push({
        ...figureOf(reference.reading.text, quantity),
        words: withNoun(reference.reading, quantity),
        source: reference.source,
      });
    }
  }
  return slots.map(({ measure, nouns, values, givenBy }) => ({
    measure,
    nouns,
    rows: new Set([...nouns].map((noun) => knowledge.row(noun))),
    values,
    salience: Math.min(1, [...givenBy.keys()].filter((r) => r.kind !== 'quote').length / whole),
  }));
}

/** The slot with the value that is nearest; undefined where there is none. */
export function nearestSlot<S extends Pick<Slot, 'values'>>(slots: readonly S[], value: number): S | undefined {
  if (slots.length < 2) return slots[0];
  const apart = ({ values }: S): number =>
    values.reduce((least, own) => Math.min(least, Math.abs(own.value - value) / Math.max(own.value, value, 1)), 1);
  return slots.reduce((best, slot) => (apart(slot) < apart(best) ? slot : best));
}

function sharesNoun(
  slot: { measure: Measure; nouns: ReadonlySet<string>; values: readonly SlotValue[] },
  quantity: Quantity,
): boolean {
  if (quantity.measure !== 'count') return true;
  return quantity.nouns.some((noun) => slot.nouns.has(noun)) || hasValue(slot, quantity);
}

function hasValue({ values }: { values: readonly SlotValue[] }, { measure, value }: Quantity): boolean {
  return values.some((own) => sameValue(measure, own.value, value));
}

/** A quantity with the noun after it: "nine settlements" rather than "nine". */
export function withNoun(reading: Reading, quantity: Quantity): string {
  if (quantity.measure !== 'count') return reading.text.slice(quantity.start, quantity.end);
  const next = reading.words.find((word) => word.start >= quantity.end);
  const adjacent = next && !next.stop && /^[\s\u00A0-]*$/u.test(reading.text.slice(quantity.end, next.start));
  return reading.text.slice(quantity.start, adjacent ? next.end : quantity.end);
}
