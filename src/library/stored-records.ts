/** Reads the claims or sources of a stored pack as they are asked for, and keeps some at hand; nothing else. */
import { type PartName, type StoredHead, withDatabase } from './database.ts';
import { partIn, placeOf, type RecordList, readList } from './record-list.ts';
import { readRecord } from './records.ts';
import { findPlaces, type KeysOf } from './stored-keys.ts';

/** The pack is no longer stored as it was opened: it was replaced or removed meanwhile. */
export class StalePack extends Error {}

function stale({ id }: Pick<StoredHead, 'id'>): StalePack {
  return new StalePack(`the stored pack "${id}" is another one now`);
}

/** Records of one kind, as far as they are at hand. */
export interface StoredRecords<Item> {
  /** Has those at these places at hand. Rejects with `StalePack` where they are no longer stored. */
  bring(places: readonly number[]): Promise<void>;
  /** The same by ids; those that the pack does not have are left out. */
  bringByIds(ids: readonly string[]): Promise<void>;
  at(place: number): Item | undefined;
  byId(id: string): { readonly record: Item; readonly at: number } | undefined;
  /** Those at hand, in the pack's order. */
  all(): Item[];
}

/** Records kept at hand from one page to the next. */
const keptAtHand = 2_000;

export function storedRecords<Item extends { readonly id: string }>(
  head: StoredHead,
  name: 'claims' | 'sources',
): StoredRecords<Item> {
  const atHand = new Map<number, Item>();
  const placeById = new Map<string, number>();
  let list: RecordList | undefined;
  const bring = async (places: readonly number[]): Promise<void> => {
    const wanted = new Set(places);
    const missing = [...wanted].filter((at) => !atHand.has(at));
    if (missing.length === 0) return;
    for (const [at, { id }] of atHand) {
      if (atHand.size <= keptAtHand) break;
      if (wanted.has(at)) continue;
      atHand.delete(at);
      placeById.delete(id);
    }
    list ??= await recordList(head, name);
    const byPart = new Map<number, number[]>();
    for (const at of missing) {
      const found = placeOf(list, at);
      if (found) byPart.set(found.part, [...(byPart.get(found.part) ?? []), at]);
    }
    const parts = await readRecordParts(head, list, [...byPart.keys()]);
    for (const [i, [number, some]] of [...byPart].entries()) {
      const { first, size } = partIn(list, number);
      for (const at of some) {
        const record = readRecord<Item>(parts[i] as ArrayBuffer, size, at - first);
        atHand.set(at, record);
        placeById.set(record.id, at);
      }
    }
  };
  return {
    bring,
    bringByIds: async (ids) => {
      const unknown = ids.filter((id) => !placeById.has(id));
      if (unknown.length === 0) return;
      await bring(await placesByKeys(head, name === 'claims' ? 'claimIds' : 'sourceIds', unknown));
    },
    at: (at) => atHand.get(at),
    byId: (id) => {
      const at = placeById.get(id);
      const record = at === undefined ? undefined : atHand.get(at);
      return at === undefined || record === undefined ? undefined : { record, at };
    },
    all: () => [...atHand].sort(([a], [b]) => a - b).map(([, record]) => record),
  };
}

/** The list of a pack's claims or sources. */
export async function recordList(head: StoredHead, name: 'claims' | 'sources'): Promise<RecordList> {
  const [bytes] = await readParts(head, [name]);
  if (bytes === undefined) throw stale(head);
  return readList(bytes);
}

/** Parts of the list by number, in one transaction. */
export async function readRecordParts(
  head: Pick<StoredHead, 'id'>,
  { digests }: RecordList,
  numbers: readonly number[],
): Promise<ArrayBuffer[]> {
  const parts = await withDatabase((db) => {
    const { store } = db.transaction('records');
    return Promise.all(numbers.map((number) => store.get([head.id, digests[number] as string])));
  });
  return parts.map((part) => {
    if (part === undefined) throw stale(head);
    return part;
  });
}

/** Places of records that are found by keys of theirs. */
export async function placesByKeys(head: StoredHead, what: KeysOf, keys: readonly string[]): Promise<number[]> {
  const places = await findPlaces(head, what, keys);
  if (places === undefined) throw stale(head);
  return places;
}

/** Segments' files by their digests, in one transaction; undefined for those that are missing. */
export function readFiles(pack: string, digests: readonly string[]): Promise<(ArrayBuffer | undefined)[]> {
  return withDatabase((db) => {
    const { store } = db.transaction('records');
    return Promise.all(digests.map((digest) => store.get([pack, digest])));
  });
}

/** Parts of the pack's generation, in one transaction. */
export function readParts(
  { generation }: StoredHead,
  names: readonly PartName[],
): Promise<(ArrayBuffer | undefined)[]> {
  return withDatabase((db) => {
    const { store } = db.transaction('parts');
    return Promise.all(names.map((name) => store.get([generation, name])));
  });
}
