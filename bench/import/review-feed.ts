/** Writes a list of generated fact-checks as publishers have them, a piece at a time; nothing else. The same for the same texts. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { randomFrom } from '../scale/claims.ts';

/** Reviews written at once. */
const atOnce = 1_000;
const ratings = ['False', 'Misleading', 'Mostly false', 'True', 'Missing context', 'No evidence'];
/** One review in so many is of a claim that another publisher reviewed too. */
const again = 20;

/** A DataFeed with one item for each statement, and some more for claims that were reviewed twice. */
export async function writeReviewFeed(file: string, statements: readonly string[]): Promise<void> {
  const stream = createWriteStream(file);
  const random = randomFrom(statements.length);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  stream.write('{"@context":"https://schema.org","@type":"DataFeed","dateModified":"2024-07-01","dataFeedElement":[');
  for (let from = 0; from < statements.length; from += atOnce) {
    const items = statements.slice(from, from + atOnce).flatMap((statement, i) => {
      const at = from + i;
      const first = itemOf(statement, at, at % 300, pick(ratings) ?? '');
      return at % again === 0 ? [first, itemOf(statement, at, 300 + (at % 7), pick(ratings) ?? '')] : [first];
    });
    const text = (from === 0 ? '' : ',') + items.map((item) => JSON.stringify(item)).join(',');
    if (!stream.write(text)) await once(stream, 'drain');
  }
  stream.end(']}');
  await once(stream, 'finish');
}

/** With the fields that publishers usually give. */
function itemOf(claim: string, at: number, publisher: number, rating: string): object {
  const site = `https://checks-${publisher}.example`;
  const url = `${site}/20${10 + (at % 15)}/claim-${at}`;
  return {
    '@type': 'DataFeedItem',
    dateCreated: `20${10 + (at % 15)}-03-04T08:00:00Z`,
    item: [
      {
        '@context': 'http://schema.org',
        '@type': 'ClaimReview',
        url,
        claimReviewed: claim,
        inLanguage: 'en',
        datePublished: `20${10 + (at % 15)}-03-04`,
        author: { '@type': 'Organization', name: `Checks ${publisher}`, url: site },
        reviewRating: {
          '@type': 'Rating',
          ratingValue: '2',
          bestRating: '5',
          worstRating: '1',
          alternateName: rating,
          image: `${site}/rating.png`,
        },
        itemReviewed: {
          '@type': 'Claim',
          author: { '@type': 'Person', name: `Person ${at % 997}`, sameAs: [`https://people.example/${at % 997}`] },
          datePublished: `20${10 + (at % 15)}-03-01`,
          appearance: [{ '@type': 'CreativeWork', url: `https://posts.example/${at}` }],
        },
      },
    ],
  };
}
