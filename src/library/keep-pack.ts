/** Cuts a pack into the parts that are stored, its index among them, in slices and as its claims come; keeps nothing by itself. */
import { keysOfSource } from '../claims/recognise.ts';
import type { Claim, Pack, Source } from '../claims/types.ts';
import { datesOf, lexiconOf } from '../spotting/claim-set.ts';
import { type Fingerprint, writeIndex } from '../spotting/index-file.ts';
import type { PackHead } from '../spotting/pack-index.ts';
import { createIndexBuilder } from '../spotting/term-index.ts';
import type { WordKnowledge } from '../text/knowledge.ts';
import { endsPart } from './cut-records.ts';
import type { StoredHead } from './database.ts';
import type { Staging } from './generations.ts';
import { inSlices } from './in-slices.ts';
import { keyTableOf } from './key-table.ts';
import { writeList } from './record-list.ts';
import { writeRecords } from './records.ts';

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
  const builder = createIndexBuilder(lexiconOf(head, knowledge));
  const claims = recordWriter<Claim>(staging);
  const sources = recordWriter<Source>(staging);
  const pages: (readonly string[])[] = [];
  const dates: string[] = [];
  return {
    add: async (some) => {
      for (const claim of some.claims) {
        builder.add(claim);
        await claims.add(claim);
        await pause();
      }
      for (const source of some.sources) {
        pages.push(keysOfSource(source));
        await sources.add(source);
        await pause();
      }
      // There may be more of them than a call takes arguments.
      for (const date of datesOf(some)) dates.push(date);
    },
    finish: async (now) => {
      const [claimList, sourceList] = [await claims.finish(), await sources.finish()];
      const tables = {
        claimIds: keyTableOf(claims.keys),
        sourceIds: keyTableOf(sources.keys),
        sourcePages: keyTableOf(pages),
      };
      await staging.write([
        { name: 'claims', bytes: claimList },
        { name: 'sources', bytes: sourceList },
        { name: 'index', bytes: writeIndex(builder.finish(dates), fingerprint) },
        ...(['claimIds', 'sourceIds', 'sourcePages'] as const).flatMap((name) => [
          { name: `${name}.hashes` as const, bytes: tables[name].hashes.buffer as ArrayBuffer },
          { name: `${name}.places` as const, bytes: tables[name].places.buffer as ArrayBuffer },
        ]),
      ]);
      return { id: head.id, kept: now, head, claims: claims.keys.length, sources: sources.keys.length };
    },
  };
}

/** Cuts one kind of records into parts, and has them written. */
function recordWriter<Item extends { readonly id: string }>(staging: Staging) {
  const keys: string[][] = [];
  const digests: string[] = [];
  const ends: number[] = [];
  let part: Item[] = [];
  let waiting: ArrayBuffer[] = [];
  const close = (): void => {
    waiting.push(writeRecords(part));
    ends.push(keys.length);
    part = [];
  };
  const flush = async (): Promise<void> => {
    const parts = waiting;
    waiting = [];
    digests.push(...(await staging.writeRecords(parts)));
  };
  return {
    keys,
    add: async (item: Item): Promise<void> => {
      keys.push([item.id]);
      part.push(item);
      if (!endsPart(item.id, part.length)) return;
      close();
      if (waiting.length >= partsAtOnce) await flush();
    },
    /** The list of the parts. */
    finish: async (): Promise<ArrayBuffer> => {
      if (part.length > 0) close();
      await flush();
      return writeList({ digests, ends });
    },
  };
}
