/** Reads a stored pack back as a whole, as it was before it was cut into parts; nothing else. */
import { FaultError } from '../claims/fault-error.ts';
import { faultAt, quoted } from '../claims/faults.ts';
import type { Claim, Pack, Source } from '../claims/types.ts';
import { withDatabase } from './database.ts';
import { inSlices } from './in-slices.ts';
import { partIn, type RecordList, readList } from './record-list.ts';
import { readRecord } from './records.ts';

/** A list of parts, and those parts. */
interface Stored {
  readonly list: RecordList;
  readonly parts: readonly (ArrayBuffer | undefined)[];
}

/** The pack that was kept under an id, unknown fields included; undefined where there is none. Rejects where parts of it are missing. */
export async function readWholePack(id: string): Promise<Pack | undefined> {
  // In one transaction: a pack that is replaced meanwhile is read as it was.
  const stored = await withDatabase(async (db) => {
    const tx = db.transaction(['heads', 'parts', 'records']);
    const head = await tx.objectStore('heads').get(id);
    if (head === undefined) return undefined;
    const read = async (name: 'claims' | 'sources'): Promise<Stored | undefined> => {
      const bytes = await tx.objectStore('parts').get([head.generation, name]);
      if (bytes === undefined) return undefined;
      const list = readList(bytes);
      const records = tx.objectStore('records');
      return { list, parts: await Promise.all(list.digests.map((digest) => records.get([id, digest]))) };
    };
    const [claims, sources] = await Promise.all([read('claims'), read('sources')]);
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

async function recordsIn<Item>(id: string, stored: Stored | undefined, size: number): Promise<Item[]> {
  const pause = inSlices();
  const records: Item[] = [];
  for (const [number, part] of (stored?.parts ?? []).entries()) {
    if (stored === undefined || part === undefined) break;
    const held = partIn(stored.list, number).size;
    for (let i = 0; i < held; i++) records.push(readRecord<Item>(part, held, i));
    await pause();
  }
  if (records.length !== size) throw new FaultError(faultAt('', 'packDamaged', quoted(id)));
  return records;
}
