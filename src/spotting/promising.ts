/** Chooses among claims with sums those with the highest; nothing else. */
import { createBest } from './best-ranked.ts';
import type { Touched } from './touched.ts';

/** Stands for the sum of a claim that was chosen. */
export const chosen = -1;

/** Steps that the sums are counted by, from 0 to the highest. */
const steps = 1_024;

/** Puts `chosen` in the place of the `most` highest of the first `size` sums, of equal ones the earlier in the pack. */
export type Choose = (touched: Pick<Touched, 'slots' | 'claims' | 'sums'>, size: number, most: number) => void;

/** @param order of the claims, where that is not the order of their numbers */
export function chooserOf(order: Int32Array | undefined): Choose {
  const counts = new Uint32Array(steps);
  const last = createBest(order);
  return ({ slots, claims, sums }, size, most) => {
    if (size <= most) {
      sums.fill(chosen, 0, size);
      return;
    }
    // Counted by steps first, so that only those of one step need to be held against each other.
    let highest = 0;
    for (let t = 0; t < size; t++) highest = Math.max(highest, sums[t] as number);
    const scale = (steps - 1) / highest;
    counts.fill(0);
    for (let t = 0; t < size; t++) {
      const step = ((sums[t] as number) * scale) | 0;
      counts[step] = (counts[step] as number) + 1;
    }
    let left = most;
    let step = steps - 1;
    while ((counts[step] as number) <= left) left -= counts[step--] as number;
    last.clear(left);
    for (let t = 0; t < size; t++) {
      const its = ((sums[t] as number) * scale) | 0;
      if (its > step) sums[t] = chosen;
      else if (its === step) last.offer(claims[t] as number, sums[t] as number);
    }
    last.each((at) => {
      sums[slots[at] as number] = chosen;
    });
  };
}
