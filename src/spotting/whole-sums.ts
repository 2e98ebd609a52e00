/** Adds to the sums of some claims what the terms of a query that were not read give them: the lists are gone through once, instead of each claim's own; nothing else. */
import type { JoinedIndex, JoinedSegment } from './joined-index.ts';
import type { Sought } from './sought.ts';
import { gain } from './term-index.ts';
import type { Touched } from './touched.ts';

export interface WholeSums {
  /** A claim, by its place among those met, is to be added to. */
  mark(slot: number): void;
  /** Reads the lists of a term to the marked claims. */
  read(sought: Sought, i: number): void;
  /** What a marked claim has added up to. Rounded. */
  sum(slot: number): number;
  /** Forgets which are marked. */
  clear(): void;
}

/** Prepares it for one pack. */
export function createWholeSums({ segments, damping }: JoinedIndex, touched: Touched): WholeSums {
  // A bit for each claim: most of what a list has is passed over without a look at its sum.
  const marked = new Uint32Array((damping.length >>> 5) + 1);
  const { slots, claims, kinds, dampings } = touched;
  const sums = new Float32Array(touched.sums.length);
  return {
    mark: (slot) => {
      const at = claims[slot] as number;
      marked[at >>> 5] = (marked[at >>> 5] as number) | (1 << (at & 31));
      sums[slot] = touched.sums[slot] as number;
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
        // Decoded in place, as in `ranking`: a call for each posting is dearer than the posting.
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
          const slot = slots[at] as number;
          sums[slot] = (sums[slot] as number) + gain(worth, times, dampings[kinds[at] as number] as number);
        }
      }
    },
    sum: (slot) => sums[slot] as number,
    clear: () => {
      marked.fill(0);
    },
  };
}
