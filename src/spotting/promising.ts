/** Chooses among claims with sums those with the highest; nothing else. */
import { createBest } from './best-ranked.ts';

/** Stands for the sum of a claim that was chosen. */
export const scored = -1;

/** Steps that the sums are counted by, from 0 to the highest. */
const steps = 1_024;

export interface Promising {
  /**
   * Takes the sums of the first `size` claims of `touched` out of `sums`, where they are 0 afterwards, and gives them in that order, but `scored` for the `most` highest (of equal ones the earlier
   * in the pack). Good until the next call.
   * @param sums at twice a claim's number, above 0
   */
  choose(touched: Uint32Array, size: number, sums: Float32Array, most: number): Float32Array;
}

/** @param claims that can be touched, at most @param order of the claims, where that is not the order of their numbers */
export function createPromising(claims: number, order?: Int32Array): Promising {
  const own = new Float32Array(claims);
  const counts = new Uint32Array(steps);
  const last = createBest(order);
  return {
    choose: (touched, size, sums, most) => {
      let highest = 0;
      for (let t = 0; t < size; t++) {
        const at = 2 * (touched[t] as number);
        const sum = sums[at] as number;
        own[t] = sum;
        sums[at] = 0;
        if (sum > highest) highest = sum;
      }
      if (size <= most) return own.fill(scored, 0, size);
      // Counted by steps first, so that only those of one step need to be held against each other.
      const scale = (steps - 1) / highest;
      counts.fill(0);
      for (let t = 0; t < size; t++) {
        const step = ((own[t] as number) * scale) | 0;
        counts[step] = (counts[step] as number) + 1;
      }
      let left = most;
      let step = steps - 1;
      while ((counts[step] as number) <= left) left -= counts[step--] as number;
      last.clear(left);
      for (let t = 0; t < size; t++) {
        const its = ((own[t] as number) * scale) | 0;
        if (its > step) own[t] = scored;
        else if (its === step) last.offer(touched[t] as number, own[t] as number);
      }
      last.each((at) => {
        sums[2 * at] = scored;
      });
      for (let t = 0; t < size; t++) {
        const at = 2 * (touched[t] as number);
        if (sums[at] !== scored) continue;
        own[t] = scored;
        sums[at] = 0;
      }
      return own;
    },
  };
}
