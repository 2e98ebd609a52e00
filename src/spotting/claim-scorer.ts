/** Scores a claim by what it has of a query, term by term; nothing else. */
import { dampingOf, gain, type TermIndex } from './term-index.ts';

/** A term of a query, weighed. */
export interface Sought {
  /** Number of the term. */
  readonly term: number;
  /** Its share of the term's weight, times that weight. */
  readonly worth: number;
}

/** Scores claims of one index, for one query after the other. */
export interface ClaimScorer {
  /** How far each claim's length damps its gains. */
  readonly damping: Float32Array;
  /** Takes the terms of a query; a score is summed up in their order, so that it is the same however a claim was found. Each term once. */
  enter(sought: readonly Sought[]): void;
  /** BM25 of one claim for that query. */
  score(at: number): number;
}

/** Prepares the scoring of one index. */
export function claimScorerOf({ holdings, held, lengths, having }: TermIndex): ClaimScorer {
  const damping = dampingOf(lengths);
  /** By term: its place in the query plus one, 0 for terms that it does not have. */
  const places = new Uint16Array(having.length);
  let terms: readonly Sought[] = [];
  let worths = new Float64Array(256);
  let found = new Float64Array(256);
  let order = new Uint16Array(256);
  return {
    damping,
    enter: (sought) => {
      for (const { term } of terms) places[term] = 0;
      terms = sought;
      if (worths.length < sought.length) {
        worths = new Float64Array(sought.length);
        found = new Float64Array(sought.length);
        order = new Uint16Array(sought.length);
      }
      for (let i = 0; i < sought.length; i++) {
        const { term, worth } = sought[i] as Sought;
        places[term] = i + 1;
        worths[i] = worth;
      }
    },
    score: (at) => {
      const end = holdings[at + 1] as number;
      const damped = damping[at] as number;
      let size = 0;
      let term = -1;
      // No call-back and no call in here: it runs for hundreds of claims a sentence.
      for (let i = holdings[at] as number; i < end; ) {
        let byte = held[i++] as number;
        let code = byte & 0x7f;
        for (let shift = 7; byte >= 0x80; shift += 7) {
          byte = held[i++] as number;
          code |= (byte & 0x7f) << shift;
        }
        term += code >>> 1;
        const times = (code & 1) === 1 ? (held[i++] as number) : 1;
        const place = places[term] as number;
        if (place === 0) continue;
        let slot = size++;
        for (; slot > 0 && (order[slot - 1] as number) > place; slot--) {
          order[slot] = order[slot - 1] as number;
          found[slot] = found[slot - 1] as number;
        }
        order[slot] = place;
        found[slot] = gain(worths[place - 1] as number, times, damped);
      }
      let score = 0;
      for (let i = 0; i < size; i++) score = Math.fround(score + (found[i] as number));
      return score;
    },
  };
}
