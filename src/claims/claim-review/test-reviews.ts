/** A good ClaimReview for tests, and what a page with such data gives. */
import { expect } from 'vitest';
import { readPack } from '../pack-format.ts';
import { readPagePacks } from './read-page.ts';
import type { StructuredData } from './read-reviews.ts';
import type { PackName } from './review-packs.ts';

export const name: PackName = {
  id: 'reviews',
  title: 'Reviews',
  version: '1',
  description: 'Fact-checks.',
  author: 'Their publishers',
  licence: 'not stated',
  updated: '2024-01-01',
};

export const review = {
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
export function read(...data: readonly (object | string)[]) {
  return readWith({}, ...data);
}

export function readWith(page: Partial<StructuredData>, ...data: readonly (object | string)[]) {
  const texts = data.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  const found = readPagePacks({ texts, items: [], ...page }, name);
  for (const pack of found.packs) expect(readPack(pack).faults).toBeUndefined();
  return found;
}

export const only = (...data: readonly (object | string)[]) => {
  const { packs, leftOut } = read(...data);
  expect(leftOut).toEqual([]);
  const [claim] = packs[0]?.claims ?? [];
  return { claim, source: packs[0]?.sources[0], report: claim?.reports[0] };
};
