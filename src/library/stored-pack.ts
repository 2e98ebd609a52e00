/** Opens a stored pack for spotting: its index at once, its claims and sources as they are asked for; nothing else. */
import { keysOfPage, type PageIdentity, recogniseSource } from '../claims/recognise.ts';
import type { Claim, Source } from '../claims/types.ts';
import { lexiconOf } from '../spotting/claim-set.ts';
import { openIndex, writeIndex } from '../spotting/index-file.ts';
import { type ClaimTable, fewSources, type PackIndex, packIndexOf } from '../spotting/pack-index.ts';
import { createIndexBuilder, type TermIndex } from '../spotting/term-index.ts';
import { type Database, type StoredHead, withDatabase } from './database.ts';
import { inSlices } from './in-slices.ts';
import type { Reader } from './keep-pack.ts';
import { findKeys } from './key-table.ts';
import { partIn } from './record-list.ts';
import { readRecord } from './records.ts';
import { keyTable, readParts, readRecordParts, recordList, storedRecords } from './stored-records.ts';

/** A stored pack, ready to be looked up in. */
export interface OpenPack {
  readonly index: PackIndex;
  /** Has the claims at these places at hand; rejects where the pack is no longer stored as it was opened. */
  bring(places: readonly number[]): Promise<void>;
  /** Has at hand what a card shows besides: sources of these claims, claims that they sit uneasily with, and the source that the page is. */
  bringAround(claims: readonly Claim[], page: PageIdentity): Promise<void>;
}

/** Opens the index that is stored; where that is missing, damaged or another reader's, it is made anew from the claims and stored. */
export async function openPack(head: StoredHead, reader: Reader): Promise<OpenPack> {
  const [bytes] = await readParts(head, ['index']);
  const index = (bytes && openIndex(bytes, reader.fingerprint)) ?? (await indexAnew(head, reader));
  const claims = storedRecords<Claim>(head, 'claims');
  const sources = storedRecords<Source>(head, 'sources');
  let few: readonly Source[] = [];
  let pageSource: Source | undefined;
  const table: ClaimTable = {
    claim: claims.at,
    byId: (id) => {
      const found = claims.byId(id);
      return found && { claim: found.record, at: found.at };
    },
    source: (id) => sources.byId(id)?.record,
    get fewSources() {
      return few;
    },
    recognise: () => pageSource,
  };
  return {
    index: packIndexOf(head.head, table, index, lexiconOf(head.head, reader.knowledge)),
    bring: claims.bring,
    bringAround: async (shown, page) => {
      await claims.bringByIds(shown.flatMap(({ tensions }) => tensions ?? []));
      if (head.sources <= fewSources) {
        await sources.bring(Array.from({ length: head.sources }, (_, at) => at));
        few = sources.all();
      } else await sources.bringByIds(shown.flatMap(({ reports }) => reports.map(({ source }) => source)));
      const places = findKeys(await keyTable(head, 'sourcePages'), keysOfPage(page));
      await sources.bring(places);
      pageSource = recogniseSource({ sources: places.flatMap((at) => sources.at(at) ?? []) }, page);
      // It is looked up by its id where it is no source of what is shown.
    },
  };
}

/** The claims of a stored pack with these ids, those that it has, read alone. */
export async function readClaims(head: StoredHead, ids: readonly string[]): Promise<Claim[]> {
  const claims = storedRecords<Claim>(head, 'claims');
  await claims.bringByIds(ids);
  return ids.flatMap((id) => claims.byId(id)?.record ?? []);
}

/** Parts read at once to make an index of. */
const partsAtOnce = 64;

async function indexAnew(head: StoredHead, { knowledge, fingerprint }: Reader): Promise<TermIndex> {
  const builder = createIndexBuilder(lexiconOf(head.head, knowledge));
  const pause = inSlices();
  const each = async <Item>(name: 'claims' | 'sources', use: (item: Item) => void): Promise<void> => {
    const list = await recordList(head, name);
    for (let first = 0; first < list.digests.length; first += partsAtOnce) {
      const length = Math.min(partsAtOnce, list.digests.length - first);
      const numbers = Array.from({ length }, (_, i) => first + i);
      for (const [i, part] of (await readRecordParts(head, list, numbers)).entries()) {
        const { size } = partIn(list, first + i);
        for (let r = 0; r < size; r++) use(readRecord<Item>(part, size, r));
        await pause();
      }
    }
  };
  const dates: string[] = [];
  await each<Claim>('claims', (claim) => builder.add(claim));
  await each<Source>('sources', ({ published }) => {
    if (published !== undefined) dates.push(published);
  });
  const index = builder.finish(dates);
  // Where the disk is full it serves all the same, and is made again when the pack is next opened.
  await withDatabase((db) => putIndex(db, head, writeIndex(index, fingerprint))).catch(() => undefined);
  return index;
}

/** Only while the pack is still the one that the index was made of. */
async function putIndex(db: Database, { id, generation }: StoredHead, bytes: ArrayBuffer): Promise<void> {
  const tx = db.transaction(['heads', 'parts'], 'readwrite');
  const now = await tx.objectStore('heads').get(id);
  if (now?.generation === generation) await tx.objectStore('parts').put(bytes, [generation, 'index']);
  await tx.done;
}
