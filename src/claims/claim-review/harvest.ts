/** Says what of a page's fact-checks the reader could keep, and what of it is kept already; keeps nothing. */
import type { Fault } from '../faults.ts';
import type { Claim, Pack } from '../types.ts';
import { sourcesOf, withReports } from './add-to-pack.ts';
import { hostOf } from './web-address.ts';

/** What a publisher concluded. */
export interface HarvestRating {
  readonly rating: string;
  readonly outlet?: string | undefined;
  /** Host of the fact-check, where that is not the page's: the page speaks for another. */
  readonly elsewhere?: string | undefined;
}

/** A claim that the page carries a fact-check of. */
export interface HarvestClaim {
  readonly id: string;
  readonly statement: string;
  readonly ratings: readonly HarvestRating[];
}

/** What a page carries. */
export interface HarvestOffer {
  /** Host of the page; empty where it is not known. */
  readonly host: string;
  readonly claims: readonly HarvestClaim[];
  /** Whether the reader has all of it. */
  readonly kept: boolean;
}

/** What kept claims of a page from being kept. */
export interface HarvestFailure {
  readonly fault: Fault;
  /** Whether some of them were kept: claims of each language go into a pack of their own. */
  readonly partly: boolean;
}

/** @param packs of the page. @param own claims of the reader's own with the same ids. @param page its address */
export function harvestOffer(packs: readonly Pack[], own: readonly Claim[], page: string | undefined): HarvestOffer {
  const host = page === undefined ? '' : hostOf(page);
  const known = new Map(own.map((claim) => [claim.id, claim]));
  const claims = packs.flatMap(({ claims, sources }) => {
    const byId = new Map(sources.map((source) => [source.id, source]));
    return claims.map(({ id, statement, reports }) => ({
      id,
      statement,
      ratings: reports.flatMap(({ source, review }): HarvestRating[] => {
        const { outlet, url } = byId.get(source) ?? {};
        const at = url === undefined ? host : hostOf(url);
        return review ? [{ rating: review.rating, outlet, ...(host !== '' && at !== host && { elsewhere: at }) }] : [];
      }),
    }));
  });
  const kept = packs.every(({ claims, sources }) => {
    const ofPage = sourcesOf(sources, page);
    return claims.every(({ id, reports }) => {
      const before = known.get(id);
      return before !== undefined && withReports(before, reports, ofPage) === before;
    });
  });
  return { host, claims, kept };
}
