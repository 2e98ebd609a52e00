import { describe, expect, it } from 'vitest';
import { exampleClaim, exampleIndex, fittedTo } from './example-index.ts';
import { exchangeOf } from './exchange.ts';

const index = exampleIndex(undefined, {
  aliases: [],
  claims: [exampleClaim('one', 'The minister destroyed the bridge near the harbour.')],
});

function exchange(text: string) {
  const { fit, reading, profile } = fittedTo(index, text, 0);
  return exchangeOf(fit, reading, profile);
}

describe('exchangeOf', () => {
  it('finds nothing where all is said, or nothing is', () => {
    expect(exchange('The minister destroyed the bridge near the harbour.')).toEqual({ missing: 0, exchanged: 0 });
    expect(exchange('Children held a garden party.').exchanged).toBe(0);
  });

  it('finds a word in the place of another', () => {
    const { missing, exchanged } = exchange('The minister opened the bridge near the harbour.');
    expect(exchanged).toBeGreaterThan(0.1);
    expect(exchanged).toBe(missing);
    expect(exchange('The minister destroyed the hotel near the harbour.').exchanged).toBeGreaterThan(0.1);
    expect(exchange('The painter destroyed the bridge near the harbour.').exchanged).toBeGreaterThan(0.1);
  });

  it('tells a word exchanged from one left out', () => {
    const { missing, exchanged } = exchange('The minister destroyed the bridge.');
    expect(missing).toBeGreaterThan(0.1);
    expect(exchanged).toBe(0);
  });
});
