/** Cuts a pack into the parts that are stored, its index among them, in slices; keeps nothing by itself. */
import { keysOfSource } from '../claims/recognise.ts';
import type { Pack } from '../claims/types.ts';
import { datesOf, lexiconOf } from '../spotting/claim-set.ts';
import { type Fingerprint, writeIndex } from '../spotting/index-file.ts';
import { createIndexBuilder } from '../spotting/term-index.ts';
import type { WordKnowledge } from '../text/knowledge.ts';
import type { StoredHead } from './database.ts';
import type { Staging } from './generations.ts';
import { inSlices } from './in-slices.ts';
import { type KeyTable, keyTableOf } from './key-table.ts';
import { recordsInPart, writeRecords } from './records.ts';

/** What claims are read with. */
export interface Reader {
  readonly knowledge: WordKnowledge;
  readonly fingerprint: Fingerprint;
}

/** Parts written in one transaction. */
const partsAtOnce = 256;

type Part = Parameters<Staging['write']>[0][number];

/** Writes the parts of a valid pack, and gives its head. @param now milliseconds since 1970 */
export async function stagePack(
  pack: Pack,
  { knowledge, fingerprint }: Reader,
  staging: Staging,
  now: number,
): Promise<Omit<StoredHead, 'generation'>> {
  const { claims, sources, ...head } = pack;
  const pause = inSlices();
  let waiting: Part[] = [];
  const flush = async (): Promise<void> => {
    const parts = waiting;
    waiting = [];
    await staging.write(parts);
  };
  const add = async (part: Part): Promise<void> => {
    waiting.push(part);
    if (waiting.length >= partsAtOnce) await flush();
  };
  const builder = createIndexBuilder(lexiconOf(head, knowledge));
  for (let at = 0; at < claims.length; at += recordsInPart) {
    const some = claims.slice(at, at + recordsInPart);
    for (const claim of some) builder.add(claim);
    await add({ name: 'claims', number: at / recordsInPart, bytes: writeRecords(some) });
    await pause();
  }
  for (let at = 0; at < sources.length; at += recordsInPart) {
    const bytes = writeRecords(sources.slice(at, at + recordsInPart));
    await add({ name: 'sources', number: at / recordsInPart, bytes });
    await pause();
  }
  const index = builder.finish(datesOf(pack));
  await add({ name: 'index', number: 0, bytes: writeIndex(index, fingerprint) });
  const tables = {
    claimIds: keyTableOf(claims.map(({ id }) => [id])),
    sourceIds: keyTableOf(sources.map(({ id }) => [id])),
    sourcePages: keyTableOf(sources.map(keysOfSource)),
  } satisfies Record<string, KeyTable>;
  for (const name of ['claimIds', 'sourceIds', 'sourcePages'] as const) {
    await add({ name: `${name}.hashes`, number: 0, bytes: tables[name].hashes.buffer as ArrayBuffer });
    await add({ name: `${name}.places`, number: 0, bytes: tables[name].places.buffer as ArrayBuffer });
  }
  await flush();
  return { id: pack.id, kept: now, head, claims: claims.length, sources: sources.length };
}
