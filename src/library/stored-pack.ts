/** Opens a stored pack for spotting: its index at once, its claims and sources as they are asked for; nothing else. */
import { keysOfPage, type PageIdentity, recogniseSource } from '../claims/recognise.ts';
import type { Claim, Source } from '../claims/types.ts';
import { lexiconOf } from '../spotting/claim-set.ts';
import { openIndex, writeIndex } from '../spotting/index-file.ts';
import { type ClaimTable, fewSources, type PackIndex, packIndexOf } from '../spotting/pack-index.ts';
import { createIndexBuilder, type TermIndex } from '../spotting/term-index.ts';
import { type Database, type PartName, type StoredHead, withDatabase } from './database.ts';
import { inSlices } from './in-slices.ts';
import type { Reader } from './keep-pack.ts';
import { findKeys, type KeyTable } from './key-table.ts';
import { readRecord, recordsInPart, sizeOfPart } from './records.ts';

/** A stored pack, ready to be looked up in. */
export interface OpenPack {
  readonly index: PackIndex;
  /** Has the claims at these places at hand; rejects where the pack is no longer stored as it was opened. */
  bring(places: readonly number[]): Promise<void>;
  /** Has at hand what a card shows besides: sources of these claims, claims that they sit uneasily with, and the source that the page is. */
  bringAround(claims: readonly Claim[], page: PageIdentity): Promise<void>;
}

/** Claims and sources kept at hand from one page to the next. */
const keptAtHand = 2_000;

/** The pack is no longer stored as it was opened: it was replaced or removed meanwhile. */
export class StalePack extends Error {}

/** Opens the index that is stored; where that is missing, damaged or another reader's, it is made anew from the claims and stored. */
export async function openPack(head: StoredHead, reader: Reader): Promise<OpenPack> {
  const [bytes] = await readParts(head, 'index', [0]);
  const index = (bytes && openIndex(bytes, reader.fingerprint)) ?? (await indexAnew(head, reader));
  const claims = recordsOf<Claim>(head, 'claims', head.claims);
  const sources = recordsOf<Source>(head, 'sources', head.sources);
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
  const claims = recordsOf<Claim>(head, 'claims', head.claims);
  await claims.bringByIds(ids);
  return ids.flatMap((id) => claims.byId(id)?.record ?? []);
}

/** Records of one kind, as far as they are at hand. */
function recordsOf<Item extends { readonly id: string }>(head: StoredHead, name: 'claims' | 'sources', size: number) {
  const atHand = new Map<number, Item>();
  const placeById = new Map<string, number>();
  const bring = async (places: readonly number[]): Promise<void> => {
    const missing = new Map<number, number[]>();
    const wanted = new Set(places);
    for (const at of wanted) {
      if (atHand.has(at)) continue;
      const part = Math.floor(at / recordsInPart);
      const some = missing.get(part);
      if (some) some.push(at);
      else missing.set(part, [at]);
    }
    if (missing.size === 0) return;
    for (const [at, { id }] of atHand) {
      if (atHand.size <= keptAtHand) break;
      if (wanted.has(at)) continue;
      atHand.delete(at);
      placeById.delete(id);
    }
    const parts = await readParts(head, name, [...missing.keys()]);
    for (const [i, [number, some]] of [...missing].entries()) {
      const part = parts[i];
      if (part === undefined) throw new StalePack(`the stored pack "${head.id}" is another one now`);
      for (const at of some) {
        const record = readRecord<Item>(part, sizeOfPart(number, size), at % recordsInPart);
        atHand.set(at, record);
        placeById.set(record.id, at);
      }
    }
  };
  return {
    bring,
    bringByIds: async (ids: readonly string[]): Promise<void> => {
      const unknown = ids.filter((id) => !placeById.has(id));
      if (unknown.length === 0) return;
      await bring(findKeys(await keyTable(head, name === 'claims' ? 'claimIds' : 'sourceIds'), unknown));
    },
    at: (at: number): Item | undefined => atHand.get(at),
    byId: (id: string): { record: Item; at: number } | undefined => {
      const at = placeById.get(id);
      const record = at === undefined ? undefined : atHand.get(at);
      return at === undefined || record === undefined ? undefined : { record, at };
    },
    all: (): Item[] => [...atHand].sort(([a], [b]) => a - b).map(([, record]) => record),
  };
}

async function keyTable(head: StoredHead, name: 'claimIds' | 'sourceIds' | 'sourcePages'): Promise<KeyTable> {
  const [[hashes], [places]] = await Promise.all([
    readParts(head, `${name}.hashes`, [0]),
    readParts(head, `${name}.places`, [0]),
  ]);
  if (!hashes || !places) throw new StalePack(`the stored pack "${head.id}" is another one now`);
  return { hashes: new Uint32Array(hashes), places: new Uint32Array(places) };
}

/** Parts by number, in one transaction. */
function readParts(
  { generation }: StoredHead,
  name: PartName,
  numbers: readonly number[],
): Promise<(ArrayBuffer | undefined)[]> {
  return withDatabase((db) => {
    const { store } = db.transaction('parts');
    return Promise.all(numbers.map((number) => store.get([generation, name, number])));
  });
}

/** Parts read at once to make an index of. */
const partsAtOnce = 64;

async function indexAnew(head: StoredHead, { knowledge, fingerprint }: Reader): Promise<TermIndex> {
  const builder = createIndexBuilder(lexiconOf(head.head, knowledge));
  const pause = inSlices();
  const each = async <Item>(name: 'claims' | 'sources', size: number, use: (item: Item) => void): Promise<void> => {
    const parts = Math.ceil(size / recordsInPart);
    for (let first = 0; first < parts; first += partsAtOnce) {
      const numbers = Array.from({ length: Math.min(partsAtOnce, parts - first) }, (_, i) => first + i);
      for (const [i, part] of (await readParts(head, name, numbers)).entries()) {
        if (part === undefined) throw new StalePack(`the stored pack "${head.id}" is another one now`);
        const held = sizeOfPart(first + i, size);
        for (let r = 0; r < held; r++) use(readRecord<Item>(part, held, r));
        await pause();
      }
    }
  };
  const dates: string[] = [];
  await each<Claim>('claims', head.claims, (claim) => builder.add(claim));
  await each<Source>('sources', head.sources, ({ published }) => {
    if (published !== undefined) dates.push(published);
  });
  const index = builder.finish(dates);
  await withDatabase((db) => putIndex(db, head, writeIndex(index, fingerprint)));
  return index;
}

/** Only while the pack is still the one that the index was made of. */
async function putIndex(db: Database, { id, generation }: StoredHead, bytes: ArrayBuffer): Promise<void> {
  const tx = db.transaction(['heads', 'parts'], 'readwrite');
  const now = await tx.objectStore('heads').get(id);
  if (now?.generation === generation) void tx.objectStore('parts').put(bytes, [generation, 'index', 0]);
  await tx.done;
}
