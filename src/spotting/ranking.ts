/** Ranks the claims of a pack by the terms that they share with a sentence; nothing else. */
import { createBest, type Ranked } from './best-ranked.ts';
import { claimScorerOf, type Sought } from './claim-scorer.ts';
import { readCodes } from './posting-codes.ts';
import type { Query } from './query-terms.ts';
import { gain, type TermIndex } from './term-index.ts';

/** The best claims for a query, best first, equal ones in the order of the pack, at most `most`. */
export type Ranking = (query: Query, most: number) => Ranked[];

/** A term that more than this share of a large pack has finds no claim by itself: it only adds to those that rarer terms found. */
const common = 0.1;
const large = 1_000;
/** Claims of a large pack that are scored in full for each that is asked for, and at least. */
const scoredForOne = 6;
const fewestScored = 200;
/** Up to so many claims are looked through to see whether the rest of the terms can still find a better one. */
const worthALook = 256;
/** Marks a claim that has been scored in full. */
const scored = -1;

/**
 * Prepares the ranking of one pack.
 * @param weight of a term in this pack, by its number; see `PackIndex.weight`
 */
export function rankingOf(index: TermIndex, weight: (term: number) => number): Ranking {
  return index.lengths.length < large ? exhaustiveRanking(index, weight) : prunedRanking(index, weight);
}

/** Scores every claim that a term finds: the measure of what a faster ranking may not lose. */
export function exhaustiveRanking(index: TermIndex, weight: (term: number) => number): Ranking {
  const { lists, listed, having, lengths } = index;
  const scorer = claimScorerOf(index);
  const best = createBest();
  const touched = new Uint8Array(lengths.length);
  return (query, most) => {
    const sought = rarestFirst(query, having, weight);
    scorer.enter(sought);
    best.clear(most);
    const places: number[] = [];
    for (const [i, { term }] of sought.entries()) {
      if (!opens(i, having[term] as number, lengths.length)) break;
      readCodes(listed, lists[term] as number, lists[term + 1] as number, (at) => {
        if (touched[at] === 1) return;
        touched[at] = 1;
        places.push(at);
      });
    }
    for (const at of places) {
      touched[at] = 0;
      best.offer(at, scorer.score(at));
    }
    return best.list();
  };
}

/**
 * Finds claims by the sentence's own words and names, the rarest first, until what is left could find none that is better; then scores the most promising of
 * them in full, with near words. Near words alone find nothing.
 */
function prunedRanking(index: TermIndex, weight: (term: number) => number): Ranking {
  const { lists, listed, having, lengths } = index;
  const scorer = claimScorerOf(index);
  const { damping } = scorer;
  const best = createBest();
  const promising = createBest();
  /** For each claim, what the terms read so far add up to, 0 where it has none of them, and its damping: side by side they share a line of memory. */
  const sums = new Float32Array(2 * lengths.length);
  for (let at = 0; at < lengths.length; at++) sums[2 * at + 1] = damping[at] as number;
  const touched = new Uint32Array(lengths.length);
  const leastDamping = damping.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return (query, most) => {
    const sought = rarestFirst(query, having, weight);
    const own = rarestFirst(withoutNear(query), having, weight);
    let size = 0;
    let highest = 0;
    // What no claim can get more of: the terms not read yet, each often in the shortest claim.
    let rest = own.reduce((sum, { worth }) => sum + gain(worth, mostCounted, leastDamping), 0);
    for (const [i, { term, worth }] of own.entries()) {
      const many = having[term] as number;
      if (!opens(i, many, lengths.length)) break;
      // Before the best of all is beyond what is left, so many cannot be.
      if (many > worthALook && size >= most && highest > rest) {
        promising.clear(most);
        for (let t = 0; t < size; t++)
          promising.offer(touched[t] as number, sums[2 * (touched[t] as number)] as number);
        if (promising.least() > rest) break;
      }
      rest -= gain(worth, mostCounted, leastDamping);
      const end = lists[term + 1] as number;
      let at = -1;
      for (let p = lists[term] as number; p < end; ) {
        let byte = listed[p++] as number;
        let code = byte & 0x7f;
        for (let shift = 7; byte >= 0x80; shift += 7) {
          byte = listed[p++] as number;
          code |= (byte & 0x7f) << shift;
        }
        at += code >>> 1;
        const times = (code & 1) === 1 ? (listed[p++] as number) : 1;
        const before = sums[2 * at] as number;
        if (before === 0) touched[size++] = at;
        const sum = Math.fround(before + gain(worth, times, sums[2 * at + 1] as number));
        sums[2 * at] = sum;
        if (sum > highest) highest = sum;
      }
    }
    promising.clear(Math.max(fewestScored, most * scoredForOne));
    for (let t = 0; t < size; t++) promising.offer(touched[t] as number, sums[2 * (touched[t] as number)] as number);
    scorer.enter(sought);
    best.clear(most);
    promising.each((at) => {
      best.offer(at, scorer.score(at));
      sums[2 * at] = scored;
    });
    // The others only where the terms that were not read could still lift them among the best.
    for (let t = 0; t < size; t++) {
      const at = touched[t] as number;
      const sum = sums[2 * at] as number;
      sums[2 * at] = 0;
      if (sum !== scored && sum + rest >= best.least()) best.offer(at, scorer.score(at));
    }
    return best.list();
  };
}

/** Repetitions of a term in one claim that are reckoned with before the claim is read. */
const mostCounted = 3;

function opens(place: number, having: number, claims: number): boolean {
  // The rarest term opens always: in a pack about one thing every term may be common.
  return place === 0 || claims < large || having <= common * claims;
}

/** Those of equal rarity in their order: what is summed up in another order is rounded otherwise. */
function rarestFirst(
  { terms, shares }: Pick<Query, 'terms' | 'shares'>,
  having: Uint32Array,
  weight: (term: number) => number,
): Sought[] {
  // Rarity above, place below: 200 terms take two thirds of the time that sorting them by a function takes.
  const keys = new Float64Array(terms.length);
  for (let i = 0; i < keys.length; i++) keys[i] = (having[terms[i] as number] as number) * mostTerms + i;
  keys.sort();
  return Array.from(keys, (key) => {
    const i = key % mostTerms;
    const term = terms[i] as number;
    return { term, worth: (shares[i] as number) * weight(term) };
  });
}
/** More than any query has: a sentence of 400 words with their near words. */
const mostTerms = 2 ** 20;

function withoutNear({ terms, shares, near, nearEnd }: Query): Pick<Query, 'terms' | 'shares'> {
  const isOwn = (_: number, i: number): boolean => i < near || i >= nearEnd;
  return { terms: terms.filter(isOwn), shares: shares.filter(isOwn) };
}
