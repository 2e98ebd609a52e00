import { describe, expect, it } from 'vitest';
import { companyOf } from './company.ts';
import { exampleIndex, fittedTo } from './example-index.ts';

const index = exampleIndex();
const company = (text: string): number => {
  const { fit, profile } = fittedTo(index, text, 0);
  return companyOf(fit, profile);
};

describe('companyOf', () => {
  it('asks whether a figure stands among the words that it stands among in the claim', () => {
    const [same, elsewhere] = [
      company('They evacuated 1,500 residents.'),
      company(
        'Residents were evacuated, said the town in a long letter of three pages that it had sent to all papers, which had cost 1,500 to print.',
      ),
    ];
    expect(same).toBeGreaterThan(0.5);
    expect(elsewhere).toBeLessThan(same / 2);
  });

  it('is nothing where no figure agrees', () => {
    expect([company('They evacuated 2,500 residents.'), company('They evacuated residents.')]).toEqual([0, 0]);
  });
});
