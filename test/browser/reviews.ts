/** Fact-checks of our own, as pages and lists carry them. */

/** What is claimed, and repeated elsewhere in other words. */
export const FERRY_CLAIM =
  'The Kestrin council paid 40 million euros for the night ferry between Aldport and Marrowby in August 2019.';
export const FERRY_REPEATED =
  'In August 2019, the Kestrin council paid 40 million euros for the night ferry between Aldport and Marrowby, readers were told.';

/** A ClaimReview. */
export function claimReview(claim: string, outlet: string, rating: string, change: object = {}): object {
  const host = `${outlet.toLowerCase().replaceAll(' ', '-')}.example`;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: `https://${host}/checks/${encodeURIComponent(claim.slice(0, 20))}`,
    headline: `${outlet} looked into it`,
    claimReviewed: claim,
    inLanguage: 'en',
    author: { '@type': 'Organization', name: outlet },
    datePublished: '2024-06-02',
    reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: rating },
    itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'a viral post' } },
    ...change,
  };
}

/** A list of reviews as publishers' feeds have them. */
export function feedOf(reviews: readonly object[]): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: 'Checks of the coast',
    license: 'CC-BY-4.0',
    dateModified: '2024-07-01',
    dataFeedElement: reviews.map((item) => ({ '@type': 'DataFeedItem', item: [item] })),
  });
}

/** A script for the head of a page. */
export function jsonLd(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}
