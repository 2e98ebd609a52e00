/** Opens the extension's database, upgraded; nothing else. */
import { type IDBPDatabase, openDB } from 'idb';
import { FaultError } from '../claims/fault-error.ts';
import { faultAt } from '../claims/faults.ts';
import type { Schema } from './database-schema.ts';
import { openingError } from './storage-error.ts';
import { upgradeDatabase } from './upgrade-database.ts';

export type { FileKey, PartKey, PartName, RecordsKey, Schema, StoredPack } from './database-schema.ts';
export type { StoredHead } from './stored-head.ts';

export type Database = IDBPDatabase<Schema>;

/** Milliseconds that other contexts of the extension get to let go of an older database. Those that do so do it at once; a background that waits long for the others is stopped meanwhile. */
const patience = 2_000;

/** Uses the database, opened for each use: a connection left open would stand in the way of another context that upgrades it. Rejects where the browser refuses it, or another tab does not let go of an older one, with an error that can be shown. */
export async function withDatabase<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const db = await open();
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

function open(): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Database>((resolve, reject) => {
    let late = false;
    const opening = openDB<Schema>('crossread', 3, {
      upgrade: upgradeDatabase,
      blocked: () => {
        timer = setTimeout(() => {
          late = true;
          reject(new FaultError(faultAt('', 'olderInUse')));
        }, patience);
      },
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    });
    opening.then((db) => {
      if (late) db.close();
      else resolve(db);
    }, reject);
  })
    .catch((error: unknown) => {
      throw openingError(error);
    })
    .finally(() => clearTimeout(timer));
}

/** Everything whose key starts with `first`: the parts of a generation, the records of a pack, the files of a subscription. */
export function allOf(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []]);
}
