/** Makes one term index of several without reading a claim again; nothing else. */
import type { JoinedIndex } from './joined-index.ts';
import { readCodes } from './posting-codes.ts';
import { createGathering, type TermIndex } from './term-index.ts';
import { tableOfBytes } from './term-table.ts';

/** Merges claim by claim, so that whoever merges can do something else in between. */
export interface IndexMerger {
  /** How many claims there are to take. */
  readonly size: number;
  /** Takes the next claim, in the order of their places in the pack. */
  take(): void;
  /** The index of all claims, each at its rank among their places; finds and scores as if it had been made of the claims. */
  finish(): TermIndex;
}

/** Merges what was joined. Claims that are gone stay behind, and the terms that only they have. */
export function mergerOf(joined: JoinedIndex): IndexMerger {
  const order = inOrder(joined.places) ?? Uint32Array.from({ length: joined.size }, (_, number) => number);
  const gathered = createGathering();
  let next = 0;
  return {
    size: order.length,
    take: () => {
      const number = order[next++] as number;
      const segment = joined.segments.findLast(({ start }) => start <= number);
      if (segment === undefined) throw new RangeError(`no claim number ${number} in any segment`);
      const { index, start, common } = segment;
      const at = number - start;
      readCodes(index.held, index.holdings[at] as number, index.holdings[at + 1] as number, (own, times) =>
        gathered.add(common ? (common[own] as number) : own, times),
      );
      gathered.end(index.lengths[at] as number, index.texts[at] as number);
    },
    finish: () =>
      gathered.finish(joined.having.length, (terms) => ({
        terms: tableOfBytes(Array.from(terms, joined.bytes)),
        rows: Int32Array.from(terms, (term) => joined.rows[term] as number),
      })),
  };
}

/** The numbers of the claims that are there, by ascending place. */
function inOrder(places: Int32Array | undefined): Uint32Array | undefined {
  if (places === undefined) return undefined;
  const pairs = [...places.entries()].filter(([, place]) => place >= 0).sort(([, a], [, b]) => a - b);
  return Uint32Array.from(pairs, ([number]) => number);
}
