import { describe, expect, it } from 'vitest';
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

  it('bounds what a page can make it send', () => {
    const scripts = Array.from({ length: 5 }, () => script(`"ClaimReview ${'x'.repeat(900_000)}"`)).join('');
    expect(structuredData(pageOf(htmlOf('', scripts))).texts).toHaveLength(2);
    const deep = `${'<i itemscope itemtype="ClaimReview" itemprop="a">'.repeat(40)}x`;
    expect(JSON.stringify(structuredData(pageOf(htmlOf(deep))).items).length).toBeLessThan(100_000);
  });
});
