/** Reads a stored pack back as a whole, as it was before it was cut into parts; nothing else. */
import type { Claim, Pack, Source } from '../claims/types.ts';
import { type PartName, partsOf, withDatabase } from './database.ts';
import { inSlices } from './in-slices.ts';
import { readRecord, recordsInPart, sizeOfPart } from './records.ts';

/** The pack that was kept under an id, unknown fields included; undefined where there is none. Rejects where parts of it are missing. */
export async function readWholePack(id: string): Promise<Pack | undefined> {
  // In one transaction: a pack that is replaced meanwhile is read as it was.
  const stored = await withDatabase(async (db) => {
    const tx = db.transaction(['heads', 'parts']);
    const head = await tx.objectStore('heads').get(id);
    if (head === undefined) return undefined;
    const parts = (name: PartName) => tx.objectStore('parts').getAll(partsOf(head.generation, name));
    const [claims, sources] = await Promise.all([parts('claims'), parts('sources')]);
    return { head, claims, sources };
  });
  if (stored === undefined) return undefined;
  const { head, claims, sources } = stored;
  return {
    ...head.head,
    sources: await recordsIn<Source>(id, sources, head.sources),
    claims: await recordsIn<Claim>(id, claims, head.claims),
  };
}

async function recordsIn<Item>(id: string, parts: readonly ArrayBuffer[], size: number): Promise<Item[]> {
  if (parts.length !== Math.ceil(size / recordsInPart)) {
    throw new Error(`the stored pack "${id}" is damaged: import it again`);
  }
  const pause = inSlices();
  const records: Item[] = [];
  for (const [number, part] of parts.entries()) {
    const held = sizeOfPart(number, size);
    for (let i = 0; i < held; i++) records.push(readRecord<Item>(part, held, i));
    await pause();
  }
  return records;
}
