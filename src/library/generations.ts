/** Writes the parts of a pack under a generation of their own, makes it the pack's, and sweeps what is nobody's; nothing else. */
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

/**
 * Stages a generation and makes it the pack's in one transaction, which also drops what the pack had before: a crash at any moment leaves the old pack or the new
 * one. Rejects, and leaves what was stored, where writing or the storage fails.
 * @param fill writes the parts, and gives the head to keep
 */
export async function keepGeneration(
  fill: (staging: Staging) => Promise<Omit<StoredHead, 'generation'>>,
): Promise<StoredHead> {
  const generation = crypto.randomUUID();
  return navigator.locks.request(staging(generation), async () => {
    try {
      const head = await fill({
        generation,
        write: (parts) =>
          withDatabase(async (db) => {
            const tx = db.transaction('parts', 'readwrite');
            for (const { name, number, bytes } of parts)
              void tx.store.put(bytes, [generation, name, number]).catch(() => {});
            await tx.done;
          }),
      });
      const kept = { ...head, generation };
      await withDatabase((db) => flip(db, kept));
      return kept;
    } catch (error) {
      // Best effort: where the storage fails altogether, the next sweep does it.
      await withDatabase((db) => db.delete('parts', partsOf(generation))).catch(() => undefined);
      throw error;
    }
  });
}

async function flip(db: Database, head: StoredHead): Promise<void> {
  const tx = db.transaction(['heads', 'parts', 'packs'], 'readwrite', { durability: 'strict' });
  const before = await tx.objectStore('heads').get(head.id);
  if (before !== undefined) void tx.objectStore('parts').delete(partsOf(before.generation));
  void tx.objectStore('packs').delete(head.id);
  void tx.objectStore('heads').put(head);
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
