/** Holds the figures of a sentence against those of a claim; nothing else. */
import type { Quantity } from '../text/quantities.ts';
import { type Profile, type Slot, type SlotValue, sameValue } from './profile.ts';
import type { Reading } from './reading.ts';

/** A figure of the sentence held against the claim's. */
export interface ComparedQuantity {
  readonly quantity: Quantity;
  readonly slot: Slot;
  /** The claim's value that it equals, or undefined where it equals none. */
  readonly equal: SlotValue | undefined;
}

/** Figures of the sentence that belong to a figure of the claim, whether they equal it or not. */
export function compareQuantities(reading: Reading, profile: Profile): ComparedQuantity[] {
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
