/** Writes the parts of packs under generations of their own, makes them the packs', and sweeps what is nobody's; nothing else. */
import { type Database, type PartKey, partsOf, type StoredHead, withDatabase } from './database.ts';

/** Writes parts of a new generation, a few at a time. */
export interface Staging {
  readonly generation: string;
  /** Resolves once they are on their way to the disk. */
  write(
    parts: readonly { readonly name: PartKey[1]; readonly number: number; readonly bytes: ArrayBuffer }[],
  ): Promise<void>;
}

/** Locks that say which generations are being written: they end with the context that holds them, however it ends. */
const staging = (generation: string): string => `crossread staging ${generation}`;

/** Writes the parts of one pack, and gives the head to keep. */
export type Fill = (staging: Staging) => Promise<Omit<StoredHead, 'generation'>>;

/**
 * Stages a generation for each pack and makes them the packs' in one transaction, which also drops what those packs had before: a crash at any moment leaves all
 * the old packs or all the new ones. Rejects, and leaves what was stored, where writing or the storage fails.
 * @param ready is called once everything is written; where it rejects, nothing is kept
 */
export function keepGenerations(
  fills: readonly Fill[],
  ready: () => Promise<void> = async () => undefined,
): Promise<StoredHead[]> {
  return stageAll(fills, [], async (heads) => {
    await ready();
    await withDatabase((db) => flip(db, heads));
    return heads;
  });
}

/** Stages one after the other; the lock of each is held until all are the packs' or gone. */
async function stageAll(
  [fill, ...others]: readonly Fill[],
  staged: readonly StoredHead[],
  keep: (heads: StoredHead[]) => Promise<StoredHead[]>,
): Promise<StoredHead[]> {
  if (fill === undefined) return keep([...staged]);
  const generation = crypto.randomUUID();
  return navigator.locks.request(staging(generation), async () => {
    try {
      const head = await fill({ generation, write: (parts) => writeParts(generation, parts) });
      return await stageAll(others, [...staged, { ...head, generation }], keep);
    } catch (error) {
      // Best effort: where the storage fails altogether, the next sweep does it.
      await withDatabase((db) => db.delete('parts', partsOf(generation))).catch(() => undefined);
      throw error;
    }
  });
}

function writeParts(generation: string, parts: Parameters<Staging['write']>[0]): Promise<void> {
  return withDatabase(async (db) => {
    const tx = db.transaction('parts', 'readwrite');
    for (const { name, number, bytes } of parts) void tx.store.put(bytes, [generation, name, number]).catch(() => {});
    await tx.done;
  });
}

async function flip(db: Database, heads: readonly StoredHead[]): Promise<void> {
  const tx = db.transaction(['heads', 'parts', 'packs'], 'readwrite', { durability: 'strict' });
  for (const head of heads) {
    const before = await tx.objectStore('heads').get(head.id);
    if (before !== undefined) void tx.objectStore('parts').delete(partsOf(before.generation));
    void tx.objectStore('packs').delete(head.id);
    void tx.objectStore('heads').put(head);
  }
  await tx.done;
}

/** Drops a pack with its parts; nothing happens where there is none with that id. */
export function dropPack(id: string): Promise<void> {
  return withDatabase(async (db) => {
    const tx = db.transaction(['heads', 'parts', 'packs'], 'readwrite', { durability: 'strict' });
    const head = await tx.objectStore('heads').get(id);
    if (head !== undefined) void tx.objectStore('parts').delete(partsOf(head.generation));
    void tx.objectStore('heads').delete(id);
    void tx.objectStore('packs').delete(id);
    await tx.done;
  });
}

/** Deletes parts that belong to no pack and that nobody is writing: what a crash left. Gives how many generations there were. */
export async function sweepGenerations(): Promise<number> {
  // In this order: a generation that is seen here is either locked, or its head is there, or its writer is gone.
  const seen = await withDatabase(generationsIn);
  if (seen.length === 0) return 0;
  const { held = [] } = await navigator.locks.query();
  const locked = new Set(held.map(({ name }) => name));
  return withDatabase(async (db) => {
    const tx = db.transaction(['heads', 'parts'], 'readwrite');
    const owned = new Set((await tx.objectStore('heads').getAll()).map(({ generation }) => generation));
    const orphans = seen.filter((generation) => !owned.has(generation) && !locked.has(staging(generation)));
    for (const generation of orphans) void tx.objectStore('parts').delete(partsOf(generation));
    await tx.done;
    return orphans.length;
  });
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
