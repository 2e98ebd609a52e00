/** Ranks the claims of a pack by the terms that they share with a sentence; nothing else. */
import type { TermIndex } from './term-index.ts';

/** A claim by its place in the pack, and how much it shares with the sentence. */
export interface Ranked {
  readonly at: number;
  readonly score: number;
}

/** The best claims for some terms (each with its share of its weight, 0 to 1), best first, at most `most`. */
export type Ranking = (terms: ReadonlyMap<string, number>, most: number) => Ranked[];

/** BM25's saturation of repeated terms and normalisation of length, chosen on the training queries of CheckThat! 2022, tasks 2A and 2B. */
const saturation = 1.6;
const lengthShare = 0.7;
/** A term that more than this share of a large pack has finds no claim by itself: it only adds to those that rarer terms found. */
const common = 0.1;
const large = 1_000;

/** Prepares the ranking of one pack. @param weight of a term in this pack; see `PackIndex.weight` */
export function rankingOf(index: TermIndex, weight: (term: string) => number): Ranking {
  const { postings, counts, lengths, meanLength } = index;
  const size = lengths.length;
  const damping = lengths.map((length) => saturation * (1 - lengthShare + (lengthShare * length) / meanLength));
  const scores = new Float32Array(size);
  return (terms, most) => {
    const known = [...terms]
      .flatMap(([term, share]) => {
        const places = postings.get(term);
        return places ? [{ places, counts: counts.get(term), worth: share * weight(term) }] : [];
      })
      .sort((a, b) => a.places.length - b.places.length);
    const touched: number[] = [];
    for (const [i, { places, counts, worth }] of known.entries()) {
      // The rarest term opens always: in a pack about one thing every term may be common.
      const opens = i === 0 || size < large || places.length <= common * size;
      for (let p = 0; p < places.length; p++) {
        const at = places[p] as number;
        if (scores[at] === 0) {
          if (!opens) continue;
          touched.push(at);
        }
        const count = counts?.[p] ?? 1;
        scores[at] = (scores[at] as number) + (worth * count * (saturation + 1)) / (count + (damping[at] as number));
      }
    }
    const best = highest(touched, scores, most);
    for (const at of touched) scores[at] = 0;
    return best;
  };
}

/** The places with the highest scores, highest first, equal ones in the order of the pack. */
function highest(places: readonly number[], scores: Float32Array, most: number): Ranked[] {
  const best: Ranked[] = [];
  const before = (a: Ranked, b: Ranked): boolean => a.score > b.score || (a.score === b.score && a.at < b.at);
  for (const at of places) {
    const one = { at, score: scores[at] as number };
    const last = best[best.length - 1];
    if (best.length >= most && last && !before(one, last)) continue;
    if (best.length >= most) best.pop();
    let place = best.length;
    while (place > 0 && before(one, best[place - 1] as Ranked)) place--;
    best.splice(place, 0, one);
  }
  return best;
}
