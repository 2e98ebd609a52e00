import { describe, expect, it } from 'vitest';
import { only, read, review } from './test-reviews.ts';

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
    expect(leftOut).toEqual([
      expect.objectContaining({ path: 'JSON-LD script 1, review 3', reason: expect.stringContaining('another way') }),
    ]);
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
    expect(leftOut).toEqual([expect.objectContaining({ path: '', reason: expect.stringContaining('language') })]);
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
    expect(leftOut).toEqual([
      expect.objectContaining({ path: 'JSON-LD script 1', reason: expect.stringContaining(reason) }),
    ]);
  });

  it('that is no fact-check may be as broken as it likes', () => {
    expect(read('{"@type": "Product", oops}')).toEqual({ packs: [], leftOut: [] });
  });
});

it('reads what many reviews have in common once', () => {
  const many = (more: object) =>
    Array.from({ length: 1_500 }, (_, i) => ({
      ...review,
      inLanguage: 'en',
      claimReviewed: `Bridge ${i} was sold in May.`,
      ...more,
    }));
  // Each of these took time with the number of reviews times what they share.
  const long = '&amp;'.repeat(9_900);
  const named = { '@id': '#a', '@type': 'Organization', name: long };
  const fields = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`field${i}`, i]));
  for (const page of [
    { '@type': 'Article', ...fields, review: many({}) },
    { '@type': 'Article', headline: long, review: many({ headline: undefined }) },
    { '@graph': [named, ...many({ author: { '@id': '#a' } })] },
    { '@graph': [named, ...many({ author: Array.from({ length: 20 }, () => ({ '@id': '#a' })) })] },
  ]) {
    expect(read(page).packs[0]?.claims).toHaveLength(1_500);
  }
});
