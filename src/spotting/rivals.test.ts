import { describe, expect, it } from 'vitest';
import { candidatesFor } from './candidates.ts';
import { exampleClaim, exampleIndex, readWith } from './example-index.ts';
import { createNeighbourhood } from './neighbourhood.ts';
import { ownShare } from './rivals.ts';

const index = exampleIndex(undefined, {
  aliases: [],
  claims: [
    exampleClaim('warned', 'The pilot warned the captain about the sandbank.'),
    exampleClaim('paid', 'The pilot paid the captain for the lantern.'),
    exampleClaim('sold', 'Fishermen sold herring at the morning market.'),
  ],
});

/** Own share of each candidate of a sentence, by claim. */
function shares(text: string): Record<string, number> {
  const reading = readWith(index, text);
  const candidates = candidatesFor(reading, index, createNeighbourhood(index.lexicon.knowledge));
  return Object.fromEntries(candidates.map((one) => [one.profile.claim.id, ownShare(reading, one, candidates, index)]));
}

describe('ownShare', () => {
  it('gives all of a sentence to the best claim, and to its look-alike what the best one does not say', () => {
    const { warned, paid } = shares('The pilot warned the captain about the sandbank.');
    expect(warned).toBe(1);
    expect(paid).toBe(0);
  });

  it('leaves two claims told side by side their own words', () => {
    const { warned, sold } = shares(
      'The pilot warned the captain about the sandbank while fishermen sold herring at the market.',
    );
    expect(warned).toBe(1);
    expect(sold).toBe(1);
  });
});
