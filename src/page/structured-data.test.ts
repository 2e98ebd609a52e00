import { describe, expect, it } from 'vitest';
import { onePageData } from '../browser/page-data.ts';
import { structuredData } from './structured-data.ts';
import { htmlOf, pageOf } from './test-page.ts';

const script = (text: string, type = 'application/ld+json') => `<script type="${type}">${text}</script>`;

describe('structuredData', () => {
  it('gives the scripts that name a ClaimReview as they stand, broken or not, and no others', () => {
    const head = `${script('{"@type": "ClaimReview", }')}${script('{"@type": "Product"}')}${script('[claimreview', 'Application/LD+JSON; charset=utf-8')}${script('ClaimReview', 'text/javascript')}`;
    expect(structuredData(pageOf(htmlOf('', head)), 'https://a.example/b')).toEqual({
      url: 'https://a.example/b',
      headline: 'Harbour town waits for its ferry',
      language: 'en',
      texts: ['{"@type": "ClaimReview", }', '[claimreview'],
      items: [],
    });
  });

  it('gives microdata as objects, each property where it belongs', () => {
    const body = `<div itemscope itemtype="http://schema.org/ClaimReview">
      <meta itemprop="datePublished" content="2024-06-02"><a itemprop="url sameAs" href="/check">here</a>
      <p>As <span itemprop="claimReviewed">It was <b>sold</b>.</span></p>
      <time itemprop="dateModified" datetime="2024-06-03">yesterday</time>
      <div itemprop="author" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Checks</b></div></div>
      <div itemscope itemtype="https://schema.org/Product"><b itemprop="name">A thing</b></div>`;
    expect(structuredData(pageOf(htmlOf(body)), 'https://a.example/').items).toEqual([
      {
        '@type': 'http://schema.org/ClaimReview',
        datePublished: ['2024-06-02'],
        url: ['/check'],
        sameAs: ['/check'],
        claimReviewed: ['It was sold.'],
        dateModified: ['2024-06-03'],
        author: [{ '@type': 'https://schema.org/Organization', name: ['Checks'] }],
      },
    ]);
  });

  it('finds the address that a saved page gives itself', () => {
    const link = '<link rel="canonical" href="https://a.example/c">';
    const meta = '<meta property="og:url" content="https://a.example/o">';
    const urls = [link + meta, meta, '<link rel="canonical" href="/c">', ''].map(
      (head) => structuredData(pageOf(htmlOf('', head))).url,
    );
    expect(urls).toEqual(['https://a.example/c', 'https://a.example/o', undefined, undefined]);
  });

  it('leaves out an address or a language that is too long to be one, and keeps the fact-checks', () => {
    const long = `https://a.example/${'a'.repeat(20_000)}`;
    const html = htmlOf('', script('ClaimReview')).replace(/<html[^>]*>/, `<html lang="${'e'.repeat(20_000)}">`);
    const data = structuredData(pageOf(html), long);
    expect(data).toMatchObject({ url: undefined, language: undefined, texts: ['ClaimReview'] });
    expect(onePageData(data)).toEqual(data);
  });

  it('bounds what a page can make it send', () => {
    const scripts = Array.from({ length: 5 }, () => script(`"ClaimReview ${'x'.repeat(900_000)}"`)).join('');
    expect(structuredData(pageOf(htmlOf('', scripts))).texts).toHaveLength(2);
    const deep = `${'<i itemscope itemtype="ClaimReview" itemprop="a">'.repeat(40)}x`;
    expect(JSON.stringify(structuredData(pageOf(htmlOf(deep))).items).length).toBeLessThan(100_000);
  });

  it('bounds the text of microdata in total: elements within each other share it and would multiply it', () => {
    const nested = `${'<i itemprop="a">'.repeat(100)}${'x'.repeat(20_000)}${'</i>'.repeat(100)}`;
    const body = `<div itemscope itemtype="ClaimReview">${nested}</div>`.repeat(10);
    const small = '<div itemscope itemtype="ClaimReview"><b itemprop="claimReviewed">It was sold.</b></div>';
    const { items } = structuredData(pageOf(htmlOf(small + body + small)));
    expect(items).toEqual([{ '@type': 'ClaimReview', claimReviewed: ['It was sold.'] }]);
    expect(structuredData(pageOf(htmlOf(body))).items).toEqual([]);
    const half = body.replaceAll('x'.repeat(20_000), 'x'.repeat(5_000));
    const sent = structuredData(pageOf(htmlOf(half)));
    expect(sent.items).toHaveLength(3);
    expect(JSON.stringify(sent).length).toBeLessThan(2_000_000);
    expect(onePageData(sent)).toEqual(sent);
  });

  it('counts what stands under several names once for each, and the types and names themselves', () => {
    const names = Array.from({ length: 200 }, (_, i) => `n${i}`).join(' ');
    const scope = `<i itemscope itemtype="ClaimReview" itemprop="${names}">`;
    const sharing = [
      `<div itemscope itemtype="ClaimReview"><b itemprop="${names}">${'x'.repeat(20_000)}</b></div>`,
      `<div itemscope itemtype="ClaimReview">${scope.repeat(4)}</div>`,
      `<div itemscope itemtype="ClaimReview ${'x'.repeat(2_000_000)}"></div>`,
      `<div itemscope itemtype="ClaimReview"><b itemprop="${'x'.repeat(2_000_000)}"></b></div>`,
    ];
    const left = sharing.map((body) => JSON.stringify(structuredData(pageOf(htmlOf(body))).items).length);
    expect(Math.max(...left)).toBeLessThan(2_000_000);
    const twice = '<div itemscope itemtype="ClaimReview"><b itemprop="a b a">x</b></div>';
    const item = { '@type': 'ClaimReview', a: ['x'], b: ['x'] };
    expect(structuredData(pageOf(htmlOf(twice))).items).toEqual([item]);
  });

  it('leaves for microdata what the scripts that are sent have not taken', () => {
    const item = `<div itemscope itemtype="ClaimReview">${`<b itemprop="a">${'x'.repeat(20_000)}</b>`.repeat(10)}</div>`;
    const items = (head: string) => structuredData(pageOf(htmlOf(item.repeat(10), head))).items;
    expect(items('')).toHaveLength(9);
    expect(items(script(`"ClaimReview ${'x'.repeat(900_000)}"`))).toHaveLength(5);
    expect(items(script(`"Product ${'x'.repeat(3_000_000)}"`))).toHaveLength(9);
  });
});
