import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../text/example-knowledge.ts';
import { exampleClaim, exampleIndex, fittedTo } from './example-index.ts';
import { massOf } from './fit.ts';

const index = exampleIndex();
const fitted = (text: string) => fittedTo(index, text, 0).fit;
const mass = (text: string): number => massOf(fitted(text));

describe('fitOf', () => {
  it('is whole for a text of the claim, and for the statement where it is that', () => {
    expect(fitted('The engineers moved fifteen hundred residents away from the Span.')).toMatchObject({
      soft: 1,
      reference: { kind: 'wording' },
    });
    expect(fitted(index.profile(0).claim.statement)).toMatchObject({ soft: 1, statement: 1 });
  });

  it('is nothing where nothing is shared', () => {
    expect(fitted('Children held a garden party.')).toMatchObject({
      soft: 0,
      statement: 0,
      reference: undefined,
    });
  });

  it('counts words that mean nearly the same in `soft` alone', () => {
    const known = exampleIndex(knowledgeOf({ alike: [['residents', 'villagers', 0.8]] }));
    const near = fittedTo(known, 'Engineers evacuated villagers in Kestrin.', 0).fit;
    const without = fittedTo(known, 'Engineers evacuated Kestrin.', 0).fit;
    expect(near.soft).toBeGreaterThan(without.soft);
    expect(near.soft).toBeLessThan(fittedTo(known, 'Engineers evacuated residents in Kestrin.', 0).fit.soft);
  });

  it('counts a figure like a word, by its value', () => {
    const [right, wrong, none] = ['1,500', '2,500', 'the'].map(
      (n) => fitted(`Engineers evacuated ${n} residents.`).soft,
    );
    expect(right).toBeGreaterThan(wrong ?? 1);
    expect(wrong).toBe(none);
  });

  it('takes no quote for the closest text, and no fit from a text of a word or two', () => {
    const claim = exampleClaim('quoted', 'The council has not paid the ferry crews of Tolvane.');
    const [report] = claim.reports;
    const quote = 'crews stayed beside the lighthouse';
    const quoted = exampleIndex(undefined, {
      claims: [{ ...claim, reports: report ? [{ ...report, quote }] : [] }],
    });
    expect(fittedTo(quoted, quote, 0).fit).toMatchObject({ soft: 1, reference: { kind: 'statement' } });
    const thin = exampleIndex(undefined, {
      claims: [exampleClaim('thin', 'The council has not paid the ferry crews of Tolvane.', 'Crews unpaid.')],
    });
    const { soft, reference } = fittedTo(thin, 'Crews went unpaid.', 0).fit;
    expect(soft).toBeLessThan(0.5);
    expect(reference?.kind).not.toBe('wording');
  });
});

describe('massOf', () => {
  it('grows with what is shared, a figure that agrees included, and with nothing else', () => {
    expect(mass('Children held a garden party.')).toBe(0);
    const some = mass('They evacuated residents.');
    expect(some).toBeGreaterThan(0);
    expect(mass('They evacuated 2,500 residents at a garden party.')).toBe(some);
    expect(mass('They evacuated 1,500 residents.')).toBeGreaterThan(some);
    expect(mass('They evacuated 1,500 residents, 1,500 residents.')).toBe(mass('They evacuated 1,500 residents.'));
  });
});
