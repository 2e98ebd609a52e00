/** Opens the index of a stored pack; where that is missing, damaged or another reader's, makes it anew from the claims and stores it. Nothing else. */
import type { Claim, Source } from '../claims/types.ts';
import { lexiconOf, yearsOf } from '../spotting/claim-set.ts';
import type { Fingerprint } from '../spotting/index-file.ts';
import type { IndexSegment } from '../spotting/joined-index.ts';
import { eachRecord, type ReadParts } from './carry-over.ts';
import { type Database, type StoredHead, withDatabase } from './database.ts';
import type { Reader } from './keep-pack.ts';
import { fingerprintFor } from './pack-fingerprint.ts';
import { digestOf } from './record-list.ts';
import { readSegments, type SegmentList, sizeOf, writeSegments } from './segment-list.ts';
import { claimSegment, openedIndex } from './segment-maker.ts';
import { readRecordParts, recordList } from './stored-records.ts';
import { inTransaction } from './transaction.ts';
import { marked } from './unfinished-writes.ts';
import { wholeSegments } from './version-segments.ts';

/** What the claims of a pack are looked up in. */
export interface StoredIndex {
  readonly segments: readonly IndexSegment[];
  /** Years of the pack's sources. */
  readonly years: readonly number[];
}

/** Rejects with `StalePack` where it is to be made anew and the pack was replaced meanwhile. */
export async function storedIndex(head: StoredHead, reader: Reader): Promise<StoredIndex> {
  const fingerprint = fingerprintFor(reader.fingerprint, head.head);
  return (await opened(head, fingerprint)) ?? (await madeAnew(head, reader, fingerprint));
}

async function opened(head: StoredHead, fingerprint: Fingerprint): Promise<StoredIndex | undefined> {
  const { list, files } = await withDatabase(async (db) => {
    const tx = db.transaction(['parts', 'records']);
    const list = readSegments(await tx.objectStore('parts').get([head.generation, 'index']));
    const records = tx.objectStore('records');
    const files = (list?.segments ?? []).map(({ files: [index] }) => records.get([head.id, index]));
    return { list, files: await Promise.all(files) };
  });
  if (list === undefined || !isSame(list.fingerprint, fingerprint)) return undefined;
  if (sizeOf(list.segments) !== head.claims) return undefined;
  const segments: IndexSegment[] = [];
  for (const [i, { places }] of list.segments.entries()) {
    const index = openedIndex(files[i], fingerprint, places.length);
    if (index === undefined) return undefined;
    segments.push({ index, places });
  }
  return { segments, years: list.years };
}

async function madeAnew(head: StoredHead, { knowledge }: Reader, fingerprint: Fingerprint): Promise<StoredIndex> {
  const lexicon = lexiconOf(head.head, knowledge);
  const read: ReadParts = (list, numbers) => readRecordParts(head, list, numbers);
  const written = new Map<string, ArrayBuffer>();
  const segments = await wholeSegments<Claim>(await recordList(head, 'claims'), {
    read,
    readFiles: async () => [],
    writeFiles: async (files) => {
      const digests = await Promise.all(files.map(digestOf));
      for (const [i, digest] of digests.entries()) written.set(digest, files[i] as ArrayBuffer);
      return digests;
    },
    make: () => claimSegment(lexicon, fingerprint),
  });
  const list = { fingerprint, years: await publishedYears(head, read), segments };
  // Where the disk is full it serves all the same, and is made again when the pack is next opened.
  await marked(() => withDatabase((db) => putIndex(db, head, list, written))).catch(() => undefined);
  return {
    segments: segments.flatMap(({ files: [file], places }) => {
      const index = openedIndex(written.get(file), fingerprint, places.length);
      return index ? [{ index, places }] : [];
    }),
    years: list.years,
  };
}

async function publishedYears(head: StoredHead, read: ReadParts): Promise<number[]> {
  const list = await recordList(head, 'sources');
  const sources: Pick<Source, 'id' | 'headline' | 'published'>[] = [];
  await eachRecord(list, [...list.digests.keys()], read, (record) => {
    const { id, headline, published } = JSON.parse(record) as Source;
    if (published !== undefined) sources.push({ id, headline, published });
  });
  return yearsOf({ sources });
}

/** Only while the pack is still the one that the index was made of. */
async function putIndex(
  db: Database,
  { id, generation }: StoredHead,
  list: SegmentList,
  files: ReadonlyMap<string, ArrayBuffer>,
): Promise<void> {
  const tx = db.transaction(['heads', 'parts', 'records'], 'readwrite');
  await inTransaction(tx, async (write) => {
    const now = await tx.objectStore('heads').get(id);
    if (now?.generation !== generation) return;
    for (const [digest, file] of files) write(tx.objectStore('records').put(file, [id, digest]));
    write(tx.objectStore('parts').put(writeSegments(list), [generation, 'index']));
  });
}

function isSame(a: Fingerprint, b: Fingerprint): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
