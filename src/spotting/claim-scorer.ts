/** Scores a claim by what it has of a query, term by term; nothing else. */
import type { JoinedIndex } from './joined-index.ts';
import type { Sought } from './sought.ts';
import { gain, type TermIndex } from './term-index.ts';

/** Scores claims of one pack, for one query after the other. */
export interface ClaimScorer {
  /** Takes the terms of a query; a score is summed up in their order, so that it is the same however a claim was found. Each term once. */
  enter(sought: Sought): void;
  /** BM25 of one claim, by its number, for that query. */
  score(number: number): number;
}

/** Prepares the scoring of one pack. */
export function claimScorerOf({ segments, damping }: JoinedIndex): ClaimScorer {
  const scorers = segments.map(({ index, start, own }) => ({
    start,
    ...segmentScorer(index, damping.subarray(start, start + index.lengths.length), own),
  }));
  const [only] = scorers;
  if (only && scorers.length === 1) return only;
  return {
    enter: (sought) => {
      for (const { enter } of scorers) enter(sought);
    },
    score: (number) => {
      let s = scorers.length - 1;
      while (number < (scorers[s] as { start: number }).start) s--;
      const scorer = scorers[s] as (typeof scorers)[number];
      return scorer.score(number - scorer.start);
    },
  };
}

/** The same of one segment: claims by their place in it. @param own its number of a term of the pack, -1 for none */
function segmentScorer(
  { holdings, held, having }: TermIndex,
  damping: Float32Array,
  own: (term: number) => number,
): ClaimScorer {
  /** By term: its place in the query plus one, 0 for terms that it does not have. */
  const places = new Uint16Array(having.length);
  let marked = new Int32Array(256);
  let size = 0;
  let worths = new Float64Array(256);
  let found = new Float64Array(256);
  let order = new Uint16Array(256);
  return {
    enter: (sought) => {
      for (let i = 0; i < size; i++) if ((marked[i] as number) >= 0) places[marked[i] as number] = 0;
      size = sought.size;
      if (worths.length < size) {
        marked = new Int32Array(2 * size);
        worths = new Float64Array(2 * size);
        found = new Float64Array(2 * size);
        order = new Uint16Array(2 * size);
      }
      for (let i = 0; i < size; i++) {
        const number = own(sought.terms[i] as number);
        marked[i] = number;
        worths[i] = sought.worths[i] as number;
        if (number >= 0) places[number] = i + 1;
      }
    },
    score: (at) => {
      const end = holdings[at + 1] as number;
      const damped = damping[at] as number;
      // Terms come the commonest first, a query's the rarest: those found fill the room from its end.
      const room = order.length;
      let first = room;
      let term = -1;
      // No call-back and no call in here: it runs for hundreds of claims a sentence. A code seldom has more than two bytes.
      for (let i = holdings[at] as number; i < end; ) {
        let code = held[i++] as number;
        if (code >= 0x80) {
          const byte = held[i++] as number;
          code = (code & 0x7f) | ((byte & 0x7f) << 7);
          if (byte >= 0x80) {
            let more = byte;
            for (let shift = 14; more >= 0x80; shift += 7) {
              more = held[i++] as number;
              code |= (more & 0x7f) << shift;
            }
          }
        }
        term += code >>> 1;
        const times = (code & 1) === 1 ? (held[i++] as number) : 1;
        const place = places[term] as number;
        if (place === 0) continue;
        let slot = --first;
        for (; slot + 1 < room && (order[slot + 1] as number) < place; slot++) {
          order[slot] = order[slot + 1] as number;
          found[slot] = found[slot + 1] as number;
        }
        order[slot] = place;
        found[slot] = gain(worths[place - 1] as number, times, damped);
      }
      let score = 0;
      for (let i = first; i < room; i++) score = Math.fround(score + (found[i] as number));
      return score;
    },
  };
}
