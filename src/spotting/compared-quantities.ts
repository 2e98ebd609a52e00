/** Holds the figures of a sentence against those of a claim; nothing else. */
import type { WordKnowledge } from '../text/knowledge.ts';
import type { Quantity } from '../text/quantities.ts';
import { agrees } from './figure-agreement.ts';
import type { Profile, Slot, SlotValue } from './profile.ts';
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
  const compared: ComparedQuantity[] = [];
  for (const quantity of reading.quantities) {
    const slot = slotFor(quantity, reading, profile);
    if (slot)
      compared.push({
        quantity,
        slot,
        sameThing: countsTheSame(quantity, slot, reading, knowledge),
        equal: equalTo(quantity, slot, reading),
      });
  }
  return compared;
}

/** The value that says the very same, else one that agrees. */
function equalTo(quantity: Quantity, { values, measure }: Slot, { text }: Reading): SlotValue | undefined {
  const agreeing = values.filter((value) => agrees(text, quantity, value));
  return agreeing.find(({ value }) => sameValue(measure, value, quantity.value)) ?? agreeing[0];
}

/** The figures of the claim that the sentence gives as one of its texts does. */
export function agreedSlots(compared: readonly ComparedQuantity[]): ReadonlySet<Slot> {
  if (compared.length === 0) return noSlots;
  return new Set(compared.flatMap(({ equal, slot }) => (equal ? [slot] : [])));
}
const noSlots: ReadonlySet<Slot> = new Set();

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

function countsTheSame(quantity: Quantity, slot: Slot, reading: Reading, knowledge: WordKnowledge): boolean {
  if (quantity.measure !== 'count' || slot.nouns.size === 0) return true;
  if (quantity.nouns.length === 0) return [...slot.nouns].some((noun) => reading.byId.has(noun));
  if (quantity.nouns.some((noun) => slot.nouns.has(noun))) return true;
  let same = false;
  for (const noun of quantity.nouns)
    knowledge.near(knowledge.row(noun), (row, cosine) => {
      if (cosine >= sameKind && slot.rows.has(row)) same = true;
    });
  return same;
}
/** Cosine from which on two nouns name the same kind of thing: "fighters" and "militants". */
const sameKind = 0.55;
