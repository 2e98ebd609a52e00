/** Marks long writes while they last, and mends what a browser that died in one would make of its database; nothing else. */
import { type Database, withDatabase } from './database.ts';
import { inTransaction } from './transaction.ts';

/** What a mark begins with, in `notes`; the lock of the same name is held as long as who wrote it lives. */
const prefix = 'writing ';

/**
 * Bytes that make Chromium begin a new log twice: it does so whenever more than 4 MB (LevelDB's `write_buffer_size`) have been written, and not
 * before the log before last is done with.
 */
const wasteBytes = 9 * 1024 * 1024;

/** Bytes of one value, random: larger ones Chromium keeps beside its log, and those that repeat it compresses. At most 65,536 (`getRandomValues`). */
const valueBytes = 32 * 1024;

/** Does work that writes much. Should the browser die meanwhile, a mark stays. Rejects, too, where not even that can be stored. */
export function marked<T>(work: () => Promise<T>): Promise<T> {
  const mark = `${prefix}${crypto.randomUUID()}` as const;
  return navigator.locks.request(mark, async () => {
    await withDatabase((db) => note(db, mark));
    try {
      return await work();
    } finally {
      await withDatabase((db) => db.delete('notes', mark)).catch(() => undefined);
    }
  });
}

/**
 * Where the browser died in a long write, has it begin a new log. Chromium goes on writing behind a record that was cut off, takes that for
 * damage when it is started once more, and then deletes the whole database (google/leveldb, issue 1287).
 */
export async function mendAfterDeath(): Promise<void> {
  return navigator.locks.request('crossread mending', () =>
    withDatabase(async (db) => {
      const marks = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const left: string[] = [];
      for (const mark of await db.getAllKeys('notes', marks)) if (await isLeft(mark)) left.push(mark);
      if (left.length === 0) return;
      for (let written = 0; written < wasteBytes; written += valueBytes) {
        await db.put('notes', crypto.getRandomValues(new Uint8Array(valueBytes)), 'waste');
      }
      const tx = db.transaction('notes', 'readwrite', { durability: 'strict' });
      await inTransaction(tx, async (write) => {
        for (const key of ['waste', ...left]) write(tx.store.delete(key));
      });
    }),
  );
}

async function note(db: Database, mark: `writing ${string}`): Promise<void> {
  const tx = db.transaction('notes', 'readwrite', { durability: 'strict' });
  await inTransaction(tx, async (write) => write(tx.store.put(Date.now(), mark)));
}

/** Whether who wrote a mark is gone. */
function isLeft(mark: string): Promise<boolean> {
  return navigator.locks.request(mark, { ifAvailable: true }, async (held) => held !== null);
}
