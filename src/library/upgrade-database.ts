/** Brings the database of an earlier version to today's layout; nothing else. No pack is lost: those in an old layout become rows that the store takes over. */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './database-schema.ts';
import { readRecord } from './records.ts';

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Records in a part of version 2. */
const recordsInPart = 16;

/** @param from the version that is there; 0 for a new database */
export async function upgradeDatabase(
  db: IDBPDatabase<Schema>,
  from: number,
  _to: number | null,
  tx: Upgrade,
): Promise<void> {
  if (from < 1) db.createObjectStore('packs', { keyPath: 'id' });
  if (from < 2) {
    db.createObjectStore('heads', { keyPath: 'id' });
    db.createObjectStore('parts');
  }
  db.createObjectStore('records');
  db.createObjectStore('subscriptions', { keyPath: 'url' });
  db.createObjectStore('files');
  db.createObjectStore('notes');
  if (from === 2) await wholeAgain(tx);
}

/** Version 2 numbered the parts of each generation: its packs are put together, as version 1 kept them. */
async function wholeAgain(tx: Upgrade): Promise<void> {
  for (const { id, generation, head, kept, claims, sources } of await tx.objectStore('heads').getAll()) {
    const records = async (name: string, size: number): Promise<unknown[]> => {
      const found: unknown[] = [];
      for (let first = 0; first < size; first += recordsInPart) {
        const part = await tx.objectStore('parts').get([generation, name, first / recordsInPart] as never);
        const many = Math.min(recordsInPart, size - first);
        for (let i = 0; i < many; i++) found.push(recordIn(part, many, i));
      }
      return found;
    };
    const pack = { ...head, sources: await records('sources', sources), claims: await records('claims', claims) };
    await tx.objectStore('packs').put({ id, pack, kept });
  }
  await tx.objectStore('heads').clear();
  await tx.objectStore('parts').clear();
}

/** Undefined where the part is missing or torn: the store then says what is wrong with the pack, and keeps it. */
function recordIn(part: ArrayBuffer | undefined, size: number, i: number): unknown {
  try {
    return part && readRecord(part, size, i);
  } catch {
    return undefined;
  }
}
