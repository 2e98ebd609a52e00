/** Makes the files of a segment: of claims their term index and the table of their ids, of sources the tables of their ids and pages; nothing else. */
import { keysOfSource } from '../claims/recognise.ts';
import type { Claim, Source } from '../claims/types.ts';
import { type Fingerprint, openIndex, writeIndex } from '../spotting/index-file.ts';
import { type IndexSegment, joinIndexes } from '../spotting/joined-index.ts';
import type { Lexicon } from '../spotting/lexicon.ts';
import { mergerOf } from '../spotting/merge-indexes.ts';
import { createIndexBuilder, type TermIndex } from '../spotting/term-index.ts';
import { inSlices } from './in-slices.ts';
import { type KeyTable, keyTableOf, mergedTable, readTable, writeTable } from './key-table.ts';

/** A segment that goes into another. */
export interface MergedSegment {
  readonly files: readonly ArrayBuffer[];
  /** The place in the pack of each of its records, -1 for those that are gone. */
  readonly places: Int32Array;
}

/** Files of a segment, and where its records stand. */
export interface MadeSegment {
  readonly files: readonly [ArrayBuffer, ArrayBuffer];
  readonly places: Int32Array;
}

/** Makes one segment. */
export interface SegmentMaker<Item> {
  /** Reads a record that stands at a place of the pack. */
  add(item: Item, place: number): void;
  /** The segment of what was added and of `merged`; undefined where files of these are torn or were made by another reader. */
  finish(merged: readonly MergedSegment[]): Promise<MadeSegment | undefined>;
}

/** @param fingerprint of what the claims are read with */
export function claimSegment(lexicon: Lexicon, fingerprint: Fingerprint): SegmentMaker<Claim> {
  const builder = createIndexBuilder(lexicon);
  const ids: string[][] = [];
  const own: number[] = [];
  return {
    add: (claim, place) => {
      builder.add(claim);
      ids.push([claim.id]);
      own.push(place);
    },
    finish: async (merged) => {
      const places = [...merged.map((one) => one.places), Int32Array.from(own)];
      const opened = merged.map(({ files, places }) => openedIndex(files[0], fingerprint, places.length));
      const tables = merged.map(({ files }) => files[1] && readTable(files[1]));
      if (!isWhole(opened) || !isWhole(tables)) return undefined;
      const indexes = [...opened, builder.finish()];
      const index = await mergedIndex(indexes.map((one, i) => ({ index: one, places: places[i] as Int32Array })));
      const table = mergedKeys([...tables, keyTableOf(ids)], places);
      return { files: [writeIndex(index, fingerprint), writeTable(table)], places: inOrder(places) };
    },
  };
}

export function sourceSegment(): SegmentMaker<Source> {
  const keys: Record<'ids' | 'pages', (readonly string[])[]> = { ids: [], pages: [] };
  const own: number[] = [];
  return {
    add: (source, place) => {
      keys.ids.push([source.id]);
      keys.pages.push(keysOfSource(source));
      own.push(place);
    },
    finish: async (merged) => {
      const places = [...merged.map((one) => one.places), Int32Array.from(own)];
      const [ids, pages] = [0, 1].map((f) => merged.map(({ files }) => files[f] && readTable(files[f])));
      if (!ids || !pages || !isWhole(ids) || !isWhole(pages)) return undefined;
      const files = [
        writeTable(mergedKeys([...ids, keyTableOf(keys.ids)], places)),
        writeTable(mergedKeys([...pages, keyTableOf(keys.pages)], places)),
      ] as const;
      return { files, places: inOrder(places) };
    },
  };
}

/** The index in a file of a segment of so many claims; undefined where it is another one. */
export function openedIndex(
  file: ArrayBuffer | undefined,
  fingerprint: Fingerprint,
  size: number,
): TermIndex | undefined {
  const index = file && openIndex(file, fingerprint);
  return index?.lengths.length === size ? index : undefined;
}

async function mergedIndex(segments: readonly IndexSegment[]): Promise<TermIndex> {
  const [first] = segments;
  if (segments.length === 1 && first) return first.index;
  const merger = mergerOf(joinIndexes(segments));
  const pause = inSlices();
  for (let i = 0; i < merger.size; i++) {
    merger.take();
    await pause();
  }
  return merger.finish();
}

/** Tables of several segments as one of all their records, in the order of the pack. */
function mergedKeys(tables: readonly KeyTable[], places: readonly Int32Array[]): KeyTable {
  const [first] = tables;
  // Records are added in the order of the pack.
  if (tables.length === 1 && first) return first;
  const order = inOrder(places);
  const ranks = new Map<number, number>();
  for (let rank = 0; rank < order.length; rank++) ranks.set(order[rank] as number, rank);
  return mergedTable(
    tables.map((table, i) => ({ table, places: (places[i] as Int32Array).map((place) => ranks.get(place) ?? -1) })),
  );
}

/** All places, ascending. */
function inOrder(places: readonly Int32Array[]): Int32Array {
  const size = places.reduce((sum, { length }) => sum + length, 0);
  const all = new Int32Array(size);
  let at = 0;
  for (const some of places) {
    all.set(some, at);
    at += some.length;
  }
  return all.filter((place) => place >= 0).sort();
}

function isWhole<Item>(items: readonly (Item | undefined)[]): items is Item[] {
  return items.every((item) => item !== undefined);
}
