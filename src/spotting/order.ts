/** Says whether a sentence tells the words of a claim in the same order and company: who did what to whom; nothing else. */
import type { Fit } from './fit.ts';

/** Distance in UTF-16 units up to which two words of a sentence keep company: about five words. */
const company = 30;

export interface Order {
  /** Share of neighbouring counterparts that stand in the claim's order, 0 to 1; 0.5 where fewer than two are said. */
  readonly inOrder: number;
  /** Share of the closest text's neighbouring concepts that are neighbours in the sentence too, 0 to 1. */
  readonly together: number;
}

const none: readonly number[] = [];

/** Compares with the claim's closest text. */
export function orderOf({ reference, counterparts }: Fit): Order {
  const places = reference?.terms ?? none;
  let pairs = 0;
  let kept = 0;
  let close = 0;
  let before: number | undefined;
  // Where the sentence says the concept right before.
  let previous: number | undefined;
  for (const at of places) {
    const place = counterparts.by[at]?.start;
    if (place !== undefined && previous !== undefined && Math.abs(place - previous) <= company) close++;
    previous = place;
    if (place === undefined) continue;
    if (before !== undefined) {
      pairs++;
      if (place > before) kept++;
    }
    before = place;
  }
  return {
    inOrder: pairs > 0 ? kept / pairs : 0.5,
    together: places.length > 1 ? close / (places.length - 1) : 0,
  };
}
