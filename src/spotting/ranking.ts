/** Ranks the claims of a pack by the terms that they share with a sentence; nothing else. */
import { createBest, type RankedPlace } from './best-ranked.ts';
import { claimScorerOf } from './claim-scorer.ts';
import type { JoinedIndex, JoinedSegment } from './joined-index.ts';
import { createLeaders } from './leaders.ts';
import { readCodes } from './posting-codes.ts';
import { chooserOf, chosen } from './promising.ts';
import type { Query } from './query-terms.ts';
import { type Sharing, sharingOf } from './sharing.ts';
import { rarestFirst } from './sought.ts';
import { gain } from './term-index.ts';
import { touchedOf } from './touched.ts';
import { createWholeSums } from './whole-sums.ts';

/** A claim by its place in the pack, how high it ranks for a query, and what it shares with that. */
export type Ranked = RankedPlace & Sharing;

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
/**
 * Claims of a large pack scored in full at most, those that share the sentence's rarest words first. A pack whose claims are all alike comes to it; of 7,554 sentences of public
 * texts none had more than 10,565 of 100,000 public claims scored.
 */
const mostScored = 20_000;

/** To pass over a claim in the list of a term takes a sixtieth of the time that scoring a claim takes; measured in Node with 100,000 claims. */
const listedForOne = 60;
/** Sums may be rounded down by so much, as a share and of a difference. */
const slack = 1 + 1e-5;
const rounding = 1e-6;

/**
 * Prepares the ranking of one pack.
 * @param weight of a term in this pack, by its number; see `PackIndex.weight`
 */
export function rankingOf(index: JoinedIndex, weight: (term: number) => number): Ranking {
  return index.size < large ? exhaustiveRanking(index, weight) : prunedRanking(index, weight);
}

/** Scores every claim that a term finds: the measure of what a faster ranking may not lose. */
export function exhaustiveRanking(index: JoinedIndex, weight: (term: number) => number): Ranking {
  const { segments, having, places: order, size: claims } = index;
  const scorer = claimScorerOf(index);
  const sharing = sharingOf(index, weight);
  const best = createBest(order);
  const touched = new Uint8Array(index.damping.length);
  const inOrder = rarestFirst(having, weight);
  order?.forEach((place, number) => {
    // As if each had been found before: those that are gone are not found.
    if (place < 0) touched[number] = 1;
  });
  return (query, most) => {
    const sought = inOrder(query);
    scorer.enter(sought);
    best.clear(most);
    const found: number[] = [];
    for (let i = 0; i < sought.size; i++) {
      const term = sought.terms[i] as number;
      if (!opens(i, having[term] as number, claims)) break;
      for (const { index, start, own } of segments) {
        const number = own(term);
        if (number < 0) continue;
        readCodes(index.listed, index.lists[number] as number, index.lists[number + 1] as number, (at) => {
          if (touched[start + at] === 1) return;
          touched[start + at] = 1;
          found.push(start + at);
        });
      }
    }
    for (const at of found) {
      touched[at] = 0;
      best.offer(at, scorer.score(at));
    }
    return inPack(best.list(), sharing(sought), order);
  };
}

/**
 * Finds claims by the sentence's own words and names, the rarest first, until what is left could find none that is better; then scores the most promising of
 * them in full, with near words. Near words alone find nothing.
 */
function prunedRanking(index: JoinedIndex, weight: (term: number) => number): Ranking {
  const { segments, having, damping, places: order, size: claims } = index;
  const scorer = claimScorerOf(index);
  const sharing = sharingOf(index, weight);
  const best = createBest(order);
  const leaders = createLeaders();
  const choose = chooserOf(order);
  const inOrder = rarestFirst(having, weight);
  const touched = touchedOf(index);
  const { seen, slots, claims: met, sums, kinds, dampings } = touched;
  const whole = createWholeSums(index, touched);
  const leastDamping = damping.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return (query, most) => {
    if (most === 0) return [];
    const sought = inOrder(query);
    const { terms, worths, near } = sought;
    leaders.clear(most);
    let size = 0;
    // What no claim can get more of: the terms not read yet, each often in the shortest claim.
    let rest = 0;
    for (let i = 0; i < sought.size; i++)
      if (near[i] === 0) rest += gain(worths[i] as number, mostCounted, leastDamping);
    let [next, read] = [0, 0];
    for (; next < sought.size; next++) {
      if (near[next] === 1) continue;
      const term = terms[next] as number;
      const worth = worths[next] as number;
      const many = having[term] as number;
      if (!opens(read++, many, claims)) break;
      // So many are looked through only as long as they can still find a better one.
      if (many > worthALook && leaders.least() > rest) break;
      rest -= gain(worth, mostCounted, leastDamping);
      let least = leaders.least();
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
          let sum = gain(worth, times, dampings[kinds[at] as number] as number);
          const bits = seen[at >>> 5] as number;
          const bit = 1 << (at & 31);
          if ((bits & bit) === 0) {
            seen[at >>> 5] = bits | bit;
            slots[at] = size;
            met[size] = at;
            sum = Math.fround(sum);
            sums[size++] = sum;
          } else {
            const slot = slots[at] as number;
            sum = Math.fround((sums[slot] as number) + sum);
            sums[slot] = sum;
          }
          if (sum > least) {
            leaders.grow(at, sum);
            least = leaders.least();
          }
        }
      }
    }
    choose(touched, size, Math.max(fewestScored, most * scoredForOne));
    scorer.enter(sought);
    best.clear(most);
    for (let t = 0; t < size; t++) {
      if (sums[t] !== chosen) continue;
      const at = met[t] as number;
      best.offer(at, scorer.score(at));
    }
    // The others only where the terms that were not read could still lift them among the best.
    const bar = best.least() - rest - rounding;
    let others = 0;
    for (let t = 0; t < size; t++) if (sums[t] !== chosen && (sums[t] as number) >= bar) others++;
    let unread = 0;
    for (let i = 0; i < sought.size; i++)
      if (near[i] === 1 || i >= next) unread += having[terms[i] as number] as number;
    const summed = others * listedForOne > unread;
    if (summed) {
      for (let t = 0; t < size; t++) if (sums[t] !== chosen && (sums[t] as number) >= bar) whole.mark(t);
      for (let i = 0; i < sought.size; i++) if (near[i] === 1 || i >= next) whole.read(sought, i);
      whole.clear();
    }
    let left = mostScored;
    for (let t = 0; t < size && others > 0 && left > 0; t++) {
      const sum = sums[t] as number;
      if (sum === chosen || sum + rest < best.least()) continue;
      left -= 1;
      if (summed && whole.sum(t) * slack < best.least()) continue;
      const at = met[t] as number;
      best.offer(at, scorer.score(at));
    }
    touched.forget();
    return inPack(best.list(), sharing(sought), order);
  };
}

/** Repetitions of a term in one claim that are reckoned with before the claim is read. */
const mostCounted = 3;

/** Claims by their place in the pack instead of their number, with what they share with a query. */
function inPack(
  best: readonly RankedPlace[],
  sharing: (number: number) => Sharing,
  places: Int32Array | undefined,
): Ranked[] {
  return best.map(({ at, score }) => ({ at: places ? (places[at] as number) : at, score, ...sharing(at) }));
}

function opens(place: number, having: number, claims: number): boolean {
  // The rarest term opens always: in a pack about one thing every term may be common.
  return place === 0 || claims < large || having <= common * claims;
}
