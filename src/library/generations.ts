/** Writes versions of packs beside those that are there, and makes them the packs'; what is then nobody's is swept. Nothing else. */
import { allOf, type PartKey, type StoredHead, withDatabase } from './database.ts';
import { generationOf } from './generation-name.ts';
import { inTurn } from './in-turn.ts';
import { withPacks } from './pack-lock.ts';
import { digestOf } from './record-list.ts';
import { type AskForRoom, noRoomAsked, type Room, roomFor } from './room.ts';
import type { StoredSubscription } from './subscription.ts';
import { sweepPack } from './sweep.ts';
import { inTransaction } from './transaction.ts';
import { marked } from './unfinished-writes.ts';

/** Writes the parts of a new generation, and the records that it has not in common with another. */
export interface Staging {
  readonly generation: string;
  /** The pack as it is kept now: what the new version has in common with it need not be made again. */
  readonly before: StoredHead | undefined;
  /** Resolves once it is on its way to the disk. */
  write(parts: readonly { readonly name: PartKey[1]; readonly bytes: ArrayBuffer }[]): Promise<void>;
  /** The same for parts of records; gives their digests. Those that are stored already are not written again. */
  writeRecords(parts: readonly ArrayBuffer[]): Promise<string[]>;
  /** Counts so many bytes that are stored already and are this version's too. */
  share(bytes: number): Promise<void>;
}

/** What one version of a pack is made of. */
export interface Fill {
  /** Id of the pack. */
  readonly pack: string;
  /** Writes everything, and gives the head to keep. */
  readonly fill: (staging: Staging) => Promise<Omit<StoredHead, 'generation' | 'bytes'>>;
}

export interface KeepOptions {
  /** Called once everything is written; where it rejects, nothing is kept. */
  readonly ready?: () => Promise<void>;
  readonly askForRoom?: AskForRoom;
}

/**
 * Stages a generation for each pack and makes them the packs' in one transaction: a crash at any moment leaves all
 * the old packs or all the new ones. Rejects, and leaves what was stored, where writing or the storage fails.
 */
export function keepGenerations(
  fills: readonly Fill[],
  { ready = async () => undefined, askForRoom = noRoomAsked }: KeepOptions = {},
): Promise<StoredHead[]> {
  const packs = fills.map(({ pack }) => pack);
  return marked(() =>
    changePacks(packs, async () => {
      const room = await roomFor(packs, askForRoom);
      const heads: StoredHead[] = [];
      for (const fill of fills) heads.push(await stage(fill, room));
      await ready();
      await commit(heads);
      return heads;
    }),
  );
}

/** Works on packs that nobody else changes meanwhile; what belongs to none of their versions afterwards is deleted, also where the work fails. */
export async function changePacks<T>(packs: readonly string[], work: () => Promise<T>): Promise<T> {
  return withPacks(packs, async () => {
    try {
      return await work();
    } finally {
      // Best effort: where the storage fails altogether, the sweep at the next start does it.
      for (const pack of packs) await sweepPack(pack).catch(() => undefined);
    }
  });
}

/** Writes a version that belongs to nobody yet. Only within `changePacks`, which deletes it where nothing comes of it. */
export async function stage({ pack, fill }: Fill, room: Room): Promise<StoredHead> {
  const generation = generationOf(pack);
  const known = new Set(
    (await withDatabase((db) => db.getAllKeys('records', allOf(pack)))).map(([, digest]) => digest),
  );
  const before = await withDatabase((db) => db.get('heads', pack));
  let bytes = 0;
  const turns = inTurn();
  const count = async (parts: readonly ArrayBuffer[], fresh = parts): Promise<void> => {
    const [more, written] = [sizeOf(parts), sizeOf(fresh)];
    bytes += more;
    await room.take(more, more - written);
  };
  const share = (more: number): Promise<void> => {
    bytes += more;
    return room.take(more, more);
  };
  const write = async (parts: Parameters<Staging['write']>[0]): Promise<void> => {
    await count(parts.map((part) => part.bytes));
    await withDatabase(async (db) => {
      const tx = db.transaction('parts', 'readwrite');
      await inTransaction(tx, async (put) => {
        for (const part of parts) put(tx.store.put(part.bytes, [generation, part.name]));
      });
    });
  };
  const writeRecords = async (parts: readonly ArrayBuffer[], digests: readonly string[]): Promise<void> => {
    const fresh = parts.flatMap((part, i) => {
      const digest = digests[i] as string;
      if (known.has(digest)) return [];
      known.add(digest);
      return [{ part, digest }];
    });
    await count(
      parts,
      fresh.map(({ part }) => part),
    );
    if (fresh.length > 0) {
      await withDatabase(async (db) => {
        const tx = db.transaction('records', 'readwrite');
        await inTransaction(tx, async (put) => {
          for (const { part, digest } of fresh) put(tx.store.put(part, [pack, digest]));
        });
      });
    }
  };
  try {
    const head = await fill({
      generation,
      before,
      share: (more) => turns.take(() => share(more)),
      write: (parts) => turns.take(() => write(parts)),
      writeRecords: (parts) => {
        // Made while what came before is still being written.
        const digests = Promise.all(parts.map(digestOf));
        return turns.take(async () => {
          await writeRecords(parts, await digests);
          return digests;
        });
      },
    });
    return { ...head, generation, bytes };
  } finally {
    // Where the filling failed, a write may still be under way: what it leaves is swept only when it is over.
    await turns.over();
  }
}

function sizeOf(parts: readonly ArrayBuffer[]): number {
  return parts.reduce((sum, part) => sum + part.byteLength, 0);
}

/** Makes staged versions the packs', in one transaction. Subscriptions to these packs forget what they brought, so that their next check brings the newest. */
async function commit(heads: readonly StoredHead[]): Promise<void> {
  await commitWith(undefined, () => ({ heads }));
}

/** What becomes of a subscription, and which versions are the packs' from then on. */
export interface Decision {
  readonly row: StoredSubscription;
  readonly heads: readonly StoredHead[];
}

/** The same as a subscription has it that is handed over as it is then: the reader may have changed it up to this moment. Gives whether there still is one to that address; else nothing happens. */
export async function commitFor(url: string, decide: (row: StoredSubscription) => Decision): Promise<boolean> {
  return commitWith(url, (row) => row && decide(row));
}

async function commitWith(
  url: string | undefined,
  decide: (row: StoredSubscription | undefined) => Partial<Decision> | undefined,
): Promise<boolean> {
  return withDatabase(async (db) => {
    const tx = db.transaction(['heads', 'packs', 'subscriptions'], 'readwrite', { durability: 'strict' });
    return inTransaction(tx, async (write) => {
      const rows = tx.objectStore('subscriptions');
      const all = await rows.getAll();
      const decided = decide(all.find((one) => one.url === url));
      if (decided === undefined) return false;
      const { heads = [], row } = decided;
      for (const head of heads) {
        write(tx.objectStore('packs').delete(head.id));
        write(tx.objectStore('heads').put(head));
      }
      for (const other of all) {
        if (other.url === row?.url || heads.every(({ id }) => id !== other.pack)) continue;
        const { digest: _, etag: _e, lastModified: _m, waiting: _w, previous: _p, ...rest } = other;
        write(rows.put(rest));
      }
      if (row !== undefined) write(rows.put(row));
      return true;
    });
  });
}

/** Drops a pack with all that is stored for it, and its subscription; nothing happens where there is none with that id. */
export function dropPack(id: string): Promise<void> {
  return changePacks([id], () =>
    withDatabase(async (db) => {
      const tx = db.transaction(['heads', 'packs', 'subscriptions', 'files'], 'readwrite', { durability: 'strict' });
      await inTransaction(tx, async (write) => {
        for (const { url, pack } of await tx.objectStore('subscriptions').getAll()) {
          if (pack !== id) continue;
          write(tx.objectStore('subscriptions').delete(url));
          write(tx.objectStore('files').delete(allOf(url)));
        }
        write(tx.objectStore('heads').delete(id));
        write(tx.objectStore('packs').delete(id));
      });
    }),
  );
}
