import { describe, expect, it } from 'vitest';
import { clauseSpan } from './clause-span.ts';
import { compareQuantities } from './compared-quantities.ts';
import { exampleIndex, readWith } from './example-index.ts';

const index = exampleIndex();
const quote = (text: string): string => {
  const reading = readWith(index, text);
  const profile = index.profile(0);
  const shared = [...reading.byId.values()].filter((concept) => profile.vocabulary.has(concept.id));
  const { start, end } = clauseSpan(reading, profile, shared, compareQuantities(reading, profile), index);
  return text.slice(start, end);
};

describe('clauseSpan', () => {
  it('leaves out a clause that has nothing of the claim', () => {
    expect(quote('The weather was fine, but engineers evacuated 1,500 residents in Kestrin.')).toBe(
      'but engineers evacuated 1,500 residents in Kestrin.',
    );
  });

  it('joins neighbouring clauses that share the evidence', () => {
    const text = 'Engineers evacuated residents in Kestrin; there were 1,500 residents in all.';
    expect(quote(text)).toBe(text);
  });

  it('never narrows to a word or two', () => {
    const text = 'Kestrin; nothing else was said that day by anyone.';
    expect(quote(text)).toBe(text);
  });

  it('reads a hostile row of clauses only as far as a sentence is read', () => {
    const text = 'Kestrin residents; '.repeat(20_000);
    expect(quote(text).length).toBeLessThan(400 * 'residents; '.length);
  });
});
