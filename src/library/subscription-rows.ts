/** The subscriptions and the fetched parts of their packs in the database; decides nothing. */
import { allOf, withDatabase } from './database.ts';
import { newRows } from './new-rows.ts';
import type { StoredSubscription } from './subscription.ts';
import { inTransaction } from './transaction.ts';

/** All of them, by address. */
export function listRows(): Promise<StoredSubscription[]> {
  return withDatabase((db) => db.getAll('subscriptions'));
}

export function readRow(url: string): Promise<StoredSubscription | undefined> {
  return withDatabase((db) => db.get('subscriptions', url));
}

/** Adds subscriptions; those to addresses that there is one for already are left as they are, and one of a pack that another brings is bound to none. Gives how many were added. */
export function addRows(rows: readonly StoredSubscription[]): Promise<number> {
  return withDatabase(async (db) => {
    const tx = db.transaction('subscriptions', 'readwrite', { durability: 'strict' });
    return inTransaction(tx, async (write) => {
      const added = newRows(await tx.store.getAll(), rows);
      for (const row of added) write(tx.store.put(row));
      return added.length;
    });
  });
}

/** Changes what is there now, in one transaction; nothing happens where the subscription has ended. */
export function changeRow(url: string, change: (row: StoredSubscription) => StoredSubscription): Promise<void> {
  return withDatabase(async (db) => {
    const tx = db.transaction('subscriptions', 'readwrite', { durability: 'strict' });
    await inTransaction(tx, async (write) => {
      const row = await tx.store.get(url);
      if (row !== undefined) write(tx.store.put(change(row)));
    });
  });
}

/** Ends a subscription; what it brought stays. */
export function removeRow(url: string): Promise<void> {
  return withDatabase(async (db) => {
    const tx = db.transaction(['subscriptions', 'files'], 'readwrite', { durability: 'strict' });
    await inTransaction(tx, async (write) => {
      write(tx.objectStore('subscriptions').delete(url));
      write(tx.objectStore('files').delete(allOf(url)));
    });
  });
}

/** Digests of the files that are there. */
export async function listFiles(url: string): Promise<Set<string>> {
  const keys = await withDatabase((db) => db.getAllKeys('files', allOf(url)));
  return new Set(keys.map(([, sha256]) => sha256));
}

export function readFile(url: string, sha256: string): Promise<ArrayBuffer | undefined> {
  return withDatabase((db) => db.get('files', [url, sha256]));
}

/** Keeps a file, as long as the subscription has not ended meanwhile. */
export function keepFile(url: string, sha256: string, bytes: ArrayBuffer): Promise<void> {
  return withDatabase(async (db) => {
    const tx = db.transaction(['subscriptions', 'files'], 'readwrite');
    await inTransaction(tx, async (write) => {
      if ((await tx.objectStore('subscriptions').getKey(url)) === undefined) return;
      write(tx.objectStore('files').put(bytes, [url, sha256]));
    });
  });
}

/** Deletes the files that are not among these. */
export function sweepFiles(url: string, used: ReadonlySet<string>): Promise<void> {
  return withDatabase(async (db) => {
    const tx = db.transaction('files', 'readwrite');
    await inTransaction(tx, async (write) => {
      for (const key of await tx.store.getAllKeys(allOf(url))) if (!used.has(key[1])) write(tx.store.delete(key));
    });
  });
}
