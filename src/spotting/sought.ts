/** Puts the terms of a query into the order in which claims are looked up and scored: the rarest first; nothing else. */
import type { Query } from './query-terms.ts';

/** The terms of a query, weighed. Good until the next query is put in order: the arrays are used again. */
export interface Sought {
  /** How many there are; what stands behind in the arrays is none of this query. */
  readonly size: number;
  /** Their numbers, those of equal rarity in the query's order: what is summed up in another order is rounded otherwise. */
  readonly terms: Uint32Array;
  /** Of each, its share of the term's weight, times that weight. */
  readonly worths: Float64Array;
  /** Of each, what a claim that has it shares with the sentence: how nearly that says it, times the weight. */
  readonly pulls: Float64Array;
  /** Of each, 1 where it is a near word, else 0. */
  readonly near: Uint8Array;
}

/** More than any query has: a sentence of 400 words with their near words. */
const mostTerms = 2 ** 20;

/**
 * Prepares it for one pack.
 * @param having number of claims that have each term
 * @param weight of a term in the pack, by its number
 */
export function rarestFirst(having: Uint32Array, weight: (term: number) => number): (query: Query) => Sought {
  let room = 256;
  let keys = new Float64Array(room);
  let [terms, worths, pulls, near] = roomFor(room);
  return ({ terms: sought, shares, strengths, near: nearStart, nearEnd }) => {
    const size = sought.length;
    if (size > room) {
      room = 2 * size;
      keys = new Float64Array(room);
      [terms, worths, pulls, near] = roomFor(room);
    }
    // Rarity above, place below: 200 terms take two thirds of the time that sorting them by a function takes.
    for (let i = 0; i < size; i++) keys[i] = (having[sought[i] as number] as number) * mostTerms + i;
    keys.subarray(0, size).sort();
    for (let k = 0; k < size; k++) {
      const key = keys[k] as number;
      const i = key - Math.floor(key / mostTerms) * mostTerms;
      const term = sought[i] as number;
      terms[k] = term;
      const whole = weight(term);
      worths[k] = (shares[i] as number) * whole;
      pulls[k] = (strengths[i] as number) * whole;
      near[k] = i >= nearStart && i < nearEnd ? 1 : 0;
    }
    return { size, terms, worths, pulls, near };
  };
}

function roomFor(size: number): [Uint32Array, Float64Array, Float64Array, Uint8Array] {
  return [new Uint32Array(size), new Float64Array(size), new Float64Array(size), new Uint8Array(size)];
}
