/** Says what of a page's fact-checks the reader could keep, and what of it is kept already; keeps nothing. */
import type { Claim, Pack } from '../types.ts';

/** A claim that the page carries a fact-check of. */
export interface HarvestClaim {
  readonly id: string;
  readonly statement: string;
  readonly ratings: readonly { readonly rating: string; readonly outlet?: string | undefined }[];
}

/** What a page carries. */
export interface HarvestOffer {
  readonly claims: readonly HarvestClaim[];
  /** Whether the reader has all of it. */
  readonly kept: boolean;
}

/** @param packs of the page. @param own claims of the reader's own with the same ids */
export function harvestOffer(packs: readonly Pack[], own: readonly Claim[]): HarvestOffer {
  const known = new Map(
    own.map(({ id, reports }) => [id, new Map(reports.map((one) => [one.source, one.review?.rating]))]),
  );
  const claims = packs.flatMap(({ claims, sources }) => {
    const outlets = new Map(sources.map(({ id, outlet }) => [id, outlet]));
    return claims.map(({ id, statement, reports }) => ({
      id,
      statement,
      ratings: reports.flatMap(({ source, review }) =>
        review ? [{ rating: review.rating, outlet: outlets.get(source) }] : [],
      ),
    }));
  });
  const kept = packs.every((pack) =>
    pack.claims.every(({ id, reports }) =>
      reports.every(
        ({ source, review }) => known.get(id)?.get(source) === review?.rating && known.get(id)?.has(source),
      ),
    ),
  );
  return { claims, kept };
}
