/** Reads the claims or sources of a stored pack as they are asked for, and keeps some at hand; nothing else. */
import { type PartName, type StoredHead, withDatabase } from './database.ts';
import { partIn, placeOf, type RecordList, readList } from './record-list.ts';
import { readRecord } from './records.ts';
import { recordsAtHand, type StoredRecords } from './records-at-hand.ts';
import { findPlaces, type KeysOf } from './stored-keys.ts';

/** The pack is no longer stored as it was opened: it was replaced or removed meanwhile. */
export class StalePack extends Error {}

function stale({ id }: Pick<StoredHead, 'id'>): StalePack {
  return new StalePack(`the stored pack "${id}" is another one now`);
}

/** The claims or sources of a stored pack. What is no longer stored rejects with `StalePack`. */
export function storedRecords<Item extends { readonly id: string }>(
  head: StoredHead,
  name: 'claims' | 'sources',
): StoredRecords<Item> {
  let list: RecordList | undefined;
  const read = async (places: readonly number[]): Promise<Map<number, Item>> => {
    list ??= await recordList(head, name);
    const byPart = new Map<number, number[]>();
    for (const at of places) {
      const found = placeOf(list, at);
      if (found) byPart.set(found.part, [...(byPart.get(found.part) ?? []), at]);
    }
    const parts = await readRecordParts(head, list, [...byPart.keys()]);
    const records = new Map<number, Item>();
    for (const [i, [number, some]] of [...byPart].entries()) {
      const { first, size } = partIn(list, number);
      for (const at of some) records.set(at, readRecord<Item>(parts[i] as ArrayBuffer, size, at - first));
    }
    return records;
  };
  return recordsAtHand(read, (ids) => placesByKeys(head, name === 'claims' ? 'claimIds' : 'sourceIds', ids));
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
