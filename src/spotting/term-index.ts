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
  /** Every year that a claim's texts name, ascending. */
  readonly years: Uint16Array;
}

/** Fills an index claim by claim, so that whoever builds one can do something else in between. */
export interface IndexBuilder {
  /** Reads the texts of the next claim. */
  add(claim: Claim): void;
  /** The index of all claims added. `dates` are those of the pack's sources. */
  finish(dates: readonly string[]): TermIndex;
}

/** BM25's saturation of repeated terms and normalisation of length, chosen on the training queries of CheckThat! 2022, tasks 2A and 2B. */
const saturation = 1.6;
const lengthShare = 0.7;

/** What a term of some worth adds to the score of a claim that has it `count` times; `damping` is the claim's, see `dampingOf`. */
export function gain(worth: number, count: number, damping: number): number {
  return (worth * count * (saturation + 1)) / (count + damping);
}

/** How far the length of each claim damps its gains. */
export function dampingOf(lengths: Uint32Array): Float32Array {
  let total = 0;
  for (const length of lengths) total += length;
  const mean = Math.max(1, total / Math.max(1, lengths.length));
  return Float32Array.from(lengths, (length) => saturation * (1 - lengthShare + (lengthShare * length) / mean));
}

/** Reads all claims at once. */
export function termIndexOf(claims: readonly Claim[], dates: readonly string[], lexicon: Lexicon): TermIndex {
  const builder = createIndexBuilder(lexicon);
  for (const claim of claims) builder.add(claim);
  return builder.finish(dates);
}

const numbers = (length: number): Uint32Array => new Uint32Array(length);
const bytes = (length: number): Uint8Array => new Uint8Array(length);

/** An empty index of claims of a pack that is read with `lexicon`. */
export function createIndexBuilder(lexicon: Lexicon): IndexBuilder {
  const reader = createClaimReader(lexicon);
  // What each claim has, one after the other: a term, and how often.
  const has = growing(numbers);
  const often = growing(bytes);
  const ends = growing(numbers);
  const lengths = growing(numbers);
  return {
    add: (claim) => {
      const { terms, counts, size, length } = reader.read(claim);
      room(has, size, numbers);
      room(often, size, bytes);
      for (let i = 0; i < size; i++) {
        has.values[has.size++] = terms[i] as number;
        often.values[often.size++] = Math.min(255, counts[i] as number);
      }
      room(ends, 1, numbers);
      room(lengths, 1, numbers);
      ends.values[ends.size++] = has.size;
      lengths.values[lengths.size++] = length;
    },
    finish: (dates) => {
      const { names, years } = reader.finish(dates);
      const found = {
        has: has.values.subarray(0, has.size),
        often: often.values.subarray(0, has.size),
        ends: ends.values.subarray(0, ends.size),
      };
      const having = count(found.has, names.length);
      const order = commonestFirst(having);
      const rank = new Uint32Array(order.length);
      for (let i = 0; i < order.length; i++) rank[order[i] as number] = i;
      const sorted = order.map((term) => names[term] as string);
      const size = lengths.values.slice(0, lengths.size);
      return {
        terms: tableOf(sorted),
        rows: Int32Array.from(sorted, (name) => lexicon.knowledge.row(name)),
        having: Uint32Array.from(order, (term) => having[term] as number),
        ...holdingsOf(found, rank),
        lengths: size,
        years,
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

/** Small numbers for what occurs often: they take fewer bytes. */
function commonestFirst(having: Uint32Array): number[] {
  return Array.from(having, (_, term) => term).sort((a, b) => (having[b] as number) - (having[a] as number) || a - b);
}

/** Writes the lists in both directions. */
function holdingsOf({ has, often, ends }: Found, rank: Uint32Array) {
  const holdings = new Uint32Array(ends.length + 1);
  const lists = new Uint32Array(rank.length + 1);
  const last = new Int32Array(rank.length).fill(-1);
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
  for (let term = 0; term < rank.length; term++)
    lists[term + 1] = (lists[term + 1] as number) + (lists[term] as number);
  return { holdings, held: held.values.slice(0, held.size), lists, listed: listsOf({ has, often, ends }, rank, lists) };
}

function listsOf({ has, often, ends }: Found, rank: Uint32Array, lists: Uint32Array): Uint8Array {
  const listed = new Uint8Array(lists[rank.length] as number);
  const next = lists.slice(0, rank.length);
  const last = new Int32Array(rank.length).fill(-1);
  for (let at = 0, i = 0; at < ends.length; at++) {
    for (const end = ends[at] as number; i < end; i++) {
      const term = rank[has[i] as number] as number;
      next[term] = writeCode(listed, next[term] as number, at - (last[term] as number), often[i] as number);
      last[term] = at;
    }
  }
  return listed;
}
