import { describe, expect, it } from 'vitest';
import { claimWith, packWith } from '../example-pack.ts';
import { readPack } from '../pack-format.ts';
import type { Claim, Pack, Report } from '../types.ts';
import { addToPack, partOf } from './add-to-pack.ts';

const own = packWith() as unknown as Pack;
const review = (source: string, rating: string): Report => ({ source, summary: 'It was sold.', review: { rating } });
const sold = (...reports: Report[]): Claim => ({
  id: 'c-sold',
  statement: 'It was sold.',
  wordings: [],
  reports,
  relation: reports.length === 1 ? 'single' : 'agree',
  differences: [],
});
const source = (id: string) => ({ id, headline: id });

function added(pack: Pack, claims: Claim[], sources: Pack['sources']): Pack {
  const after = addToPack(pack, { claims, sources });
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
    const mended = added(two, [sold(review('t', 'False'))], [source('t')]);
    expect(mended.claims[2]).toMatchObject({ relation: 'agree', differences: [] });
  });

  it('gives the pack itself back where nothing is new', () => {
    const one = added(own, [sold(review('s', 'False'))], [source('s')]);
    expect(addToPack(one, { claims: [sold(review('s', 'False'))], sources: [source('s')] })).toBe(one);
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
