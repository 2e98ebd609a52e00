/** Adds claims with reviews to a pack that has others; changes none of what its owner wrote. */
import type { Claim, Pack, Report } from '../types.ts';
import { instantOf } from '../version-order.ts';
import { relateReviews } from './relate.ts';
import { hostOf } from './web-address.ts';

type Part = Pick<Pack, 'claims' | 'sources'>;

/**
 * The pack with these claims and sources too. One that it has already gets the reports that are new, and the later reviews of sources that the page speaks for. The pack itself where nothing is new.
 * @param page address that the claims were found at: of what others published a page can say anything
 */
export function addToPack(pack: Pack, { claims, sources }: Part, page: string | undefined): Pack {
  const own = sourcesOf(sources, page);
  const byId = new Map(pack.claims.map((claim) => [claim.id, claim]));
  let isNew = false;
  for (const claim of claims) {
    const before = byId.get(claim.id);
    const after = before === undefined ? claim : withReports(before, claim.reports, own);
    if (after === before) continue;
    byId.set(claim.id, after);
    isNew = true;
  }
  if (!isNew) return pack;
  const known = new Set(pack.sources.map(({ id }) => id));
  const used = new Set([...byId.values()].flatMap(({ reports }) => reports.map(({ source }) => source)));
  const added = sources.filter(({ id }) => !known.has(id) && used.has(id));
  return { ...pack, claims: [...byId.values()], sources: [...pack.sources, ...added] };
}

/** Some claims of a pack, and the sources that they have. */
export function partOf({ claims, sources }: Part, ids: readonly string[]): Part {
  const some = claims.filter(({ id }) => ids.includes(id));
  const used = new Set(some.flatMap(({ reports }) => reports.map(({ source }) => source)));
  return { claims: some, sources: sources.filter(({ id }) => used.has(id)) };
}

/** Ids of the sources that are on the same host as the page, which may change what was kept of them. */
export function sourcesOf(sources: Part['sources'], page: string | undefined): ReadonlySet<string> {
  const host = page === undefined ? '' : hostOf(page);
  return new Set(sources.flatMap(({ id, url }) => (host !== '' && url && hostOf(url) === host ? [id] : [])));
}

/** The claim with these reports too; the claim itself where none is new. @param own ids of sources whose review gives way to a later one */
export function withReports(claim: Claim, reports: readonly Report[], own: ReadonlySet<string>): Claim {
  const all = new Map(claim.reports.map((report) => [report.source, report]));
  let isNew = false;
  for (const report of reports) {
    const before = all.get(report.source);
    if (before !== undefined && !(own.has(report.source) && isLater(report, before))) continue;
    // What else the reader wrote of this source stays.
    all.set(report.source, before === undefined ? report : { ...before, review: report.review });
    isNew = true;
  }
  if (!isNew) return claim;
  const merged = [...all.values()];
  if (merged.every(({ review }) => review !== undefined)) {
    return { ...claim, reports: merged, ...relateReviews(merged) };
  }
  // How a review stands to a report that is none is not known; that they are not the same thing is.
  const relation = merged.length > 1 && claim.relation === 'single' ? 'differ' : claim.relation;
  return { ...claim, reports: merged, relation };
}

/** Whether a review was made after another, as far as both say when. Where nothing was kept but a report, any review is. */
function isLater({ review }: Report, { review: before }: Report): boolean {
  if (review === undefined || before === undefined) return review !== undefined;
  return review.date !== undefined && before.date !== undefined && instantOf(review.date) > instantOf(before.date);
}
