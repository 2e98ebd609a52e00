/** Keeps the reader's packs in IndexedDB; what is in a pack is checked before and after, elsewhere. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { builtIn } from '../claims/built-in.ts';
import type { Pack } from '../claims/types.ts';

/** A pack as it is kept. */
export interface StoredPack {
  readonly id: string;
  /** As it was when it was kept; validated anew when it is used, since it may stem from an earlier version. */
  readonly pack: unknown;
  /** When it was kept: milliseconds since 1970. */
  readonly kept: number;
}

/** The reader's packs. Every call is one transaction: it is done as a whole, or rejects and leaves everything as it was. */
export interface Store {
  /** All packs, the one kept first in front. */
  listPacks(): Promise<StoredPack[]>;
  /** Keeps a pack, in place of one with the same id. Rejects for the id of the built-in pack. */
  keepPack(pack: Pack): Promise<void>;
  /** Drops a pack; nothing happens where there is none with that id. */
  dropPack(id: string): Promise<void>;
}

/** The part of the database that the store's rules need. */
export interface PackTable {
  getAll(): Promise<StoredPack[]>;
  put(stored: StoredPack): Promise<unknown>;
  delete(id: string): Promise<void>;
}

interface Schema extends DBSchema {
  packs: { key: string; value: StoredPack };
}

/** The store in the database `crossread` of this extension. Its calls reject where the browser refuses the database. */
export function openStore(): Store {
  return createStore({
    getAll: () => withDatabase((db) => db.getAll('packs')),
    put: (stored) => withDatabase((db) => db.put('packs', stored)),
    delete: (id) => withDatabase((db) => db.delete('packs', id)),
  });
}

/** Opened for each use: a connection left open would stand in the way of another context that upgrades the database. */
async function withDatabase<T>(use: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const db = await openDB<Schema>('crossread', 1, {
    upgrade: (created) => {
      created.createObjectStore('packs', { keyPath: 'id' });
    },
  });
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

/** The store's rules over a table. */
export function createStore(table: PackTable, now: () => number = Date.now): Store {
  return {
    listPacks: async () => (await table.getAll()).sort((a, b) => a.kept - b.kept || (a.id < b.id ? -1 : 1)),
    keepPack: async (pack) => {
      if (pack.id === builtIn.id) {
        throw new Error(
          `the pack id "${pack.id}" is the built-in pack's: give this pack another id and import it again`,
        );
      }
      await table.put({ id: pack.id, pack, kept: now() });
    },
    dropPack: (id) => table.delete(id),
  };
}
