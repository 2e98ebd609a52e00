import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relateReviews } from '../claim-review/relate.ts';
import { faultText } from '../pack-format.ts';
import { anyPack } from '../test-packs.ts';
import type { Claim, Pack, Source } from '../types.ts';
import { readWrittenReviews } from './claim-review-to-pack.ts';
import { packToClaimReview } from './pack-to-claim-review.ts';

type Node = Record<string, unknown>;

/** What docs/packs.md says that ClaimReview keeps: reports with a rating, and of these all but what has no entry in its column. */
function keptOf(pack: Pack): Pack {
  const published = new Map(pack.sources.map((source) => [source.id, source.published]));
  const claims = pack.claims.flatMap(({ id, statement, wordings, reports: all }): Claim[] => {
    const reports = all.flatMap(({ source, summary, quote, review }) => {
      if (review === undefined) return [];
      const date = review.date ?? published.get(source);
      const kept = { ...review, ...(date === undefined ? {} : { date }) };
      return [{ source, summary, ...(quote === undefined ? {} : { quote }), review: kept }];
    });
    return reports.length === 0 ? [] : [{ id, statement, wordings, reports, ...relateReviews(reports) }];
  });
  const used = new Set(claims.flatMap(({ reports }) => reports.map(({ source }) => source)));
  const sources = pack.sources.filter(({ id }) => used.has(id)).map(({ pages: _, ...source }): Source => source);
  return { ...pack, sources, claims, aliases: [] };
}

/** Sources come in the order in which they are first used. */
const inOrder = (pack: Pack | undefined) =>
  pack && { ...pack, sources: [...pack.sources].sort((a, b) => (a.id < b.id ? -1 : 1)) };

const documentOf = (pack: Pack) => JSON.parse(packToClaimReview(pack).text) as { '@graph': Node[] };

function read(document: unknown) {
  const written = readWrittenReviews();
  const left = written.takeFrom(document);
  return { results: written.finish(), left, claims: written.counts.claims };
}

const rated: Pack = {
  format: 'crossread/1',
  id: 'harbour',
  title: 'Harbour',
  version: '1',
  language: 'en',
  description: 'd',
  author: 'a',
  licence: 'l',
  updated: '2024-01-01',
  sources: [{ id: 's', headline: 'h' }],
  claims: ['one', 'two'].map((id) => ({
    id,
    statement: `The quay ${id} was closed.`,
    wordings: [],
    reports: [{ source: 's', summary: 'It is open.', review: { rating: 'False' } }],
    relation: 'single',
    differences: [],
  })),
  aliases: [],
};

describe('what packToClaimReview writes', () => {
  it('is read back with every field that it keeps', () => {
    let full = 0;
    fc.assert(
      fc.property(anyPack, (pack) => {
        const kept = keptOf(pack);
        const { results, left, claims } = read(documentOf(pack));
        expect(results.flatMap(({ faults = [] }) => faults.map(faultText))).toEqual([]);
        expect(results.map((result) => inOrder(result.pack))).toEqual(kept.claims.length > 0 ? [inOrder(kept)] : []);
        expect(left).toMatchObject({ '@graph': [] });
        expect(claims).toBe(kept.claims.length);
        full += kept.claims.length > 0 ? 1 : 0;
      }),
      { numRuns: 300 },
    );
    expect(full).toBeGreaterThan(50);
  });

  it('is read back node by node, with several packs in one list', () => {
    const written = readWrittenReviews();
    const other = { ...rated, id: 'other' };
    const taken = [...documentOf(rated)['@graph'], ...documentOf(other)['@graph']].map(written.take);
    expect(taken).toEqual(Array(6).fill(true));
    expect(written.finish().map(({ pack }) => pack)).toEqual([rated, other]);
  });

  it('is told from other fact-checks, which are left', () => {
    const [dataset = {}, review = {}] = documentOf(rated)['@graph'];
    const { schemaVersion: _, ...foreign } = dataset;
    const list = [{ '@type': 'ClaimReview', claimReviewed: 'x' }, null, 'a', review, foreign];
    expect(read({ name: 'n', '@graph': list })).toEqual({
      results: [],
      left: { name: 'n', '@graph': list },
      claims: 0,
    });
    expect(read([review])).toEqual({ results: [], left: [review], claims: 0 });
  });

  it.each<[string, (review: Node, dataset: Node, second: Node) => unknown, readonly string[]]>([
    ['an id that two claims have', (review) => (review.itemReviewed = { identifier: 'two' }), ['claims[1].id: ']],
    ['an id that two sources have', (review) => (review.headline = 'Another.'), ['sources[1].id: ']],
    [
      'a claim twice by one source',
      (review, _, second) => Object.assign(second, review),
      ['claims[0].reports[1].source: '],
    ],
    ['a rating that is none', (review) => (review.reviewRating = 3), ['claims[0].reports[0].review.rating: ']],
    ['a review that is none', (review) => (review.itemReviewed = [[]]), ['claims[0].id: ']],
    ['a pack without a title', (_, dataset) => delete dataset.name, ['title: is missing']],
  ])('is refused with %s', (_, change, paths) => {
    const document = documentOf(rated);
    const [dataset = {}, review = {}, second = {}] = document['@graph'];
    change(review, dataset, second);
    const faults = read(document).results.flatMap(({ faults = [] }) => faults.map(faultText));
    expect(faults.length).toBeGreaterThan(0);
    for (const path of paths)
      expect(
        faults.some((fault) => fault.startsWith(path)),
        faults.join('\n'),
      ).toBe(true);
  });

  it('never throws, whatever stands in its nodes', () => {
    const [dataset = {}, review = {}] = documentOf(rated)['@graph'];
    const spoilt = (node: Node) =>
      fc
        .tuple(fc.constantFrom(...Object.keys(node)), fc.jsonValue({ maxDepth: 2 }))
        .map(([key, value]) => ({ ...node, [key]: value }));
    fc.assert(
      fc.property(spoilt(dataset), spoilt(review), (one, two) => {
        for (const { pack, faults } of read({ '@graph': [one, two, review] }).results) {
          expect(pack !== undefined || faults.length > 0).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
