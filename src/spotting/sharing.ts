/** Says what a claim shares with a sentence by the index alone, before its texts are read; nothing else. */
import { yearTerm } from './figure-term.ts';
import type { JoinedIndex } from './joined-index.ts';
import { readCodes } from './posting-codes.ts';
import type { Sought } from './sought.ts';

/** About what `massOf` and `Fit.soft` will find: but for figures in words or other notations, and names that are spelt otherwise. */
export interface Sharing {
  /** Summed weight of the words, names and figures that both have, near words as nearly as they mean the same. */
  readonly shared: number;
  /** That as a share of the claim's text, 0 to 1; 1 where it has several, any of which may be what the sentence says. */
  readonly share: number;
}

/** Prepares it for one pack: for a query, what a claim by its number shares with it. @param weight of a term in the pack, by its number */
export function sharingOf(
  { segments, having, years, term: numberOf }: JoinedIndex,
  weight: (term: number) => number,
): (sought: Sought) => (number: number) => Sharing {
  const pulls = new Float64Array(having.length);
  // Years are listed for the article around, and are no part of what a text shares with a sentence.
  const isYear = new Uint8Array(having.length);
  for (const year of years) isYear[numberOf(yearTerm(year))] = 1;
  let entered: readonly number[] = [];
  return ({ size, terms, pulls: sought }) => {
    for (const term of entered) pulls[term] = 0;
    entered = Array.from(terms.subarray(0, size));
    for (let i = 0; i < size; i++) pulls[terms[i] as number] = sought[i] as number;
    return (number) => {
      let s = segments.length - 1;
      while (number < (segments[s]?.start ?? 0)) s--;
      const segment = segments[s];
      if (!segment) throw new RangeError(`no claim number ${number} in any segment`);
      const { index, start, common } = segment;
      const at = number - start;
      let shared = 0;
      let whole = 0;
      readCodes(index.held, index.holdings[at] as number, index.holdings[at + 1] as number, (own) => {
        const term = common ? (common[own] as number) : own;
        if (isYear[term] === 1) return;
        shared += pulls[term] as number;
        whole += weight(term);
      });
      // Rounded: the same however the terms of its segment are numbered.
      const share = index.texts[at] === 1 && whole > 0 ? Math.fround(shared / whole) : 1;
      return { shared: Math.fround(shared), share };
    };
  };
}
