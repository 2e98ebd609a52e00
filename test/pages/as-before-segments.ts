/** Makes of a stored pack what was stored before there were segments: one index and a table of each kind of keys; nothing else. */
import { keysOfSource } from '../../src/claims/recognise.ts';
import { withDatabase } from '../../src/library/database.ts';
import { keyTableOf } from '../../src/library/key-table.ts';
import { readWholePack } from '../../src/library/whole-pack.ts';

export async function asBeforeSegments(id: string): Promise<void> {
  const pack = await readWholePack(id);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  const tables = {
    claimIds: keyTableOf(pack.claims.map((claim) => [claim.id])),
    sourceIds: keyTableOf(pack.sources.map((source) => [source.id])),
    sourcePages: keyTableOf(pack.sources.map(keysOfSource)),
  };
  await withDatabase(async (db) => {
    const head = await db.get('heads', id);
    if (head === undefined) throw new Error(`no pack ${id}`);
    const { generation } = head;
    // The magic number and the version that an index began with.
    await db.put('parts', Uint32Array.of(0x49435243, 1, 0, 0, 0).buffer, [generation, 'index']);
    await db.delete('parts', [generation, 'keys']);
    for (const name of ['claimIds', 'sourceIds', 'sourcePages'] as const) {
      await db.put('parts', tables[name].hashes.slice().buffer, [generation, `${name}.hashes`]);
      await db.put('parts', tables[name].places.slice().buffer, [generation, `${name}.places`]);
    }
  });
}
