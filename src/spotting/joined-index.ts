/** Looks on several term indexes, each of some claims of one pack, as on one; nothing else. What it tells of the pack is what a single index of its claims would tell. */
import { everyYear, yearTerm } from './figure-term.ts';
import { readCodes } from './posting-codes.ts';
import { dampingOf, type TermIndex } from './term-index.ts';
import { byteFinderOf, bytesOf, finderOf } from './term-table.ts';

/** A term index that is one of those a pack is looked up in. */
export interface IndexSegment {
  readonly index: TermIndex;
  /** The place in the pack of each claim of this index, -1 for those that the pack has no more; absent where that is their place here. */
  readonly places?: Int32Array;
}

/** A segment among the others. */
export interface JoinedSegment {
  readonly index: TermIndex;
  /** Number of its first claim among those of all segments. */
  readonly start: number;
  /** Its own number of a term of the pack, -1 where it has none. */
  readonly own: (term: number) => number;
  /** The pack's number of each of its own terms; absent where they are the same. */
  readonly common?: Uint32Array;
}

/** The segments of a pack. Its claims are known by a number through all segments, its terms by another. Claims that the pack has no more count for nothing. */
export interface JoinedIndex {
  readonly segments: readonly JoinedSegment[];
  /** How many claims the pack has. */
  readonly size: number;
  /** The place in the pack of each claim number, -1 for claims that it has no more; absent where the number is the place. */
  readonly places: Int32Array | undefined;
  /** Number of a term, -1 where no claim has it. */
  readonly term: (name: string) => number;
  /** UTF-8 text of a term. */
  readonly bytes: (term: number) => Uint8Array;
  /** Row of each term in the word knowledge, -1 for none. */
  readonly rows: Int32Array;
  /** Number of the pack's claims that have each term. */
  readonly having: Uint32Array;
  /** How far the length of each claim, by its number, damps its gains; see `dampingOf`. */
  readonly damping: Float32Array;
  /** Every year that a claim's texts name, ascending. */
  readonly years: readonly number[];
}

/** @param segments which together have each claim of the pack once; most of them in the first, or opening takes long */
export function joinIndexes(segments: readonly IndexSegment[]): JoinedIndex {
  const { joined, home, rows, size: terms } = withCommonTerms(segments);
  const places = placesOf(segments, joined);
  const having = havingOf(joined, places, terms);
  const finders = joined.map(({ index }) => finderOf(index.terms));
  const term = (name: string): number => {
    for (const [s, { common }] of joined.entries()) {
      const own = (finders[s] as (name: string) => number)(name);
      if (own < 0) continue;
      const number = common ? (common[own] as number) : own;
      return having[number] === 0 ? -1 : number;
    }
    return -1;
  };
  const { damping, size } = dampingsOf(joined, places);
  return {
    segments: joined,
    size,
    places,
    term,
    bytes: (number) => {
      const [segment, own] = home(number);
      return bytesOf(segment.terms, own);
    },
    rows,
    having,
    damping,
    years: everyYear().filter((year) => term(yearTerm(year)) >= 0),
  };
}

/** Terms keep the numbers they have in the first segment; those that it has not get the numbers after them. */
function withCommonTerms(segments: readonly IndexSegment[]) {
  const joined: JoinedSegment[] = [];
  const finders: { readonly find: ReturnType<typeof byteFinderOf>; readonly common: Uint32Array | undefined }[] = [];
  /** Of the terms that the first has not: which segment has them, and as which of its own. */
  const homes: { readonly index: TermIndex; readonly own: number }[] = [];
  const first = segments[0]?.index;
  const known = first?.having.length ?? 0;
  let start = 0;
  for (const { index } of segments) {
    let common: Uint32Array | undefined;
    if (index !== first) {
      common = new Uint32Array(index.having.length);
      for (let own = 0; own < common.length; own++) {
        const bytes = bytesOf(index.terms, own);
        let number = -1;
        for (const finder of finders) {
          const found = finder.find(bytes, bytes.length);
          if (found < 0) continue;
          number = finder.common ? (finder.common[found] as number) : found;
          break;
        }
        common[own] = number < 0 ? known + homes.push({ index, own }) - 1 : number;
      }
    }
    finders.push({ find: byteFinderOf(index.terms), common });
    joined.push({ index, start, own: (term) => (term < index.having.length ? term : -1), ...(common && { common }) });
    start += index.lengths.length;
  }
  const size = known + homes.length;
  const rows = first && homes.length === 0 ? first.rows : new Int32Array(size);
  if (first && homes.length > 0) rows.set(first.rows);
  for (const [i, { index, own }] of homes.entries()) rows[known + i] = index.rows[own] as number;
  return {
    joined: joined.map((segment) => (segment.common ? { ...segment, own: ownNumbers(segment.common, size) } : segment)),
    home: (term: number): readonly [TermIndex, number] => {
      const other = homes[term - known];
      return other ? [other.index, other.own] : [first as TermIndex, term];
    },
    rows,
    size,
  };
}

function ownNumbers(common: Uint32Array, size: number): (term: number) => number {
  const own = new Int32Array(size).fill(-1);
  for (let i = 0; i < common.length; i++) own[common[i] as number] = i;
  return (term) => own[term] as number;
}

function placesOf(segments: readonly IndexSegment[], joined: readonly JoinedSegment[]): Int32Array | undefined {
  if (segments.length < 2 && segments.every(({ places }) => isInOrder(places))) return undefined;
  const last = joined.at(-1);
  const all = new Int32Array((last?.start ?? 0) + (last?.index.lengths.length ?? 0));
  for (const [s, { places }] of segments.entries()) {
    const { index, start } = joined[s] as JoinedSegment;
    for (let at = 0; at < index.lengths.length; at++) all[start + at] = places ? (places[at] as number) : at;
  }
  return all;
}

function isInOrder(places: Int32Array | undefined): boolean {
  return places === undefined || places.every((place, at) => place === at);
}

/** What claims that are gone have is taken off: their terms weigh as if they had never been there. */
function havingOf(segments: readonly JoinedSegment[], places: Int32Array | undefined, terms: number): Uint32Array {
  const [first] = segments;
  if (first && places === undefined) return first.index.having;
  const having = new Uint32Array(terms);
  for (const { index, start, common } of segments) {
    for (let own = 0; own < index.having.length; own++) {
      const term = common ? (common[own] as number) : own;
      having[term] = (having[term] as number) + (index.having[own] as number);
    }
    for (let at = 0; at < index.lengths.length; at++) {
      if (places?.[start + at] !== -1) continue;
      readCodes(index.held, index.holdings[at] as number, index.holdings[at + 1] as number, (own) => {
        const term = common ? (common[own] as number) : own;
        having[term] = (having[term] as number) - 1;
      });
    }
  }
  return having;
}

/** And the number of claims that there are. The damping of those that are gone is infinite: they gain nothing. */
function dampingsOf(segments: readonly JoinedSegment[], places: Int32Array | undefined) {
  const last = segments.at(-1);
  const damping = new Float32Array((last?.start ?? 0) + (last?.index.lengths.length ?? 0));
  const isGone = (number: number): boolean => places?.[number] === -1;
  let size = 0;
  let total = 0;
  for (const { index, start } of segments) {
    for (let at = 0; at < index.lengths.length; at++) {
      if (isGone(start + at)) continue;
      size++;
      total += index.lengths[at] as number;
    }
  }
  const mean = Math.max(1, total / Math.max(1, size));
  for (const { index, start } of segments) {
    for (let at = 0; at < index.lengths.length; at++) {
      const number = start + at;
      damping[number] = isGone(number) ? Number.POSITIVE_INFINITY : dampingOf(index.lengths[at] as number, mean);
    }
  }
  return { damping, size };
}
