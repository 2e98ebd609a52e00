/** Writes the fact-checks of a pack as schema.org ClaimReview (JSON-LD); nothing else. */
import { packFormat } from '../pack-schema.ts';
import type { Claim, Pack, Report, Source } from '../types.ts';

/** Where a ClaimReview has each field of a pack. docs/packs.md tells authors the same. */
export const claimReviewFields = {
  'claims[].statement': 'claimReviewed',
  'claims[].id': 'itemReviewed.identifier',
  'claims[].wordings': 'itemReviewed.alternateName',
  'claims[].reports[].source': 'identifier',
  'claims[].reports[].summary': 'description',
  'claims[].reports[].quote': 'hasPart.text',
  'claims[].reports[].review.rating': 'reviewRating.alternateName',
  'claims[].reports[].review.claimant': 'itemReviewed.author.name',
  'claims[].reports[].review.date': 'datePublished',
  'sources[].headline': 'headline',
  'sources[].outlet': 'author.name',
  'sources[].url': 'url',
  'sources[].published': 'mainEntityOfPage.datePublished',
  language: 'inLanguage',
  format: 'isPartOf.schemaVersion',
  id: 'isPartOf.identifier',
  title: 'isPartOf.name',
  version: 'isPartOf.version',
  description: 'isPartOf.description',
  author: 'isPartOf.creator.name',
  licence: 'isPartOf.license',
  updated: 'isPartOf.dateModified',
} as const;

/** What became of a pack. */
export interface ClaimReviews {
  /** JSON-LD: `{"@context", "@graph"}`, the pack as a Dataset first, then a ClaimReview for each report with a rating; each in a line of its own. */
  readonly text: string;
  /** How many reports it holds. */
  readonly reviews: number;
  /** Reports that no fact-checker rated: a ClaimReview is a rating, so that these cannot be in it. */
  readonly reportsLeftOut: number;
  /** Claims of which nothing is in it. */
  readonly claimsLeftOut: number;
}

/** https://schema.org/ClaimReview; `readWrittenReviews` reads it back. What the pack does not say (an outlet, an address, a date) is absent. Whether an author or a claimant is a person or an organisation is not known, and not said. A review without a date has its article's. */
export function packToClaimReview(pack: Pack): ClaimReviews {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const graph: object[] = [datasetOf(pack)];
  let [reviews, reports, claimsLeftOut] = [0, 0, 0];
  for (const claim of pack.claims) {
    const rated = claim.reports.flatMap((report) => reviewOf(claim, report, sources.get(report.source), pack) ?? []);
    for (const review of rated) graph.push(review);
    reviews += rated.length;
    reports += claim.reports.length;
    if (rated.length === 0) claimsLeftOut++;
  }
  const nodes = graph.map((node) => JSON.stringify(node)).join(',\n');
  const text = `{"@context":"https://schema.org","@graph":[\n${nodes}\n]}\n`;
  return { text, reviews, reportsLeftOut: reports - reviews, claimsLeftOut };
}

/** The address of the pack's node within the file, which each review names. */
function datasetId({ id }: Pack): string {
  return `#${encodeURIComponent(id.toWellFormed())}`;
}

function datasetOf(pack: Pack): object {
  const { id, title, version, description, language, author, licence, updated } = pack;
  return {
    '@id': datasetId(pack),
    '@type': 'Dataset',
    // What tells our files from others, whose fields of these names may mean something else.
    schemaVersion: packFormat,
    identifier: id,
    name: title,
    version,
    description,
    inLanguage: language,
    creator: { name: author },
    license: licence,
    dateModified: updated,
  };
}

function reviewOf(claim: Claim, report: Report, source: Source | undefined, pack: Pack): object | undefined {
  const { review, quote, summary } = report;
  if (review === undefined) return undefined;
  const { outlet, url, headline, published } = source ?? {};
  const date = review.date ?? published;
  return {
    '@type': 'ClaimReview',
    identifier: report.source,
    ...(url === undefined ? {} : { url }),
    headline,
    ...(outlet === undefined ? {} : { author: { '@type': 'Organization', name: outlet } }),
    ...(date === undefined ? {} : { datePublished: date }),
    ...(published === undefined ? {} : { mainEntityOfPage: { '@type': 'WebPage', datePublished: published } }),
    inLanguage: pack.language,
    claimReviewed: claim.statement,
    reviewRating: { '@type': 'Rating', alternateName: review.rating },
    itemReviewed: {
      '@type': 'Claim',
      identifier: claim.id,
      ...(claim.wordings.length === 0 ? {} : { alternateName: claim.wordings }),
      ...(review.claimant === undefined ? {} : { author: { name: review.claimant } }),
    },
    description: summary,
    ...(quote === undefined ? {} : { hasPart: { '@type': 'Quotation', text: quote } }),
    isPartOf: { '@id': datasetId(pack) },
  };
}
