/** Cuts a pack into the parts that are stored, its index among them, in slices and as its claims come; keeps nothing by itself. */
import type { Claim, Pack, Source } from '../claims/types.ts';
import { lexiconOf, yearsOf } from '../spotting/claim-set.ts';
import type { Fingerprint } from '../spotting/index-file.ts';
import type { PackHead } from '../spotting/pack-index.ts';
import type { WordKnowledge } from '../text/knowledge.ts';
import type { ReadParts } from './carry-over.ts';
import { endsPart } from './cut-records.ts';
import type { StoredHead } from './database.ts';
import type { Staging } from './generations.ts';
import { inSlices } from './in-slices.ts';
import { kept } from './kept.ts';
import { fingerprintFor } from './pack-fingerprint.ts';
import { type RecordList, writeList } from './record-list.ts';
import { writeRecords } from './records.ts';
import { writeSegments } from './segment-list.ts';
import { claimSegment, sourceSegment } from './segment-maker.ts';
import { standingsOf } from './standing.ts';
import { readFiles, readRecordParts } from './stored-records.ts';
import { segmentOf, segmentsAfter } from './version-segments.ts';

/** What claims are read with. */
export interface Reader {
  readonly knowledge: WordKnowledge;
  readonly fingerprint: Fingerprint;
}

/** Takes the sources and claims of one pack, some at a time. */
export interface PackWriter {
  add(some: { readonly sources: readonly Source[]; readonly claims: readonly Claim[] }): Promise<void>;
  /** Writes the rest, and gives the head. @param now milliseconds since 1970 */
  finish(now: number): Promise<Omit<StoredHead, 'generation' | 'bytes'>>;
}

/** Parts written in one transaction. */
const partsAtOnce = 256;

/** Writes the parts of a valid pack, and gives its head. @param now milliseconds since 1970 */
export async function stagePack(
  pack: Pack,
  reader: Reader,
  staging: Staging,
  now: number,
): ReturnType<PackWriter['finish']> {
  const { claims, sources, ...head } = pack;
  const writer = packWriter(head, reader, staging);
  await writer.add({ sources, claims });
  return writer.finish(now);
}

/** Writes a pack of which the head is known and the rest is still to come. Ids must be unique over all that is added. */
export function packWriter(head: PackHead, { knowledge, fingerprint }: Reader, staging: Staging): PackWriter {
  const pause = inSlices();
  const lexicon = lexiconOf(head, knowledge);
  const readWith = fingerprintFor(fingerprint, head);
  const before = kept(() => standingsOf(staging.before, readWith));
  const claims = recordWriter<Claim>(staging);
  const sources = recordWriter<Source>(staging);
  const claimMaker = claimSegment(lexicon, readWith);
  const sourceMaker = sourceSegment();
  const years = new Set<number>();
  return {
    add: async (some) => {
      const standing = await before.get();
      // Claims and sources in turn: those take long to read, these to write, and both go on at once.
      for (let i = 0; i < Math.max(some.claims.length, some.sources.length); i++) {
        const [claim, source] = [some.claims[i], some.sources[i]];
        if (claim) {
          // Where there is a version before, most claims are in its segments: which are not is seen when all are written.
          if (!standing.claims) claimMaker.add(claim, claims.size());
          await claims.add(claim);
        }
        if (source) {
          if (!standing.sources) sourceMaker.add(source, sources.size());
          await sources.add(source);
        }
        await pause();
      }
      for (const year of yearsOf(some)) years.add(year);
    },
    finish: async (now) => {
      const standing = await before.get();
      const [claimList, sourceList] = [await claims.finish(), await sources.finish()];
      const tools = toolsOf(head.id, staging);
      const index = standing.claims
        ? await segmentsAfter(standing.claims, claimList, { ...tools, make: () => claimSegment(lexicon, readWith) })
        : await segmentOf(await claimMaker.finish([]), tools);
      const keys = standing.sources
        ? await segmentsAfter(standing.sources, sourceList, { ...tools, make: sourceSegment })
        : await segmentOf(await sourceMaker.finish([]), tools);
      const written = new Set(tools.written);
      const shared = [...index, ...keys].filter(({ files: [file] }) => !written.has(file));
      await staging.share(shared.reduce((sum, { bytes }) => sum + bytes, 0));
      await staging.write([
        { name: 'claims', bytes: writeList(claimList) },
        { name: 'sources', bytes: writeList(sourceList) },
        {
          name: 'index',
          bytes: writeSegments({ fingerprint: readWith, years: [...years].sort((a, b) => a - b), segments: index }),
        },
        { name: 'keys', bytes: writeSegments({ fingerprint: [0, 0], years: [], segments: keys }) },
      ]);
      return { id: head.id, kept: now, head, claims: claims.size(), sources: sources.size() };
    },
  };
}

/** Where segments are read and written while a version of a pack is staged. */
function toolsOf(pack: string, staging: Staging) {
  const written: string[] = [];
  return {
    /** Digests of the files that were written. */
    written,
    read: ((list, numbers) => readRecordParts({ id: pack }, list, numbers)) satisfies ReadParts,
    readFiles: (digests: readonly string[]) => readFiles(pack, digests),
    writeFiles: async (files: readonly ArrayBuffer[]) => {
      const digests = await staging.writeRecords(files);
      written.push(...digests);
      return digests;
    },
  };
}

/** Cuts one kind of records into parts, and has them written while the next are cut: the storage works on another thread. No more than two lots are held. */
function recordWriter<Item extends { readonly id: string }>(staging: Staging) {
  let size = 0;
  const digests: string[] = [];
  const ends: number[] = [];
  let part: Item[] = [];
  let waiting: ArrayBuffer[] = [];
  let writing: Promise<void> = Promise.resolve();
  const close = (): void => {
    waiting.push(writeRecords(part));
    ends.push(size);
    part = [];
  };
  /** Resolves when the lot before is written. */
  const flush = async (): Promise<void> => {
    const parts = waiting;
    waiting = [];
    await writing;
    writing = staging.writeRecords(parts).then((some) => {
      digests.push(...some);
    });
    // Whoever waits for it hears of it.
    writing.catch(() => undefined);
  };
  return {
    /** How many were added. */
    size: () => size,
    add: async (item: Item): Promise<void> => {
      size++;
      part.push(item);
      if (!endsPart(item.id, part.length)) return;
      close();
      if (waiting.length >= partsAtOnce) await flush();
    },
    /** The list of the parts. */
    finish: async (): Promise<RecordList> => {
      if (part.length > 0) close();
      await flush();
      await writing;
      return { digests, ends };
    },
  };
}
