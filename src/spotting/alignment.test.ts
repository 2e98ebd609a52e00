import { describe, expect, it } from 'vitest';
import { alignmentOf } from './alignment.ts';
import { exampleIndex, heldAgainst } from './example-index.ts';

describe('alignmentOf', () => {
  it('pairs the page’s words with the pack’s, in the order of the sentence', () => {
    const text = 'Near the Span, fifteen hundred residents were evacuated.';
    const { reading, profile, evidence } = heldAgainst(exampleIndex(), text, 0);
    expect(alignmentOf(reading, profile, evidence)).toEqual([
      { kind: 'name', page: 'Span', claim: 'Kestrin Harbour Bridge' },
      { kind: 'quantity', page: 'fifteen hundred residents', claim: '1,500 residents' },
      { kind: 'word', page: 'residents', claim: 'residents' },
      { kind: 'word', page: 'evacuated', claim: 'evacuated' },
    ]);
  });
});
