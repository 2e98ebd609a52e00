import { describe, expect, it } from 'vitest';
import { alignmentOf } from './alignment.ts';
import { evidenceOf } from './evidence.ts';
import { exampleIndex, readWith } from './example-index.ts';
import { fitOf } from './fit.ts';

describe('alignmentOf', () => {
  it('pairs the page’s words with the pack’s, in the order of the sentence', () => {
    const index = exampleIndex();
    const reading = readWith(index, 'Near the Span, fifteen hundred residents were evacuated.');
    const profile = index.profile(0);
    const context = { names: new Set<string>(), bestMass: 1, affinity: 0 };
    const evidence = evidenceOf(reading, profile, index, fitOf(reading, profile, index), context);
    expect(alignmentOf(reading, profile, evidence)).toEqual([
      { kind: 'name', page: 'Span', claim: 'Kestrin Harbour Bridge' },
      { kind: 'quantity', page: 'fifteen hundred residents', claim: '1,500 residents' },
      { kind: 'word', page: 'residents', claim: 'residents' },
      { kind: 'word', page: 'evacuated', claim: 'evacuated' },
    ]);
  });
});
