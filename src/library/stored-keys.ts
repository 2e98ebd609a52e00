/** Finds claims and sources of a stored pack by keys of theirs, in whichever form a version keeps the tables of them; nothing else. */
import { type StoredHead, withDatabase } from './database.ts';
import { findKeys, type KeyTable, readTable } from './key-table.ts';
import { readSegments } from './segment-list.ts';

/** What is found by which keys. */
export type KeysOf = 'claimIds' | 'sourceIds' | 'sourcePages';

/** Which list has the segments with that table, and which of their files it is. */
const standsIn = {
  claimIds: { part: 'index', file: 1 },
  sourceIds: { part: 'keys', file: 0 },
  sourcePages: { part: 'keys', file: 1 },
} as const;

/** Places of all records that have one of these keys, ascending, and seldom of one that has not; undefined where the pack is not stored any more. */
export async function findPlaces(
  { id, generation }: StoredHead,
  what: KeysOf,
  keys: readonly string[],
): Promise<number[] | undefined> {
  const { part, file } = standsIn[what];
  return withDatabase(async (db) => {
    const tx = db.transaction(['parts', 'records']);
    const parts = tx.objectStore('parts');
    const list = readSegments(await parts.get([generation, part]));
    if (list === undefined) {
      // As they were kept before there were segments: one table of all.
      const [hashes, places] = await Promise.all([
        parts.get([generation, `${what}.hashes`]),
        parts.get([generation, `${what}.places`]),
      ]);
      return hashes && places && findKeys(tableOf(hashes, places), keys);
    }
    const found: number[] = [];
    for (const { files, places } of list.segments) {
      const bytes = await tx.objectStore('records').get([id, files[file]]);
      const table = bytes && readTable(bytes);
      if (table === undefined) return undefined;
      for (const at of findKeys(table, keys)) {
        const place = places[at] ?? -1;
        if (place >= 0) found.push(place);
      }
    }
    return found.sort((a, b) => a - b);
  });
}

function tableOf(hashes: ArrayBuffer, places: ArrayBuffer): KeyTable {
  return { hashes: new Uint32Array(hashes), places: new Uint32Array(places) };
}
