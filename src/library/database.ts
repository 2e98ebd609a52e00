/** The extension's database: its layout, how it is upgraded, and how it is opened; nothing else. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PackHead } from '../spotting/pack-index.ts';

/** A pack as version 1 kept it: whole. It stays until it has been taken over. */
export interface StoredPack {
  readonly id: string;
  /** As it was when it was kept; validated anew when it is taken over, since it may stem from an earlier version. */
  readonly pack: unknown;
  /** When it was kept: milliseconds since 1970. */
  readonly kept: number;
}

/** A pack as it is kept: its head, which names the generation of its parts. Whoever puts this row makes that generation the pack's. */
export interface StoredHead {
  readonly id: string;
  /** Names the parts that are the pack's; those of any other generation are leftovers. */
  readonly generation: string;
  /** When it was kept: milliseconds since 1970. */
  readonly kept: number;
  readonly head: PackHead;
  /** How many it has. */
  readonly claims: number;
  readonly sources: number;
}

/** What a part is: claims or sources by number of the part, the term index, or a table of keys (the places and the hashes of `KeyTable` are one part each). */
export type PartName =
  | 'claims'
  | 'sources'
  | 'index'
  | `${'claimIds' | 'sourceIds' | 'sourcePages'}.${'hashes' | 'places'}`;

/** Generation, what it is, and number. */
export type PartKey = [generation: string, name: PartName, number: number];

export interface Schema extends DBSchema {
  packs: { key: string; value: StoredPack };
  heads: { key: string; value: StoredHead };
  parts: { key: PartKey; value: ArrayBuffer };
}

export type Database = IDBPDatabase<Schema>;

/** Milliseconds that other contexts of the extension get to let go of an older database. */
const patience = 5_000;

/** Uses the database, opened for each use: a connection left open would stand in the way of another context that upgrades it. Rejects where the browser refuses it, or another tab does not let go of an older one. */
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
    const opening = openDB<Schema>('crossread', 2, {
      upgrade: (db, from) => {
        if (from < 1) db.createObjectStore('packs', { keyPath: 'id' });
        db.createObjectStore('heads', { keyPath: 'id' });
        db.createObjectStore('parts');
      },
      blocked: () => {
        timer = setTimeout(() => {
          late = true;
          reject(new Error('the database is in use by an older version of Crossread: close its other tabs'));
        }, patience);
      },
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    });
    opening.then((db) => {
      if (late) db.close();
      else resolve(db);
    }, reject);
  }).finally(() => clearTimeout(timer));
}

/** Every part of a generation, or those of one name. */
export function partsOf(generation: string, name?: PartName): IDBKeyRange {
  return name === undefined
    ? IDBKeyRange.bound([generation], [generation, []])
    : IDBKeyRange.bound([generation, name], [generation, name, []]);
}
