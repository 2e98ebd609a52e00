/** Opens a stored pack for spotting: its index at once, its claims and sources as they are asked for; nothing else. */
import { keysOfPage, type PageIdentity, recogniseSource } from '../claims/recognise.ts';
import type { Claim, Source } from '../claims/types.ts';
import { lexiconOf } from '../spotting/claim-set.ts';
import { joinIndexes } from '../spotting/joined-index.ts';
import { type ClaimTable, fewSources, type PackIndex, packIndexOf } from '../spotting/pack-index.ts';
import type { StoredHead } from './database.ts';
import type { Reader } from './keep-pack.ts';
import { storedIndex } from './stored-index.ts';
import { placesByKeys, storedRecords } from './stored-records.ts';

/** A stored pack, ready to be looked up in. */
export interface OpenPack {
  readonly index: PackIndex;
  /** Has the claims at these places at hand, and lets go of what pages before needed, but for some; rejects where the pack is no longer stored as it was opened. */
  bring(places: readonly number[]): Promise<void>;
  /** Has at hand what a card shows besides: sources of these claims, claims that they sit uneasily with, and the source that the page is. */
  bringAround(claims: readonly Claim[], page: PageIdentity): Promise<void>;
}

/** Opens the index that is stored; where that is missing, damaged or another reader's, it is made anew from the claims and stored. */
export async function openPack(head: StoredHead, reader: Reader): Promise<OpenPack> {
  const { segments, years } = await storedIndex(head, reader);
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
    index: packIndexOf(head.head, table, joinIndexes(segments), lexiconOf(head.head, reader.knowledge), years),
    bring: async (places) => {
      claims.letGo();
      sources.letGo();
      await claims.bring(places);
    },
    bringAround: async (shown, page) => {
      await claims.bringByIds(shown.flatMap(({ tensions }) => tensions ?? []));
      if (head.sources <= fewSources) {
        await sources.bring(Array.from({ length: head.sources }, (_, at) => at));
        few = sources.all();
      } else await sources.bringByIds(shown.flatMap(({ reports }) => reports.map(({ source }) => source)));
      const places = await placesByKeys(head, 'sourcePages', keysOfPage(page));
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
