/** Looks sentences up in a stored pack as the background does; nothing else. */
import { withDatabase } from '../../src/library/database.ts';
import type { Reader } from '../../src/library/keep-pack.ts';
import { readSegments } from '../../src/library/segment-list.ts';
import { openPack } from '../../src/library/stored-pack.ts';
import { judge, retrieve } from '../../src/spotting/spot.ts';

/** Every match of the pack with this id, each with its claim, span and score, and how many claims each segment of its index has. */
export async function findClaims(id: string, sentences: readonly string[], reader: Reader) {
  const head = await withDatabase((db) => db.get('heads', id));
  if (head === undefined) throw new Error(`no pack ${id}`);
  const { index, bring } = await openPack(head, reader);
  const retrieved = retrieve({ blocks: sentences }, { packs: [index] }, { minScore: 0 });
  await bring(retrieved.packs.flatMap(({ ranked }) => ranked.flatMap((some) => some.map(({ at }) => at))));
  const matches = judge(retrieved).map(({ claim, start, end, score }) => ({
    claim,
    start,
    end,
    score,
  }));
  const list = readSegments(await withDatabase((db) => db.get('parts', [head.generation, 'index'])));
  return { matches, segments: list?.segments.map(({ places }) => places.length) };
}
