import { describe, expect, it } from 'vitest';
import type { PageNotes } from './page-notes.ts';
import { writtenSource } from './source-of-page.ts';

const bare: PageNotes = {
  url: 'https://www.news.example/2024/ferry?utm=1#top',
  selected: '',
  language: '',
  headlines: [],
  canonical: '',
  data: [],
  metas: [],
  times: [],
};
const address = 'https://www.news.example/2024/ferry?utm=1';
const article = {
  '@type': 'NewsArticle',
  headline: 'Ferry  cancelled',
  datePublished: '2024-03-05T23:30:00-05:00',
  publisher: { '@type': 'Organization', name: 'The News' },
};
const sourceOf = (news: Partial<PageNotes>) => writtenSource({ ...bare, ...news });
const withData = (...data: unknown[]) => sourceOf({ data: data.map((one) => JSON.stringify(one)) });

describe('the source that a page is', () => {
  it('has nothing that the page does not say', () => {
    expect(sourceOf({})).toEqual({ url: address });
    expect(sourceOf({ headlines: ['', ' \n '] })).toEqual({ url: address });
    expect(sourceOf({ url: 'about:blank' })).toEqual({});
  });

  it('is read from JSON-LD: alone, in a list, in a graph, with one type of several', () => {
    const wanted = { url: address, headline: 'Ferry cancelled', outlet: 'The News', published: '2024-03-05' };
    expect(withData(article)).toEqual(wanted);
    expect(withData([{ '@type': 'WebSite', name: 'No' }, article])).toEqual(wanted);
    expect(withData({ '@context': 'https://schema.org', '@graph': [article] })).toEqual(wanted);
    expect(withData({ ...article, '@type': ['Thing', 'https://schema.org/ReportageNewsArticle'] })).toEqual(wanted);
    expect(withData({ ...article, publisher: ['The News'] })).toEqual(wanted);
  });

  it('is of several articles the one with the address of the page, else none of them', () => {
    const teaser = { ...article, headline: 'A teaser', url: 'https://www.news.example/other' };
    const main = { ...article, mainEntityOfPage: { '@id': 'https://www.news.example/2024/ferry' } };
    const canonical = 'https://www.news.example/2024/ferry';
    const data = [JSON.stringify([teaser, main])];
    expect(sourceOf({ data, canonical }).headline).toBe('Ferry cancelled');
    expect(withData([teaser, article])).toEqual({ url: address });
  });

  it('is read from Open Graph, headings and times where there is no data', () => {
    expect(
      sourceOf({
        metas: [
          ['og:title', 'Ferry cancelled'],
          ['og:site_name', 'The News'],
          ['article:published_time', '2024-03-05 08:00'],
        ],
        headlines: ['FERRY CANCELLED'],
      }),
    ).toEqual({ url: address, headline: 'Ferry cancelled', outlet: 'The News', published: '2024-03-05' });
    expect(sourceOf({ headlines: ['', 'Ferry'], times: ['2024-03-05', '2024-03-05T08:00Z'] })).toEqual({
      url: address,
      headline: 'Ferry',
      published: '2024-03-05',
    });
  });

  it('has no date that could be read in two ways, that does not exist, or that is one of several', () => {
    for (const date of ['03/04/2024', 'March 5, 2024', '2024-02-30', '2024-13-01', '20240305', 7, null]) {
      expect(withData({ ...article, datePublished: date }).published).toBeUndefined();
    }
    expect(sourceOf({ times: ['2024-03-05', '2024-03-06'] }).published).toBeUndefined();
  });

  it('takes the canonical address of the same site, and no other', () => {
    const canonical = (url: string) => sourceOf({ canonical: url }).url;
    expect(canonical('https://news.example/2024/ferry')).toBe('https://news.example/2024/ferry');
    expect(canonical('https://amp.news.example/ferry#x')).toBe('https://amp.news.example/ferry');
    for (const wrong of [
      'https://www.news.example/',
      'https://news.example',
      'https://evil.example/2024/ferry',
      'https://news.example.evil.example/a',
      'https://news.example@evil.example/a',
      'javascript:alert(1)',
      `https://news.example/${'a'.repeat(3000)}`,
    ]) {
      expect(canonical(wrong), wrong).toBe(address);
    }
    expect(sourceOf({ metas: [['og:url', 'https://news.example/og']] }).url).toBe('https://news.example/og');
  });

  it('is not harmed by what a hostile page says', () => {
    const hostile = [
      '{"@type":"NewsArticle"',
      '['.repeat(100_000),
      '{"__proto__":{"headline":"polluted"},"@type":"NewsArticle"}',
      JSON.stringify({ '@type': 'NewsArticle', headline: 'x'.repeat(10_000_000) }),
      JSON.stringify({ '@type': 'NewsArticle', headline: { toString: 'no' }, datePublished: [], publisher: 7 }),
      'null',
      '"NewsArticle"',
    ];
    for (const one of hostile) expect(sourceOf({ data: [one] }), one.slice(0, 60)).toEqual({ url: address });
    const odd = withData({ ...article, headline: 'A\u202Eb\u0000c\uD800d<script>\u00AD e' });
    expect(odd.headline).toBe('Abcd<script> e');
  });
});
