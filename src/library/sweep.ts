/** Deletes what is stored and belongs to no version of a pack: what a crash left, and what a newer version replaced; nothing else. */
import { allOf, type Database, type PartKey, type RecordsKey, type StoredHead, withDatabase } from './database.ts';
import { packOf } from './generation-name.ts';
import { ifNobodyElse } from './pack-lock.ts';
import { readList } from './record-list.ts';
import { readSegments } from './segment-list.ts';
import { inTransaction } from './transaction.ts';
import { mendAfterDeath } from './unfinished-writes.ts';

/** Mends what a browser that died has left, and deletes everything of every pack that belongs to nobody and that nobody is working on. Gives how many generations there were. */
export async function sweepGenerations(): Promise<number> {
  let swept = 0;
  // On a full disk there is no room for it before something is deleted: the next sweep tries again.
  await mendAfterDeath().catch(() => undefined);
  for (const pack of await withDatabase(packsIn)) {
    await ifNobodyElse(pack, async () => {
      swept += await sweepPack(pack);
    });
  }
  return swept;
}

/** The same for one pack. Only for who holds its lock. */
export function sweepPack(pack: string): Promise<number> {
  return withDatabase(async (db) => {
    const generations = (await generationsIn(db)).filter((generation) => packOf(generation) === pack);
    const tx = db.transaction(['heads', 'parts', 'records', 'subscriptions'], 'readwrite');
    return inTransaction(tx, async (write) => {
      const [head, rows] = await Promise.all([
        tx.objectStore('heads').get(pack),
        tx.objectStore('subscriptions').getAll(),
      ]);
      // What a subscription brought for a pack, and what that may be taken back to, is the pack's too.
      const versions = [head, ...rows.flatMap(({ waiting, previous }) => [waiting?.head, previous])].filter(
        (one): one is StoredHead => one?.id === pack,
      );
      const used = new Set<string>();
      for (const { generation } of versions) {
        for (const name of ['claims', 'sources'] as const) {
          const list = await tx.objectStore('parts').get([generation, name]);
          if (list) for (const digest of readList(list).digests) used.add(digest);
        }
        for (const name of ['index', 'keys'] as const) {
          const list = readSegments(await tx.objectStore('parts').get([generation, name]));
          for (const { files } of list?.segments ?? []) for (const digest of files) used.add(digest);
        }
      }
      const orphans = generations.filter((generation) =>
        versions.every((version) => version.generation !== generation),
      );
      for (const generation of orphans) write(tx.objectStore('parts').delete(allOf(generation)));
      for (const key of await tx.objectStore('records').getAllKeys(allOf(pack))) {
        if (!used.has(key[1])) write(tx.objectStore('records').delete(key));
      }
      return orphans.length;
    });
  });
}

async function packsIn(db: Database): Promise<Set<string>> {
  const packs = new Set((await generationsIn(db)).map(packOf));
  let cursor = await db.transaction('records').store.openKeyCursor();
  while (cursor !== null) {
    const [pack] = cursor.key;
    packs.add(pack);
    cursor = await cursor.continue([pack, []] as unknown as RecordsKey);
  }
  return packs;
}

async function generationsIn(db: Database): Promise<string[]> {
  const found: string[] = [];
  let cursor = await db.transaction('parts').store.openKeyCursor();
  while (cursor !== null) {
    const [generation] = cursor.key;
    found.push(generation);
    cursor = await cursor.continue([generation, []] as unknown as PartKey);
  }
  return found;
}
