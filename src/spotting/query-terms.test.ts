import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../text/example-knowledge.ts';
import { noKnowledge } from '../text/knowledge.ts';
import { exampleIndex, readWith } from './example-index.ts';
import { createNeighbourhood } from './neighbourhood.ts';
import { queryTerms } from './query-terms.ts';

const index = exampleIndex();
const nowhere = { names: new Set<string>(), wordOf: () => undefined };
const plain = (text: string, names: string[] = []) =>
  queryTerms(readWith(index, text), createNeighbourhood(noKnowledge), { ...nowhere, names: new Set(names) });

describe('queryTerms', () => {
  it('has words and figures in full', () => {
    expect([...plain('1,500 residents left')]).toEqual([
      ['resid', 1],
      ['leav', 1],
      ['#count:1500', 1],
    ]);
  });

  it('reads words that are written as one', () => {
    expect(plain('the #HarbourBridge').get('bridg')).toBe(1);
    expect(plain('the #harbourbridge').get('bridg')).toBeUndefined();
  });

  it('has names of the sentences before as weak evidence, and in full where the sentence has them', () => {
    expect(plain('It closed.', ['@1']).get('@1')).toBe(0.2);
    expect(plain('Kestrin closed.', ['@1']).get('@1')).toBe(1);
  });

  it('has near words by half their likeness', () => {
    const knowledge = knowledgeOf({ alike: [['boat', 'ferry', 0.8]] });
    const known = exampleIndex(knowledge);
    const reading = readWith(known, 'the boat');
    const neighbourhood = createNeighbourhood(knowledge);
    neighbourhood.enter(reading);
    const terms = queryTerms(reading, neighbourhood, { ...nowhere, wordOf: known.wordOf });
    expect(terms.get('ferri')).toBeCloseTo(0.3, 2);
  });
});
