import { describe, expect, it } from 'vitest';
import { clauseSpan } from './clause-span.ts';
import { compareQuantities } from './compared-quantities.ts';
import { exampleIndex, readWith } from './example-index.ts';

const index = exampleIndex();
const quote = (text: string): string => {
  const reading = readWith(index, text);
  const profile = index.profile(0);
  const shared = [...reading.byId.values()].filter((concept) => profile.vocabulary.has(concept.id));
  const { start, end } = clauseSpan(
    reading,
    profile,
    shared,
    compareQuantities(reading, profile, index.lexicon.knowledge),
    index,
  );
  return text.slice(start, end);
};

describe('clauseSpan', () => {
  it('leaves out a clause that has nothing of the claim', () => {
    expect(quote('The weather was fine, but engineers evacuated 1,500 residents in Kestrin.')).toBe(
      'engineers evacuated 1,500 residents in Kestrin.',
    );
  });

  it('leaves out who says it, before, after and with a conjunction', () => {
    expect(quote('The mayor told reporters that engineers evacuated 1,500 residents in Kestrin.')).toBe(
      'engineers evacuated 1,500 residents in Kestrin.',
    );
    expect(quote('Engineers evacuated 1,500 residents in Kestrin, the mayor added on Friday.')).toBe(
      'Engineers evacuated 1,500 residents in Kestrin',
    );
  });

  it('keeps an aside in the middle, and a subject with its predicate', () => {
    const text = 'Engineers, the mayor said, evacuated 1,500 residents in Kestrin.';
    expect(quote(text)).toBe(text);
  });

  it('takes the clause with the claim\u2019s own figure', () => {
    expect(
      quote('Some 300 people of another town stayed at home, while engineers evacuated 1,500 residents in Kestrin.'),
    ).toBe('engineers evacuated 1,500 residents in Kestrin.');
  });

  it('counts words that mean nearly the same, where it is told of them', () => {
    const text = 'The weather was fine for once; technicians cleared the homes by noon.';
    const reading = readWith(index, text);
    const profile = index.profile(0);
    const at = profile.terms.findIndex(({ id }) => id === 'engin');
    const by = profile.terms.map((_, i) => (i === at ? reading.byId.get('technician') : undefined));
    const strength = profile.terms.map((term) => (term.at === at ? 0.6 : 0));
    const told = new Array<number>(reading.distinct.length).fill(0);
    const said = profile.terms.filter((term) => term.at === at);
    const { start, end } = clauseSpan(reading, profile, [], [], index, { by, said, strength, told });
    expect(text.slice(start, end)).toBe('technicians cleared the homes by noon.');
  });

  it('joins neighbouring clauses that share the evidence', () => {
    const text = 'Engineers evacuated residents in Kestrin; there were 1,500 residents in all.';
    expect(quote(text)).toBe(text);
  });

  it('never narrows to a word or two', () => {
    const text = 'Kestrin; nothing else was said that day by anyone.';
    expect(quote(text)).toBe(text);
  });

  it('keeps enough of a long sentence for its quote to be placed', () => {
    const text = `Residents evacuated Kestrin; ${'nobody else came that day and the crews waited by the water '.repeat(4)}.`;
    expect(quote(text).split(' ').length).toBeGreaterThan(text.split(' ').length / 4);
  });

  it('reads a hostile row of clauses only as far as a sentence is read', () => {
    const text = 'Kestrin residents; '.repeat(20_000);
    expect(quote(text).length).toBeLessThan(400 * 'residents; '.length);
  });
});
