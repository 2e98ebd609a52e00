/** Adds claims with reviews to a pack that has others; changes none of what its owner wrote. */
import type { Claim, Pack, Report } from '../types.ts';
import { relateReviews } from './relate.ts';

type Part = Pick<Pack, 'claims' | 'sources'>;

/** The pack with these claims and sources too. One that it has already gets the reports that are new, or newly rated. The pack itself where nothing is new. */
export function addToPack(pack: Pack, { claims, sources }: Part): Pack {
  const byId = new Map(pack.claims.map((claim) => [claim.id, claim]));
  let isNew = false;
  for (const claim of claims) {
    const before = byId.get(claim.id);
    const after = before === undefined ? claim : withReports(before, claim.reports);
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

function withReports(claim: Claim, reports: readonly Report[]): Claim {
  const all = new Map(claim.reports.map((report) => [report.source, report]));
  let isNew = false;
  for (const report of reports) {
    const before = all.get(report.source);
    if (before !== undefined && sameReview(before, report)) continue;
    // The review is newer; what else the reader wrote of this source stays.
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

function sameReview(one: Report, other: Report): boolean {
  const { review: a } = one;
  const { review: b } = other;
  return a?.rating === b?.rating && a?.claimant === b?.claimant && a?.date === b?.date;
}
