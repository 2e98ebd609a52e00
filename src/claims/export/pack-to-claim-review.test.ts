import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../built-in.ts';
import { anyPack } from '../test-packs.ts';
import { claimReviewFields, packToClaimReview } from './pack-to-claim-review.ts';

type Node = Record<string, unknown>;

function graphOf(text: string): { dataset: Node; reviews: Node[] } {
  const { '@context': context, '@graph': graph } = JSON.parse(text) as { '@context': string; '@graph': Node[] };
  expect(context).toBe('https://schema.org');
  const [dataset = {}, ...reviews] = graph;
  return { dataset, reviews };
}

/** What stands at `a.b` in a node; what a node refers to by `@id` is looked up there. */
function at(node: Node, path: string, dataset: Node): unknown {
  return path.split('.').reduce<unknown>((value, step) => {
    const inner = (value as Node | undefined)?.[step];
    return (inner as Node | undefined)?.['@id'] === dataset['@id'] ? dataset : inner;
  }, node);
}

describe('packToClaimReview', () => {
  it('keeps every field that it names, of each report with a rating', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        const { text, reviews: count } = packToClaimReview(pack);
        const { dataset, reviews } = graphOf(text);
        const rated = pack.claims.flatMap((claim) =>
          claim.reports.flatMap((report) => (report.review ? [{ claim, report, review: report.review }] : [])),
        );
        expect(reviews.length).toBe(rated.length);
        expect(count).toBe(rated.length);
        for (const [i, { claim, report, review }] of rated.entries()) {
          const source = pack.sources.find(({ id }) => id === report.source);
          const wanted: Record<keyof typeof claimReviewFields, unknown> = {
            'claims[].statement': claim.statement,
            'claims[].id': claim.id,
            'claims[].wordings': claim.wordings.length > 0 ? claim.wordings : undefined,
            'claims[].reports[].source': report.source,
            'claims[].reports[].summary': report.summary,
            'claims[].reports[].quote': report.quote,
            'claims[].reports[].review.rating': review.rating,
            'claims[].reports[].review.claimant': review.claimant,
            'claims[].reports[].review.date': review.date ?? source?.published,
            'sources[].headline': source?.headline,
            'sources[].outlet': source?.outlet,
            'sources[].url': source?.url,
            'sources[].published': source?.published,
            language: pack.language,
            format: pack.format,
            id: pack.id,
            title: pack.title,
            version: pack.version,
            description: pack.description,
            author: pack.author,
            licence: pack.licence,
            updated: pack.updated,
          };
          for (const [field, path] of Object.entries(claimReviewFields)) {
            const value = wanted[field as keyof typeof claimReviewFields];
            expect([field, at(reviews[i] ?? {}, path, dataset)]).toEqual([field, value]);
          }
        }
      }),
    );
  });

  it('has the types and properties of schema.org, and no empty ones', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        const { dataset, reviews } = graphOf(packToClaimReview(pack).text);
        for (const node of [dataset, ...reviews]) checkNode(node);
      }),
    );
  });

  it('makes no fact-check of a report without a rating, and says how many were left out', () => {
    const { text, ...counts } = packToClaimReview(builtIn);
    const reports = builtIn.claims.flatMap((claim) => claim.reports).length;
    expect(counts).toEqual({ reviews: 0, reportsLeftOut: reports, claimsLeftOut: builtIn.claims.length });
    expect(graphOf(text).reviews).toEqual([]);
  });
});

/** Properties that schema.org has for each type that is used (https://schema.org/ClaimReview and the pages that it leads to). */
const properties: Readonly<Record<string, readonly string[]>> = {
  Dataset: [
    ...['schemaVersion', 'identifier', 'name', 'version', 'description', 'inLanguage', 'creator', 'license'],
    'dateModified',
  ],
  ClaimReview: [
    ...['identifier', 'url', 'headline', 'author', 'datePublished', 'mainEntityOfPage', 'inLanguage', 'claimReviewed'],
    ...['reviewRating', 'itemReviewed', 'description', 'hasPart', 'isPartOf'],
  ],
  Rating: ['alternateName'],
  Claim: ['identifier', 'alternateName', 'author'],
  Organization: ['name'],
  Quotation: ['text'],
  WebPage: ['datePublished'],
  // A person or an organisation, or a reference to another node.
  unnamed: ['name'],
};

function checkNode(node: Node): void {
  const { '@type': type = 'unnamed', '@id': _, ...fields } = node;
  const known = properties[String(type)];
  expect(known, `type ${String(type)}`).toBeDefined();
  for (const [name, value] of Object.entries(fields)) {
    expect(known, `${String(type)}.${name}`).toContain(name);
    expect(value).toBeTruthy();
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) checkNode(value as Node);
  }
}
