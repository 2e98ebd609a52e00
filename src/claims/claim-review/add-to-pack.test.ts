import { describe, expect, it } from 'vitest';
import { claimWith, packWith } from '../example-pack.ts';
import { readPack } from '../pack-format.ts';
import type { Claim, Pack, Report } from '../types.ts';
import { addToPack, partOf } from './add-to-pack.ts';
import { harvestOffer } from './harvest.ts';

const own = packWith() as unknown as Pack;
const review = (source: string, rating: string, date?: string): Report => ({
  source,
  summary: 'It was sold.',
  review: { rating, ...(date && { date }) },
});
const sold = (...reports: Report[]): Claim => ({
  id: 'c-sold',
  statement: 'It was sold.',
  wordings: [],
  reports,
  relation: reports.length === 1 ? 'single' : 'agree',
  differences: [],
});
const page = 'https://www.checks.example/list';
const source = (id: string, url = 'https://checks.example/2024/bridge') => ({ id, headline: id, url });

function added(pack: Pack, claims: Claim[], sources: Pack['sources'], at = page): Pack {
  const after = addToPack(pack, { claims, sources }, at);
  expect(readPack(after).faults).toBeUndefined();
  return after;
}

describe('addToPack', () => {
  it('adds claims and the sources that they have, behind those that are there', () => {
    const after = added(own, [sold(review('s', 'False'))], [source('s'), source('unused')]);
    expect(after.claims.map(({ id }) => id)).toEqual(['opened', 'length', 'c-sold']);
    expect(after.sources.map(({ id }) => id)).toEqual(['x', 'y', 's']);
    expect(after.claims.slice(0, 2)).toEqual(own.claims);
  });

  it('gives a claim that is there the reports of others, and compares them', () => {
    const one = added(own, [sold(review('s', 'False'))], [source('s')]);
    const two = added(one, [sold(review('t', 'True'))], [source('t')]);
    expect(two.claims[2]).toMatchObject({ relation: 'differ', differences: [{ values: { s: 'False', t: 'True' } }] });
  });

  it('takes a later review of a publisher from its own pages', () => {
    const one = added(own, [sold(review('s', 'False'))], [source('s')]);
    const two = added(one, [sold(review('t', 'True', '2024-05-01'))], [source('t')]);
    const mended = added(two, [sold(review('t', 'False', '2024-05-01T09:00'))], [source('t')]);
    expect(mended.claims[2]).toMatchObject({ relation: 'agree', differences: [] });
  });

  it.each([
    ['is as old', review('s', 'True', '2024-05-01'), page],
    ['is older', review('s', 'True', '2024-04-30'), page],
    ['has no date', review('s', 'True'), page],
    ['is told by another site', review('s', 'True', '2030-01-01'), 'https://aggregator.example/'],
    ['is told by nobody knows whom', review('s', 'True', '2030-01-01'), ''],
  ])('keeps what a publisher concluded where another conclusion %s', (_, other, at) => {
    const part = { claims: [sold(other)], sources: [source('s')] };
    const one = added(own, [sold(review('s', 'False', '2024-05-01'))], [source('s')]);
    expect(addToPack(one, part, at)).toBe(one);
    // The page's offer is not one that nothing comes of.
    const ofPage = { ...own, ...part };
    expect(harvestOffer([ofPage], one.claims, at).kept).toBe(true);
    expect(harvestOffer([ofPage], [], at).kept).toBe(false);
  });

  it('is offered with who says so, where the fact-check is on another site', () => {
    const offer = (at: string) => {
      const part = { claims: [sold(review('s', 'False'))], sources: [source('s')] };
      const { host, claims } = harvestOffer([{ ...own, ...part }], [], at);
      return [host, claims[0]?.ratings];
    };
    expect(offer(page)).toEqual(['checks.example', [{ rating: 'False' }]]);
    expect(offer('https://aggregator.example/')).toEqual([
      'aggregator.example',
      [{ rating: 'False', elsewhere: 'checks.example' }],
    ]);
  });

  it('gives the pack itself back where nothing is new', () => {
    const one = added(own, [sold(review('s', 'False'))], [source('s')]);
    expect(addToPack(one, { claims: [sold(review('s', 'False'))], sources: [source('s')] }, page)).toBe(one);
  });

  it('leaves what the reader wrote, and does not say that a review and a report agree', () => {
    const written = {
      ...own,
      claims: [claimWith({ id: 'c-sold', tensions: [], relation: 'differ' }) as unknown as Claim],
    };
    const after = added(written, [sold(review('s', 'False'))], [source('s')]);
    expect(after.claims[0]).toMatchObject({ statement: 'The bridge opened in May.', relation: 'differ' });
    const [first] = written.claims[0]?.reports ?? [];
    const single = { ...own, claims: [{ ...sold(), reports: first ? [first] : [], relation: 'single' as const }] };
    expect(added(single, [sold(review('s', 'False'))], [source('s')]).claims[0]?.relation).toBe('differ');
  });
});

describe('partOf', () => {
  it('is some claims with their sources', () => {
    const part = partOf(
      { claims: [sold(review('s', 'False')), ...own.claims], sources: [source('s'), ...own.sources] },
      ['c-sold'],
    );
    expect(part).toEqual({ claims: [sold(review('s', 'False'))], sources: [source('s')] });
  });
});
