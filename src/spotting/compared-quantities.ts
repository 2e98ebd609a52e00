/** Holds the figures of a sentence against those of a claim; nothing else. */

import { isCasualty } from '../text/casualties.ts';
import type { WordKnowledge } from '../text/knowledge.ts';
import type { Measure, Quantity } from '../text/quantities.ts';
import { agrees } from './figure-agreement.ts';
import { nearestSlot, type Profile, type Slot, type SlotValue } from './profile.ts';
import type { Reading } from './reading.ts';
import { sameValue } from './same-value.ts';

/** A figure of the sentence held against the claim's. */
export interface ComparedQuantity {
  readonly quantity: Quantity;
  readonly slot: Slot;
  /** The claim's value that it equals or rounds, or undefined where it does neither. */
  readonly equal: SlotValue | undefined;
  /** Whether it counts what the claim counts, in the same words or near ones; true for measures that count nothing. */
  readonly sameThing: boolean;
}

const none: readonly ComparedQuantity[] = [];

/** Figures of the sentence that belong to a figure of the claim, whether they equal it or not. */
export function compareQuantities(
  reading: Reading,
  profile: Profile,
  knowledge: WordKnowledge,
): readonly ComparedQuantity[] {
  if (reading.quantities.length === 0 || profile.slots.length === 0) return none;
  const parts = partsIn(reading);
  const compared: ComparedQuantity[] = [];
  const compare = (quantity: Quantity, slots: readonly Slot[]): ComparedQuantity | undefined => {
    const slot = parts.has(quantity) ? undefined : slotFor(quantity, reading, slots, knowledge);
    const sameThing = slot !== undefined && countsTheSame(quantity, slot, reading, knowledge);
    return slot && { quantity, slot, sameThing, equal: equalTo(quantity, slot, reading) };
  };
  for (const quantity of reading.quantities) {
    const found = compare(quantity, profile.slots);
    if (found) compared.push(found);
  }
  // Of "between 500 and 1,500 km" the first is the claim's, so that the second stands for the claim's other figure.
  const agreed = agreedSlots(compared);
  if (agreed.size === 0 || compared.every(({ equal }) => equal)) return compared;
  return compared.map((one) => {
    if (one.equal || !agreed.has(one.slot) || !inPairs.has(one.quantity.measure)) return one;
    const open = profile.slots.filter((slot) => !agreed.has(slot) && isOfSize(one.quantity.value, slot));
    return compare(one.quantity, open) ?? one;
  });
}

/** Measures whose figures come in pairs: a range of distances, so many of these and so many of those. */
const inPairs: ReadonlySet<Measure> = new Set(['count', 'distance']);

/** Figures that make up the one before them: "three letters, two about Syria and one about the treaty", "three times, twice about Syria and once about the treaty". */
function partsIn({ text, span, quantities }: Reading): ReadonlySet<Quantity> {
  let parts: Set<Quantity> | undefined;
  for (const [i, { measure, value, end }] of quantities.entries()) {
    const next = quantities[i + 1];
    if (measure !== 'count' || next === undefined || !isBare(next)) continue;
    const more = quantities.slice(i + 1, i + 1 + mostParts).filter(isBare);
    let sum = 0;
    for (const [n, part] of more.entries()) {
      sum += part.value;
      // "One" is no figure.
      const one = sum === value - 1 && n === 0 && /\b(?:one|once)\b/iu.test(text.slice(end, span.end));
      if (!one && (sum !== value || n === 0)) continue;
      parts ??= new Set();
      for (const said of more.slice(0, n + 1)) parts.add(said);
      break;
    }
  }
  return parts ?? noParts;
}
const noParts: ReadonlySet<Quantity> = new Set();
const mostParts = 4;

function isBare({ measure, nouns }: Quantity): boolean {
  return measure === 'count' && nouns.length === 0;
}

/** The value that says the very same, else one that agrees. */
function equalTo(quantity: Quantity, { values, measure }: Slot, { text }: Reading): SlotValue | undefined {
  // A bare figure held against a sum of money is meant as one.
  const figure = { ...quantity, measure };
  const agreeing = values.filter((value) => agrees(text, figure, value));
  return agreeing.find(({ value }) => sameValue(measure, value, quantity.value)) ?? agreeing[0];
}

/** The figures of the claim that the sentence gives as one of its texts does. */
export function agreedSlots(compared: readonly ComparedQuantity[]): ReadonlySet<Slot> {
  if (compared.length === 0) return noSlots;
  return new Set(compared.flatMap(({ equal, slot }) => (equal ? [slot] : [])));
}
const noSlots: ReadonlySet<Slot> = new Set();

/** Figures from which on one that counts nothing may be a sum of money: "112 million". */
const leastSum = 1_000;

function slotFor(
  quantity: Quantity,
  reading: Reading,
  slots: readonly Slot[],
  knowledge: WordKnowledge,
): Slot | undefined {
  const { measure, nouns, value } = quantity;
  const measured = slots.filter((slot) => slot.measure === measure && !areOtherCasualties(nouns, slot));
  if (measure !== 'count') return fittingSlot(measured, quantity, reading);
  const named = measured.filter((slot) => nouns.some((noun) => slot.nouns.has(noun)));
  const equal = measured.find((slot) => slot.values.some((v) => sameValue('count', v.value, value)));
  // "Six libraries" of "six of its eleven libraries".
  if (named.length > 0) return equal ?? fittingSlot(named, quantity, reading);
  if (equal && value >= 100) return equal;
  if (nouns.length > 0) {
    const alike = measured.filter(
      (slot) => isOneOf(nouns, slot, knowledge, sameNoun) && isOfSize(value, slot, 0, nearSize),
    );
    return fittingSlot(alike, quantity, reading);
  }
  // "put the number of civilians killed at 2,500": nothing follows the figure, what is counted stands elsewhere in the sentence.
  const counted = measured.filter((slot) => [...slot.nouns].some((noun) => reading.byId.has(noun)));
  const sums = value < leastSum ? [] : slots.filter((slot) => slot.measure === 'money');
  const agreeing = [...measured, ...sums].find((slot) => equalTo(quantity, slot, reading));
  return agreeing ?? nearestSlot([...counted, ...sums], value) ?? onlySlot(measured, quantity, reading);
}

/** The dead are not the hurt, whoever they are. */
function areOtherCasualties(nouns: readonly string[], slot: Slot): boolean {
  const said = nouns.find(isCasualty);
  return said !== undefined && !slot.nouns.has(said) && [...slot.nouns].some(isCasualty);
}

/** Where a claim has several figures of one kind, the one that agrees, else the nearest of those that are no aside. */
function fittingSlot(slots: readonly Slot[], quantity: Quantity, reading: Reading): Slot | undefined {
  if (slots.length < 2) return slots[0];
  const agreeing = slots.find((slot) => equalTo(quantity, slot, reading));
  if (agreeing) return agreeing;
  const own = slots.filter(({ salience }) => salience >= aside);
  return nearestSlot(own.length > 0 ? own : slots, quantity.value);
}
/** Salience under which a figure is an aside of one text. */
const aside = 0.25;

/** The figure that the claim hangs on, where a sentence has one that counts nothing by name: "his list had 46 on it". Of another size, it counts something else. */
function onlySlot(slots: readonly Slot[], { value }: Quantity, { quantities }: Reading): Slot | undefined {
  const [only, other] = slots.filter(({ salience }) => salience >= main);
  if (!only || other || value < leastCounted) return undefined;
  if (quantities.filter(({ measure, nouns }) => measure === 'count' && nouns.length === 0).length > 1) return undefined;
  return isOfSize(value, only, leastCounted) ? only : undefined;
}

function isOfSize(value: number, { values }: Slot, least = 0, times = sameSize): boolean {
  return values.some((own) => own.value >= least && Math.max(own.value / value, value / own.value) <= times);
}
/** Salience from which on a claim hangs on a figure. */
const main = 0.5;
/** Figures below are too common, and those this many times another too different, to be held against each other for their size alone. */
const leastCounted = 20;
const sameSize = 5;
/** The same where the nouns are near each other and not the same: "six crew" are none of "379 people". */
const nearSize = 12;

function countsTheSame(quantity: Quantity, slot: Slot, reading: Reading, knowledge: WordKnowledge): boolean {
  if (quantity.measure !== 'count' || slot.nouns.size === 0) return true;
  if (quantity.nouns.length === 0) return [...slot.nouns].some((noun) => reading.byId.has(noun));
  if (quantity.nouns.some((noun) => slot.nouns.has(noun))) return true;
  return isOneOf(quantity.nouns, slot, knowledge, sameKind);
}
/** Cosine from which on two nouns name the same kind of thing: "fighters" and "militants". */
const sameKind = 0.55;
/** The same where nothing else says that a figure is the claim's. */
const sameNoun = 0.6;

function isOneOf(nouns: readonly string[], { rows }: Slot, knowledge: WordKnowledge, least: number): boolean {
  let same = false;
  for (const noun of nouns)
    knowledge.near(knowledge.row(noun), (row, cosine) => {
      if (cosine >= least && rows.has(row)) same = true;
    });
  return same;
}
