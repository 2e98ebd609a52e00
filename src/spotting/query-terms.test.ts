import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../text/example-knowledge.ts';
import { noKnowledge } from '../text/knowledge.ts';
import { exampleIndex, readWith } from './example-index.ts';
import { createNeighbourhood } from './neighbourhood.ts';
import { queryTermsOf } from './query-terms.ts';

const known = ['resid', 'leav', '#count:1500', 'bridg', '@1', 'ferri'];
const ferry = known.indexOf('ferri');

/** What a text is looked up by where claims have the terms above. */
function terms(text: string, names: string[] = [], knowledge = noKnowledge): Map<string, number> {
  const queryTerms = queryTermsOf({
    term: (id) => known.indexOf(id),
    termOfRow: (row) => (row === knowledge.row('ferri') ? ferry : -1),
    size: known.length,
  });
  const reading = readWith(exampleIndex(knowledge), text);
  const neighbourhood = createNeighbourhood(knowledge);
  neighbourhood.enter(reading);
  const { terms, shares } = queryTerms(reading, neighbourhood, new Set(names));
  return new Map(terms.map((term, i) => [known[term] ?? '', shares[i] ?? 0]));
}

describe('queryTermsOf', () => {
  it('has words and figures in full, those that no claim has left out', () => {
    expect([...terms('1,500 residents left suddenly')]).toEqual([
      ['resid', 1],
      ['leav', 1],
      ['#count:1500', 1],
    ]);
  });

  it('reads words that are written as one', () => {
    expect(terms('the #HarbourBridge').get('bridg')).toBe(1);
    expect(terms('the #harbourbridge').get('bridg')).toBeUndefined();
  });

  it('has names of the sentences before as weak evidence, and in full where the sentence has them', () => {
    expect(terms('It closed.', ['@1']).get('@1')).toBe(0.2);
    expect(terms('Kestrin closed.', ['@1']).get('@1')).toBe(1);
  });

  it('has near words by half their likeness', () => {
    const knowledge = knowledgeOf({ alike: [['boat', 'ferry', 0.8]] });
    expect(terms('the boat', [], knowledge).get('ferri')).toBeCloseTo(0.3, 2);
    expect(terms('the boat and the ferry', [], knowledge).get('ferri')).toBe(1);
  });
});
