/** Lists for every concept and figure of a pack the claims that have it, and for every claim what it has; nothing else. Made in one pass, kept in typed arrays. */
import type { Claim } from '../claims/types.ts';
import { createClaimReader } from './claim-reader.ts';
import { growing, room } from './grow.ts';
import type { Lexicon } from './lexicon.ts';
import { codeSize, longestCode, writeCode } from './posting-codes.ts';
import { type TermTable, tableOf } from './term-table.ts';

/** What claims are looked up in. Claims are known by their place in the pack, terms by a number: the commonest is 0. */
export interface TermIndex {
  readonly terms: TermTable;
  /** Row of each term in the word knowledge that it was read with, -1 for none. */
  readonly rows: Int32Array;
  /** Number of claims that have each term. */
  readonly having: Uint32Array;
  /** Where the list of each term starts in `listed`, and the end: places of the claims that have it, with how often; see `posting-codes`. */
  readonly lists: Uint32Array;
  readonly listed: Uint8Array;
  /** Where what each claim has starts in `held`, and the end: its terms, with how often; see `posting-codes`. */
  readonly holdings: Uint32Array;
  readonly held: Uint8Array;
  /** Number of concepts and figures of each claim, repetitions counted. */
  readonly lengths: Uint32Array;
  /** Number of different texts of each claim, at most 255. */
  readonly texts: Uint8Array;
}

/** Fills an index claim by claim, so that whoever builds one can do something else in between. */
export interface IndexBuilder {
  /** Reads the texts of the next claim. */
  add(claim: Claim): void;
  /** The index of all claims added. */
  finish(): TermIndex;
}

/** BM25's saturation of repeated terms and normalisation of length, chosen on the training queries of CheckThat! 2022, tasks 2A and 2B. */
const saturation = 1.6;
const lengthShare = 0.7;

/** What a term of some worth adds to the score of a claim that has it `count` times; `damping` is the claim's, see `dampingOf`. */
export function gain(worth: number, count: number, damping: number): number {
  return (worth * count * (saturation + 1)) / (count + damping);
}

/** How far a claim of this length damps its gains in a pack where claims have this mean length. */
export function dampingOf(length: number, mean: number): number {
  return saturation * (1 - lengthShare + (lengthShare * length) / mean);
}

/** Reads all claims at once. */
export function termIndexOf(claims: readonly Claim[], lexicon: Lexicon): TermIndex {
  const builder = createIndexBuilder(lexicon);
  for (const claim of claims) builder.add(claim);
  return builder.finish();
}

const numbers = (length: number): Uint32Array => new Uint32Array(length);
const bytes = (length: number): Uint8Array => new Uint8Array(length);

/** An empty index of claims of a pack that is read with `lexicon`. */
export function createIndexBuilder(lexicon: Lexicon): IndexBuilder {
  const reader = createClaimReader(lexicon);
  const gathered = createGathering();
  return {
    add: (claim) => {
      const { terms, counts, size, length, texts } = reader.read(claim);
      for (let i = 0; i < size; i++) gathered.add(terms[i] as number, counts[i] as number);
      gathered.end(length, texts);
    },
    finish: () => {
      const names = reader.names();
      return gathered.finish(names.length, (order) => {
        const sorted = Array.from(order, (term) => names[term] as string);
        return { terms: tableOf(sorted), rows: Int32Array.from(sorted, (name) => lexicon.knowledge.row(name)) };
      });
    },
  };
}

/** Terms of claims, gathered claim by claim. */
export interface Gathering {
  /** The claim has a term, by whatever numbers terms have meanwhile, so often; each term once. */
  add(term: number, times: number): void;
  /** The claim has no more. @param length its concepts and figures, repetitions counted @param texts how many different texts it has */
  end(length: number, texts: number): void;
  /** The index. @param terms how many numbers were given @param name names the terms that some claim has, which are handed over by the numbers they had, in the order of those they get */
  finish(terms: number, name: (order: Uint32Array) => Pick<TermIndex, 'terms' | 'rows'>): TermIndex;
}

/** What an index is made of, of no claim yet. */
export function createGathering(): Gathering {
  // What each claim has, one after the other: a term, and how often.
  const has = growing(numbers);
  const often = growing(bytes);
  const ends = growing(numbers);
  const lengths = growing(numbers);
  const texts = growing(bytes);
  return {
    add: (term, times) => {
      room(has, 1, numbers);
      room(often, 1, bytes);
      has.values[has.size++] = term;
      often.values[often.size++] = Math.min(255, times);
    },
    end: (length, many) => {
      room(ends, 1, numbers);
      room(lengths, 1, numbers);
      room(texts, 1, bytes);
      texts.values[texts.size++] = Math.min(255, many);
      ends.values[ends.size++] = has.size;
      lengths.values[lengths.size++] = length;
    },
    finish: (terms, name) => {
      const found = {
        has: has.values.subarray(0, has.size),
        often: often.values.subarray(0, has.size),
        ends: ends.values.subarray(0, ends.size),
      };
      const having = count(found.has, terms);
      const order = commonestFirst(having);
      const rank = new Uint32Array(terms);
      for (let i = 0; i < order.length; i++) rank[order[i] as number] = i;
      return {
        ...name(order),
        having: Uint32Array.from(order, (term) => having[term] as number),
        ...holdingsOf(found, rank, order.length),
        lengths: lengths.values.slice(0, lengths.size),
        texts: texts.values.slice(0, texts.size),
      };
    },
  };
}

interface Found {
  readonly has: Uint32Array;
  readonly often: Uint8Array;
  readonly ends: Uint32Array;
}

function count(has: Uint32Array, terms: number): Uint32Array {
  const having = new Uint32Array(terms);
  for (let i = 0; i < has.length; i++) {
    const term = has[i] as number;
    having[term] = (having[term] as number) + 1;
  }
  return having;
}

/** Small numbers for what occurs often: they take fewer bytes. Terms that no claim has get none. */
function commonestFirst(having: Uint32Array): Uint32Array {
  const terms = Array.from(having, (_, term) => term).filter((term) => (having[term] as number) > 0);
  return Uint32Array.from(terms.sort((a, b) => (having[b] as number) - (having[a] as number) || a - b));
}

/** Writes the lists in both directions. */
function holdingsOf({ has, often, ends }: Found, rank: Uint32Array, terms: number) {
  const holdings = new Uint32Array(ends.length + 1);
  const lists = new Uint32Array(terms + 1);
  const last = new Int32Array(terms).fill(-1);
  const held = growing(bytes);
  let keys = new Float64Array(1_024);
  for (let at = 0, i = 0; at < ends.length; at++) {
    const end = ends[at] as number;
    if (keys.length < end - i) keys = new Float64Array(2 * (end - i));
    let size = 0;
    for (; i < end; i++) {
      const term = rank[has[i] as number] as number;
      const times = often[i] as number;
      keys[size++] = term * 256 + times;
      lists[term + 1] = (lists[term + 1] as number) + codeSize(at - (last[term] as number), times);
      last[term] = at;
    }
    room(held, size * longestCode, bytes);
    let before = -1;
    for (const key of keys.subarray(0, size).sort()) {
      const term = Math.floor(key / 256);
      held.size = writeCode(held.values, held.size, term - before, key % 256);
      before = term;
    }
    holdings[at + 1] = held.size;
  }
  for (let term = 0; term < terms; term++) lists[term + 1] = (lists[term + 1] as number) + (lists[term] as number);
  return { holdings, held: held.values.slice(0, held.size), lists, listed: listsOf({ has, often, ends }, rank, lists) };
}

function listsOf({ has, often, ends }: Found, rank: Uint32Array, lists: Uint32Array): Uint8Array {
  const terms = lists.length - 1;
  const listed = new Uint8Array(lists[terms] as number);
  const next = lists.slice(0, terms);
  const last = new Int32Array(terms).fill(-1);
  for (let at = 0, i = 0; at < ends.length; at++) {
    for (const end = ends[at] as number; i < end; i++) {
      const term = rank[has[i] as number] as number;
      next[term] = writeCode(listed, next[term] as number, at - (last[term] as number), often[i] as number);
      last[term] = at;
    }
  }
  return listed;
}
