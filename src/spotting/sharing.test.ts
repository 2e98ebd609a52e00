import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../text/example-knowledge.ts';
import { exampleClaim, exampleIndex, readWith } from './example-index.ts';
import { fitOf, massOf } from './fit.ts';
import { createNeighbourhood } from './neighbourhood.ts';

const knowledge = knowledgeOf({ alike: [['boat', 'ferry', 0.8]] });

/** What the index alone says of the pairs of a sentence, and what the texts say of each, best ranked first. */
function sharings(text: string, claims: readonly ReturnType<typeof exampleClaim>[], names: readonly string[] = []) {
  const index = exampleIndex(knowledge, { aliases: [], claims: [...claims] });
  const reading = readWith(index, text);
  const neighbourhood = createNeighbourhood(knowledge);
  neighbourhood.enter(reading);
  return index.rank(index.queryTerms(reading, neighbourhood, new Set(names)), 9).map(({ at, shared, share }) => {
    const fit = fitOf(reading, index.profile(at), index, neighbourhood);
    return { at, shared, share, mass: massOf(fit), soft: fit.soft };
  });
}

const ferry = exampleClaim('ferry', 'The ferry left Aldport harbour at dawn.');
const council = exampleClaim('council', 'The council repaired the harbour wall.');

describe('sharingOf', () => {
  it('says what the texts will say where claims have one text', () => {
    const found = sharings('The ferry left the harbour before dawn.', [ferry, council]);
    expect(found.map(({ at }) => at)).toEqual([0, 1]);
    for (const { shared, share, mass, soft } of found) {
      expect(shared).toBeCloseTo(mass, 5);
      expect(share).toBeCloseTo(soft, 5);
    }
  });

  it('counts near words as nearly as they mean the same', () => {
    const [found] = sharings('The boat left the harbour.', [ferry, council]);
    expect(found?.shared).toBeCloseTo(found?.mass ?? 0, 5);
    expect(found?.share).toBeGreaterThan(0.5);
  });

  it('counts nothing for names of the sentences before', () => {
    const [with_ = { shared: 0 }] = sharings('It left the harbour.', [ferry], ['aldport']);
    const [without = { shared: 1 }] = sharings('It left the harbour.', [ferry]);
    expect(with_.shared).toBe(without.shared);
  });

  it('says of a sentence with all of a claim that it has all, whatever years that names', () => {
    const text = 'The ferry that sank in 1987 off Aldport was raised in 2019.';
    expect(sharings(text, [exampleClaim('raised', text), council])[0]?.share).toBeCloseTo(1, 5);
  });

  it('rules no share out where a claim has several texts', () => {
    const [found] = sharings('The ferry sailed.', [
      exampleClaim('ferry', ferry.statement, 'A boat sailed from Aldport.'),
    ]);
    expect(found?.share).toBe(1);
  });
});
