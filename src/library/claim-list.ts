/** Opens the claims of a pack for looking through: lines of the list as they come into sight, one claim as a whole, and a search that reads all of them; changes nothing. */
import { builtIn } from '../claims/built-in.ts';
import { holds } from '../claims/claim-search.ts';
import type { Claim, Source } from '../claims/types.ts';
import type { StoredHead } from './database.ts';
import { inSlices } from './in-slices.ts';
import { partIn } from './record-list.ts';
import { readRecord } from './records.ts';
import { placesByKeys, readRecordParts, recordList, storedRecords } from './stored-records.ts';

export interface ClaimList {
  /** How many claims. */
  readonly size: number;
  /** The claims at these places, those that there are. Rejects where the pack was replaced meanwhile. */
  claimsAt(places: readonly number[]): Promise<ReadonlyMap<number, Claim>>;
  /** Where the claim with this id stands; undefined where there is none. */
  placeOf(id: string): Promise<number | undefined>;
  /** The sources of a claim's reports, in their order. */
  sourcesOf(claim: Claim): Promise<readonly Source[]>;
  /** Tells `found` places of claims that hold the words, some at a time and in the pack's order, until the signal aborts. */
  search(query: readonly string[], signal: AbortSignal, found: (places: readonly number[]) => void): Promise<void>;
}

/** Parts of records that are read and searched at once. */
const partsAtOnce = 64;

/** The claims of a stored pack; none are read before they are asked for. */
export function storedClaims(head: StoredHead): ClaimList {
  const claims = storedRecords<Claim>(head, 'claims');
  const sources = storedRecords<Source>(head, 'sources');
  return {
    size: head.claims,
    claimsAt: (places) => {
      claims.letGo();
      return claims.bring(places.filter((at) => at >= 0 && at < head.claims));
    },
    placeOf: async (id) => {
      // Keys seldom find a record more.
      const found = await claims.bring(await placesByKeys(head, 'claimIds', [id]));
      return [...found].find(([, claim]) => claim.id === id)?.[0];
    },
    sourcesOf: async ({ reports }) => {
      sources.letGo();
      const brought = await sources.bringByIds(reports.map(({ source }) => source));
      return reports.flatMap(({ source }) => brought.get(source) ?? []);
    },
    search: async (query, signal, found) => {
      const list = await recordList(head, 'claims');
      const pause = inSlices();
      for (let first = 0; first < list.digests.length && !signal.aborted; first += partsAtOnce) {
        const length = Math.min(partsAtOnce, list.digests.length - first);
        const numbers = Array.from({ length }, (_, i) => first + i);
        const places: number[] = [];
        for (const [i, part] of (await readRecordParts(head, list, numbers)).entries()) {
          const { first: start, size } = partIn(list, first + i);
          for (let r = 0; r < size; r++) if (holds(readRecord<Claim>(part, size, r), query)) places.push(start + r);
          await pause();
          if (signal.aborted) return;
        }
        found(places);
      }
    },
  };
}

/** The claims of the built-in pack, which are at hand. */
export function builtInClaims(): ClaimList {
  const { claims, sources } = builtIn;
  return {
    size: claims.length,
    claimsAt: async (places) =>
      new Map(
        places.flatMap((place) => {
          const claim = claims[place];
          return claim ? [[place, claim] as const] : [];
        }),
      ),
    placeOf: async (id) => {
      const place = claims.findIndex((claim) => claim.id === id);
      return place < 0 ? undefined : place;
    },
    sourcesOf: async ({ reports }) =>
      reports.flatMap((report) => sources.filter(({ id }) => id === report.source).slice(0, 1)),
    search: async (query, _, found) => found([...claims.keys()].filter((at) => holds(claims[at] as Claim, query))),
  };
}
