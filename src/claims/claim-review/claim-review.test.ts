import { describe, expect, it } from 'vitest';
import { readPack } from '../pack-format.ts';
import { readPagePacks } from './read-page.ts';
import type { StructuredData } from './read-reviews.ts';
import type { PackName } from './review-packs.ts';

const name: PackName = {
  id: 'reviews',
  title: 'Reviews',
  version: '1',
  description: 'Fact-checks.',
  author: 'Their publishers',
  licence: 'not stated',
  updated: '2024-01-01',
};

const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/2024/bridge',
  headline: 'No, the bridge was not sold',
  claimReviewed: 'The city sold the harbour bridge to a bank in May.',
  author: { '@type': 'Organization', name: 'Example Checks' },
  datePublished: '2024-06-02',
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'False' },
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'A. Speaker' } },
};

/** What a page with these scripts gives. */
function read(...data: readonly (object | string)[]) {
  return readWith({}, ...data);
}

function readWith(page: Partial<StructuredData>, ...data: readonly (object | string)[]) {
  const texts = data.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  const found = readPagePacks({ texts, items: [], ...page }, name);
  for (const pack of found.packs) expect(readPack(pack).faults).toBeUndefined();
  return found;
}

const only = (...data: readonly (object | string)[]) => {
  const { packs, leftOut } = read(...data);
  expect(leftOut).toEqual([]);
  const [claim] = packs[0]?.claims ?? [];
  return { claim, source: packs[0]?.sources[0], report: claim?.reports[0] };
};

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
    expect(leftOut).toEqual([{ path: 'JSON-LD script 1, review 1', reason: expect.stringContaining(reason) }]);
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
});

describe('several ClaimReviews', () => {
  const by = (outlet: string, rating: string, change: object = {}) => ({
    ...review,
    url: `https://${outlet.toLowerCase()}.example/bridge`,
    author: { '@type': 'Organization', name: outlet },
    reviewRating: { alternateName: rating },
    ...change,
  });

  it('of one claim are one claim with several reports, each in its own words', () => {
    const { packs } = read(
      by('One', 'False'),
      by('Two', 'FALSE.', { claimReviewed: '“The City sold the harbour bridge to a bank in May”' }),
    );
    const [claim, another] = packs[0]?.claims ?? [];
    expect(another).toBeUndefined();
    expect(claim?.reports.map(({ review: own }) => own?.rating)).toEqual(['False', 'FALSE.']);
    expect(claim?.reports[1]?.summary).toBe('“The City sold the harbour bridge to a bank in May”');
    expect(claim).toMatchObject({ relation: 'agree', differences: [] });
  });

  it('that rate it in other words differ in the outcome; that they contradict each other is not said', () => {
    const { packs } = read([by('One', 'False'), by('Two', 'True'), by('Three', 'Half true')]);
    const [claim] = packs[0]?.claims ?? [];
    const ids = claim?.reports.map(({ source }) => source) ?? [];
    expect(claim?.relation).toBe('differ');
    expect(claim?.differences).toEqual([
      {
        aspect: 'outcome',
        note: '“False” / “True” / “Half true”',
        values: { [ids[0] ?? '']: 'False', [ids[1] ?? '']: 'True', [ids[2] ?? '']: 'Half true' },
      },
    ]);
  });

  it('of one article are of one source, and one article cannot rate a claim in two ways', () => {
    const { packs, leftOut } = read([
      by('One', 'False', { url: 'https://one.example/a#1' }),
      by('One', 'True', { url: 'https://one.example/a#2', claimReviewed: 'The bridge was closed for a week in May.' }),
      by('One', 'True', { url: 'https://one.example/a#3' }),
    ]);
    expect(packs[0]?.sources.map(({ url }) => url)).toEqual(['https://one.example/a']);
    expect(packs[0]?.claims.map(({ reports }) => reports[0]?.review?.rating)).toEqual(['False', 'True']);
    expect(leftOut).toEqual([{ path: 'JSON-LD script 1, review 3', reason: expect.stringContaining('another way') }]);
  });

  it('are parted by language: the words tell, else what is declared, else what its publisher writes', () => {
    const { packs, leftOut } = read([
      by('One', 'False'),
      by('Two', 'Falsch', {
        claimReviewed: 'Die Stadt hat die Hafenbrücke im Mai an eine Bank verkauft.',
        inLanguage: 'en',
      }),
      by('Three', 'Falso', { claimReviewed: 'Ponte Aldport', inLanguage: { '@type': 'Language', name: 'Portuguese' } }),
      by('One', 'False', { claimReviewed: 'Bridge sold', url: 'https://one.example/b' }),
      by('Four', 'False', { claimReviewed: 'Aldport 2024' }),
    ]);
    expect(packs.map(({ id, title, language, claims }) => [id, title, language, claims.length])).toEqual([
      ['reviews-en', 'Reviews (en)', 'en', 2],
      ['reviews-de', 'Reviews (de)', 'de', 1],
      ['reviews-pt', 'Reviews (pt)', 'pt', 1],
    ]);
    expect(leftOut).toEqual([{ path: '1 reviews', reason: expect.stringContaining('language') }]);
  });

  it('have the same ids whenever they are read', () => {
    const ids = (...data: object[]) =>
      read(...data).packs[0]?.claims.map(({ id, reports }) => [id, reports[0]?.source]);
    expect(ids(by('One', 'False'))).toEqual(
      ids(by('One', 'Misleading', { claimReviewed: `«${review.claimReviewed}» ` })),
    );
  });
});

describe('a script', () => {
  const text = JSON.stringify(review);

  it.each([
    ['in a comment', `<!-- ${text} -->`],
    ['in CDATA', `//<![CDATA[\n${text}\n//]]>`],
    ['with a semicolon', `${text};\n`],
    ['with commas too many', text.replaceAll('}', ' , }').replace('"@context"', '"x":[1,2, ],"@context"')],
    ['with line breaks in texts', text.replace('harbour bridge', 'harbour\n\tbridge')],
    ['with apostrophes escaped', text.replace('No, the', "No, \\'the\\'")],
    ['escaped as text', text.replaceAll('"', '&quot;')],
    ['with a byte order mark', `\uFEFF${text}`],
  ])('%s is read', (_, script) => {
    expect(only(script).claim?.statement).toBe(review.claimReviewed);
  });

  it.each([
    ['cut off', text.slice(0, -20), 'broken'],
    ['with quotes missing', text.replace('"False"', 'False'), 'broken'],
    ['nested without end', `${'['.repeat(200_000)}"ClaimReview"`, 'too deep'],
  ])('%s is left out, and the others are read', (_, script, reason) => {
    const { packs, leftOut } = read(script, review);
    expect(packs[0]?.claims).toHaveLength(1);
    expect(leftOut).toEqual([{ path: 'JSON-LD script 1', reason: expect.stringContaining(reason) }]);
  });

  it('that is no fact-check may be as broken as it likes', () => {
    expect(read('{"@type": "Product", oops}')).toEqual({ packs: [], leftOut: [] });
  });
});
