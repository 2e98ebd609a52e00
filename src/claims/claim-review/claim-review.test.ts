import { describe, expect, it } from 'vitest';
import { name, only, read, readWith, review } from './test-reviews.ts';

describe('a ClaimReview', () => {
  it('becomes a claim with a report in the words of its publisher', () => {
    const { packs, leftOut } = read(review);
    expect(leftOut).toEqual([]);
    expect(packs).toEqual([
      {
        ...name,
        format: 'crossread/1',
        language: 'en',
        aliases: [],
        sources: [
          {
            id: expect.stringMatching(/^s-[0-9a-z]{14}$/),
            headline: 'No, the bridge was not sold',
            outlet: 'Example Checks',
            url: 'https://checks.example/2024/bridge',
            published: '2024-06-02',
            pages: [{ match: '*://checks.example/2024/bridge' }, { headline: 'No, the bridge was not sold' }],
          },
        ],
        claims: [
          {
            id: expect.stringMatching(/^c-[0-9a-z]{14}$/),
            statement: 'The city sold the harbour bridge to a bank in May.',
            wordings: [],
            reports: [
              {
                source: packs[0]?.sources[0]?.id,
                summary: 'The city sold the harbour bridge to a bank in May.',
                review: { rating: 'False', claimant: 'A. Speaker', date: '2024-06-02' },
              },
            ],
            relation: 'single',
            differences: [],
          },
        ],
      },
    ]);
  });

  it.each([
    ['in a list', [review]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, review] }],
    ['as the main entity of an article', { '@type': 'NewsArticle', mainEntity: { ...review } }],
    ['as one of several reviews', { '@type': 'Article', review: [review] }],
    ['in a data feed', { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review] }] }],
    ['in a list of items', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: review }] }],
    ['with a whole type', { ...review, '@type': 'https://schema.org/ClaimReview' }],
    ['with an old type', { ...review, '@type': ['http://schema.org/ClaimReview', 'Article'] }],
    ['with a prefixed type', { ...review, '@type': 'schema:ClaimReview' }],
    [
      'with prefixed fields',
      Object.fromEntries(
        Object.entries(review).map(([key, value]) => [key.startsWith('@') ? key : `schema:${key}`, value]),
      ),
    ],
    [
      'with fields spelt otherwise',
      Object.fromEntries(
        Object.entries(review).map(([key, value]) => [
          key.startsWith('@') ? key : key.toLowerCase().replace('published', '_published'),
          value,
        ]),
      ),
    ],
    ['with an author that is a text', { ...review, author: 'Example Checks' }],
    [
      'with authors in a list',
      {
        ...review,
        author: [
          { '@type': 'Person', name: 'B. Writer' },
          { '@type': 'Organization', name: 'Example Checks' },
        ],
      },
    ],
    [
      'with a publisher beside a person',
      { ...review, author: { '@type': 'Person', name: 'B. Writer' }, publisher: { name: 'Example Checks' } },
    ],
    [
      'with the claim in the item',
      { ...review, claimReviewed: undefined, itemReviewed: { ...review.itemReviewed, name: review.claimReviewed } },
    ],
    [
      'with entities and tags',
      { ...review, claimReviewed: '<p>The city sold the harbour&nbsp;bridge to a <b>bank</b> in May.</p>' },
    ],
    ['with value objects', { ...review, claimReviewed: { '@value': review.claimReviewed, '@language': 'en' } }],
    [
      'with the item as a creative work',
      {
        ...review,
        itemReviewed: {
          '@type': 'CreativeWork',
          author: [{ name: 'A. Speaker' }],
          appearance: { url: 'https://a.example/' },
        },
      },
    ],
    [
      'with its item elsewhere',
      [
        { ...review, itemReviewed: { '@id': '#claim' } },
        { '@id': '#claim', '@type': 'Claim', author: 'A. Speaker' },
      ],
    ],
    ['twice', [review, review]],
  ])('is found %s', (_, data) => {
    const { claim, source, report } = only(data);
    expect(claim?.statement).toBe(review.claimReviewed);
    expect(report?.review).toMatchObject({ rating: 'False', claimant: 'A. Speaker', date: '2024-06-02' });
    expect(source).toMatchObject({ outlet: 'Example Checks', url: review.url });
  });

  it.each([
    ['words', { alternateName: 'Pants on fire' }, 'Pants on fire'],
    ['the words of several', { alternateName: ['Mostly false', 'Falsch'] }, 'Mostly false'],
    ['words as the value', { ratingValue: 'Misleading' }, 'Misleading'],
    ['words as the name', { ratingValue: '2', name: 'Half true' }, 'Half true'],
    ['a text', 'False', 'False'],
    ['a list', [{ alternateName: 'False' }], 'False'],
    ['a number with its scale', { ratingValue: 2, bestRating: 5, worstRating: 1 }, '2/5'],
    ['numbers as texts', { ratingValue: '2,5', bestRating: '5', worstRating: '1' }, '2.5/5'],
    ['a number with a scale that starts at one', { ratingValue: 3, bestRating: 4 }, '3/4'],
    ['a scale in words', { alternateName: '1/5' }, '1/5'],
  ])('has its rating from %s', (_, reviewRating, rating) => {
    expect(only({ ...review, reviewRating }).report?.review?.rating).toBe(rating);
  });

  it.each([
    [{ reviewRating: undefined }, 'no rating'],
    [{ reviewRating: { ratingValue: 3 } }, 'without a word or a scale'],
    [{ reviewRating: { ratingValue: -1, bestRating: 5, worstRating: 1 } }, 'does not fit its scale'],
    [{ reviewRating: { ratingValue: 2, bestRating: 1, worstRating: 5 } }, 'does not fit its scale'],
    [{ reviewRating: { alternateName: '3' } }, 'no words'],
    [{ claimReviewed: ' ', itemReviewed: undefined }, 'no claim'],
    [
      { claimReviewed: undefined, itemReviewed: { '@type': 'Person', name: 'The man who sold the bridge' } },
      'no claim',
    ],
    [{ claimReviewed: undefined, itemReviewed: { name: 'Facebook post' } }, 'no claim'],
    [{ claimReviewed: 'x'.repeat(10_000_000) }, 'no claim'],
    [{ url: 'javascript:alert(1)', headline: undefined }, 'neither an address (url) nor a headline'],
  ])('with %j is left out, and the reason told', (change, reason) => {
    const { packs, leftOut } = read({ ...review, ...change });
    expect(packs).toEqual([]);
    expect(leftOut).toEqual([
      expect.objectContaining({ path: 'JSON-LD script 1, review 1', reason: expect.stringContaining(reason) }),
    ]);
  });

  it.each([
    ['2024-06-02T08:30:00Z', '2024-06-02T08:30:00Z'],
    ['2024-06-02T08:30:00.000+0200', '2024-06-02T08:30:00+02:00'],
    ['2024-06-02 08:30', '2024-06-02T08:30:00'],
    ['2024-6-2', '2024-06-02'],
    ['2024/06/02', '2024-06-02'],
    ['20240602', '2024-06-02'],
    ['Sun, 02 Jun 2024 08:30:00 GMT', '2024-06-02T08:30:00Z'],
    ['June 2, 2024', '2024-06-02'],
    ['2nd June 2024', '2024-06-02'],
    ['Sept. 9, 2024', '2024-09-09'],
    ['25/12/2024', '2024-12-25'],
    ['12/25/2024', '2024-12-25'],
    ['05.05.2024', '2024-05-05'],
    ['2024-06-02T08:30:00 o’clock', '2024-06-02'],
    ['03/04/2024', undefined],
    ['2024-02-30', undefined],
    ['0001-01-01', undefined],
    ['Juneau 2, 2024', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('dated %j is dated %j', (datePublished, date) => {
    const { report, source } = only({ ...review, datePublished });
    expect(report?.review?.date).toBe(date);
    expect(source?.published).toBe(date);
  });

  it('invents no outlet, claimant, headline or date', () => {
    const bare = {
      '@type': 'ClaimReview',
      claimReviewed: review.claimReviewed,
      url: review.url,
      reviewRating: 'False',
    };
    const { source, report } = only(bare);
    expect(source).toEqual({
      id: source?.id,
      headline: review.url,
      url: review.url,
      pages: [{ match: '*://checks.example/2024/bridge' }],
    });
    expect(report?.review).toEqual({ rating: 'False' });
    expect(only({ ...bare, author: { '@type': 'Person', name: 'B. Writer' } }).source?.outlet).toBeUndefined();
    expect(only({ ...review, itemReviewed: { author: 'Example Checks' } }).report?.review?.claimant).toBeUndefined();
    expect(only({ ...review, itemReviewed: { author: 'N/A' } }).report?.review?.claimant).toBeUndefined();
    expect(only({ ...review, headline: undefined, name: review.claimReviewed }).source?.headline).toBe(review.url);
  });

  it('takes from the page what it leaves out itself', () => {
    const bare = { ...review, url: undefined, headline: undefined, claimReviewed: 'Ponte Aldport', '@id': '#1' };
    const page = { url: 'https://checks.example/a?b=1#c', headline: 'The bridge', language: 'pt-BR' };
    const [pack] = readWith(page, bare).packs;
    expect(pack?.language).toBe('pt');
    expect(pack?.sources[0]).toMatchObject({ url: 'https://checks.example/a?b=1', headline: 'The bridge' });
    const [relative] = readWith(page, { ...review, url: '/b' }).packs;
    expect(relative?.sources[0]?.url).toBe('https://checks.example/b');
    const within = {
      '@type': 'NewsArticle',
      url: 'https://checks.example/d',
      headline: 'An article',
      inLanguage: 'de',
      review: { ...bare },
    };
    const [inner] = readWith({}, within).packs;
    expect(inner?.language).toBe('de');
    expect(inner?.sources[0]).toMatchObject({ url: 'https://checks.example/d', headline: 'An article' });
  });

  it('takes the headline of a page for that of a review only where the page is the review', () => {
    const bare = { ...review, headline: undefined, name: undefined };
    const headlineOn = (url: string) => readWith({ url, headline: 'The page' }, bare).packs[0]?.sources[0]?.headline;
    expect(headlineOn('http://checks.example/2024/bridge/?from=feed')).toBe('The page');
    expect(headlineOn('https://news.example/story')).toBe(review.url);
  });
});
