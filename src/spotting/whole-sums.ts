/** Adds to the sums of some claims what the terms of a query that were not read give them: the lists are gone through once, instead of each claim's own; nothing else. */
import type { JoinedIndex, JoinedSegment } from './joined-index.ts';
import type { Sought } from './sought.ts';
import { gain } from './term-index.ts';

export interface WholeSums {
  /** A claim that is to be added to; its sum so far stands in `sums`. */
  mark(at: number): void;
  /** Reads the list of a term to the marked claims. */
  read(sought: Sought, i: number): void;
  /** Forgets which are marked. */
  clear(): void;
}

/**
 * Prepares it for one pack.
 * @param sums at twice a claim's number its sum, behind it its damping
 */
export function createWholeSums({ segments, damping }: JoinedIndex, sums: Float32Array): WholeSums {
  // A bit for each claim: most of what a list has is passed over without a look at its sum.
  const marked = new Uint32Array((damping.length >>> 5) + 1);
  return {
    mark: (at) => {
      marked[at >>> 5] = (marked[at >>> 5] as number) | (1 << (at & 31));
    },
    read: ({ terms, worths }, i) => {
      const term = terms[i] as number;
      const worth = worths[i] as number;
      for (let s = 0; s < segments.length; s++) {
        const { index, start, own } = segments[s] as JoinedSegment;
        const { lists, listed } = index;
        const number = own(term);
        if (number < 0) continue;
        const end = lists[number + 1] as number;
        let at = start - 1;
        for (let p = lists[number] as number; p < end; ) {
          let byte = listed[p++] as number;
          let code = byte & 0x7f;
          for (let shift = 7; byte >= 0x80; shift += 7) {
            byte = listed[p++] as number;
            code |= (byte & 0x7f) << shift;
          }
          at += code >>> 1;
          const times = (code & 1) === 1 ? (listed[p++] as number) : 1;
          if ((((marked[at >>> 5] as number) >>> (at & 31)) & 1) === 0) continue;
          sums[2 * at] = (sums[2 * at] as number) + gain(worth, times, sums[2 * at + 1] as number);
        }
      }
    },
    clear: () => {
      marked.fill(0);
    },
  };
}
