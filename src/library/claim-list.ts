/** Opens the claims of a pack for looking through: lines of the list as they come into sight, one claim as a whole, and a search that reads all of them; changes nothing. */
import { builtIn } from '../claims/built-in.ts';
import { holds } from '../claims/claim-search.ts';
import type { Claim, Source } from '../claims/types.ts';
import type { StoredHead } from './database.ts';
import { inSlices } from './in-slices.ts';
import { partIn } from './record-list.ts';
import { readRecord } from './records.ts';
import { readRecordParts, recordList, storedRecords } from './stored-records.ts';

export interface ClaimList {
  /** How many claims. */
  readonly size: number;
  /** The claims at these places, those that there are. Rejects where the pack was replaced meanwhile. */
  claimsAt(places: readonly number[]): Promise<ReadonlyMap<number, Claim>>;
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
    claimsAt: async (places) => {
      const inside = places.filter((at) => at >= 0 && at < head.claims);
      claims.letGo();
      await claims.bring(inside);
      return byPlace(inside, claims.at);
    },
    sourcesOf: async ({ reports }) => {
      sources.letGo();
      await sources.bringByIds(reports.map(({ source }) => source));
      return reports.flatMap(({ source }) => sources.byId(source)?.record ?? []);
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
    claimsAt: async (places) => byPlace(places, (at) => claims[at]),
    sourcesOf: async ({ reports }) =>
      reports.flatMap((report) => sources.filter(({ id }) => id === report.source).slice(0, 1)),
    search: async (query, _, found) => found([...claims.keys()].filter((at) => holds(claims[at] as Claim, query))),
  };
}

function byPlace(places: readonly number[], at: (place: number) => Claim | undefined): Map<number, Claim> {
  return new Map(
    places.flatMap((place) => {
      const claim = at(place);
      return claim ? [[place, claim] as const] : [];
    }),
  );
}
