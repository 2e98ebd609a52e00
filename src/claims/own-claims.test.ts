import { describe, expect, it } from 'vitest';
import { formerOf, pagesOf, type Written, withEdited, withFormer, withoutClaim, withReport } from './own-claims.ts';
import { emptyOwnPack } from './own-pack.ts';
import { faultText, readPack } from './pack-format.ts';
import type { Claim, Pack } from './types.ts';

const empty = emptyOwnPack('own', 'en', '2024-01-01');
const article = { headline: 'Ferry cancelled', url: 'https://news.example/2024/ferry', published: '2024-01-01' };
const written: Written = {
  claim: { kind: 'new', statement: 'The night ferry was cancelled.' },
  source: article,
  summary: 'The ferry is off.',
  quote: 'The night ferry has been cancelled',
};
const other = { headline: 'No ferry', url: 'https://other.example/a' };

const faults = (pack: Pack) => readPack(pack).faults?.map(faultText);
const first = (pack: Pack): Claim => pack.claims[0] as Claim;
const opened = (pack: Pack) => ({ claim: first(pack), sources: pack.sources });

describe('a report that is written', () => {
  it('makes a new claim, its source and a wording, and with them a valid pack', () => {
    const pack = withReport(empty, written, 'x1');
    expect(faults(pack)).toBeUndefined();
    expect(pack.claims).toEqual([
      {
        id: 'x1',
        statement: 'The night ferry was cancelled.',
        wordings: ['The night ferry has been cancelled'],
        reports: [{ source: 'x1', summary: 'The ferry is off.', quote: 'The night ferry has been cancelled' }],
        relation: 'single',
        differences: [],
      },
    ]);
    expect(pack.sources).toEqual([
      {
        id: 'x1',
        ...article,
        pages: [{ match: '*://news.example/2024/ferry' }, { headline: 'Ferry cancelled' }],
      },
    ]);
  });

  it('joins a known claim, in the relation that its writer gives', () => {
    const one = withReport(empty, written, 'x1');
    const two = withReport(
      one,
      { ...written, claim: { kind: 'known', id: 'x1', relation: 'differ' }, source: other, quote: 'No boat at night' },
      'x2',
    );
    expect(faults(two)).toBeUndefined();
    expect(first(two)).toMatchObject({
      relation: 'differ',
      wordings: ['The night ferry has been cancelled', 'No boat at night'],
      reports: [{ source: 'x1' }, { source: 'x2', quote: 'No boat at night' }],
    });
  });

  it('writes a source down once: by its address, or by its headline where there is none', () => {
    const one = withReport(empty, written, 'x1');
    const again: Written = { ...written, claim: { kind: 'new', statement: 'Another.' } };
    expect(withReport(one, again, 'x2').sources).toHaveLength(1);
    expect(withReport(one, { ...again, source: { headline: 'Ferry cancelled' } }, 'x2').sources).toHaveLength(1);
    const elsewhere = { ...article, url: 'https://news.example/2023/ferry' };
    expect(withReport(one, { ...again, source: elsewhere }, 'x2').sources).toHaveLength(2);
  });

  it('adds to a known source what it lacks, and changes nothing that it has', () => {
    const one = withReport(empty, written, 'x1');
    const again: Written = { ...written, claim: { kind: 'new', statement: 'Another.' } };
    const source = { ...article, headline: 'Another headline', outlet: 'The News', published: undefined };
    expect(withReport(one, { ...again, source }, 'x2').sources).toEqual([{ ...one.sources[0], outlet: 'The News' }]);
  });

  it('replaces of a known source what its writer corrected, and how its page is recognised', () => {
    const one = withReport(empty, written, 'x1');
    const again: Written = { ...written, claim: { kind: 'new', statement: 'Another.' } };
    const source = { headline: 'The ferry is cancelled', url: article.url };
    const corrected = withReport(one, { ...again, source, corrected: ['headline', 'published'] }, 'x2');
    expect(corrected.sources).toEqual([
      { id: 'x1', ...source, pages: [{ match: '*://news.example/2024/ferry' }, { headline: source.headline }] },
    ]);
    expect(faults(corrected)).toBeUndefined();
  });

  it('is refused for a claim that is gone, or of a source that reports it already', () => {
    const one = withReport(empty, written, 'x1');
    const known = (id: string): Written => ({ ...written, claim: { kind: 'known', id, relation: 'agree' } });
    expect(() => withReport(one, known('x9'), 'x2')).toThrow('removed meanwhile');
    expect(() => withReport(one, known('x1'), 'x2')).toThrow('already has a report of “Ferry cancelled”');
  });
});

describe('changes of claims', () => {
  const one = withReport(empty, written, 'x1');
  const three = withReport(
    withReport(one, { ...written, claim: { kind: 'new', statement: 'Second.' }, source: other }, 'x2'),
    { ...written, claim: { kind: 'new', statement: 'Third.' } },
    'x3',
  );
  const tense: Pack = {
    ...three,
    claims: three.claims.map((claim) => (claim.id === 'x3' ? { ...claim, tensions: ['x2'] } : claim)),
  };

  it('removes a claim with what served it alone, and puts it back where it was', () => {
    const without = withoutClaim(tense, 'x2');
    expect(faults(without)).toBeUndefined();
    expect(without.claims.map(({ id }) => id)).toEqual(['x1', 'x3']);
    expect(without.sources.map(({ id }) => id)).toEqual(['x1']);
    const back = withFormer(without, formerOf(tense, 'x2'));
    expect(faults(back)).toBeUndefined();
    expect(back).toEqual(tense);
    expect(withoutClaim(tense, 'x9')).toBe(tense);
  });

  it('puts back the last claim of a pack that was dropped with it', () => {
    const back = withFormer(empty, formerOf(one, 'x1'));
    expect(back).toEqual(one);
  });

  it('puts back what an edit changed, claim and source', () => {
    const source = { ...(three.sources[0] as Pack['sources'][number]), headline: 'Night ferry cancelled' };
    const edited = withEdited(three, opened(three), { ...first(three), statement: 'There is no night ferry.' }, [
      source,
    ]);
    const byHand = { ...source, pages: [{ headline: 'By hand' }] };
    const pack = { ...three, sources: [byHand, ...three.sources.slice(1)] };
    const moved = { ...byHand, url: 'https://a.example/b' };
    expect(withEdited(pack, opened(pack), first(pack), [moved]).sources[0]?.pages).toEqual(byHand.pages);
    expect(first(edited).statement).toBe('There is no night ferry.');
    expect(edited.sources[0]?.headline).toBe('Night ferry cancelled');
    expect(edited.sources[0]?.pages?.[1]).toEqual({ headline: 'Night ferry cancelled' });
    expect(faults(edited)).toBeUndefined();
    expect(withFormer(edited, formerOf(three, 'x1'))).toEqual(three);
  });

  it('drops a source with the last report of it', () => {
    const claim = first(three);
    const joined = withReport(
      one,
      { ...written, claim: { kind: 'known', id: 'x1', relation: 'agree' }, source: other },
      'x2',
    );
    const back = withEdited(joined, opened(joined), claim, []);
    expect(back.sources).toEqual(one.sources);
  });

  it('keeps a report that came while the claim was edited, and its source', () => {
    const joined = withReport(
      one,
      { ...written, claim: { kind: 'known', id: 'x1', relation: 'differ' }, source: other },
      'x2',
    );
    const edited = withEdited(joined, opened(one), { ...first(one), statement: 'No night ferry.' }, one.sources);
    expect(faults(edited)).toBeUndefined();
    expect(first(edited)).toEqual({ ...first(joined), statement: 'No night ferry.' });
    expect(edited.sources).toEqual(joined.sources);
  });

  it('leaves out a tension with a claim that went as well', () => {
    const former = formerOf(tense, 'x3');
    const without = withoutClaim(withoutClaim(tense, 'x3'), 'x2');
    const back = withFormer(without, former);
    expect(faults(back)).toBeUndefined();
    expect(back.claims.map(({ tensions }) => tensions)).toEqual([undefined, []]);
  });
});

describe('how the page of a source is recognised', () => {
  it.each([
    ['https://news.example/a/b?id=3', '*://news.example/a/b?id=3'],
    ['http://me:pw@News.Example:8080/a#top', '*://news.example/a'],
    ['https://news.example/', undefined],
    ['https://news.example', undefined],
    ['https://news.example/*', undefined],
    ['https://münchen.example/a', undefined],
  ])('%s by %s', (url, match) => {
    expect(pagesOf({ headline: 'H', url }).pages).toEqual([...(match ? [{ match }] : []), { headline: 'H' }]);
  });
});
