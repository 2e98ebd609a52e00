import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { differencesOf } from './differences.ts';
import { exampleClaim, exampleIndex, readWith } from './example-index.ts';
import { verify } from './verify.ts';

/** The page's words of each figure that differs from the claim's, and the claim's. */
function differing(claim: string, text: string): (readonly [string, string | undefined])[] {
  const index = exampleIndex(readKnowledge(), { aliases: [], claims: [exampleClaim('one', claim)] });
  const [pair] = verify([readWith(index, text)], index);
  if (!pair) throw new Error(`"${text}" is no candidate for "${claim}"`);
  return differencesOf(pair.reading, pair.profile, pair.evidence, index.lexicon)
    .filter(({ aspect }) => aspect === 'number' || aspect === 'date')
    .map(({ page, reported: { x } }) => [page, x] as const);
}

const jailed = 'Ivo Harl was jailed for * for fraud in Velsk.';
const trapped = '* miners were trapped in the Orlo mine.';
const torn = 'The mill of Kestrin must be torn down *.';
const cut = 'The council cut the budget of the Kestrin library *.';

describe('a figure that differs from a claim’s, and contradicts none', () => {
  it.each([
    [jailed, '14 months', 'a year and two months'],
    [jailed, 'a year and two months', 'fourteen months'],
    [jailed, '18 months', 'a year and a half'],
    [jailed, '18 months', 'nearly a year and a half'],
    [jailed, '14 months', 'more than a year'],
    [jailed, '14 months', 'a year or two'],
    [trapped, 'Between 10 and 12', '11'],
    [trapped, '11', 'Between 10 and 12'],
    [trapped, 'More than 500', 'As many as 520'],
    [torn, 'by the end of 2025', 'before 2026'],
    [cut, 'by a fifth', 'to four fifths of what it was'],
  ])('%j: %j and %j', (frame, claim, text) => {
    expect(differing(frame.replace('*', claim), frame.replace('*', text))).toEqual([]);
  });

  it('tells what of a whole is counted from the whole', () => {
    const claim = 'Three of the five judges of the Renmark court resigned.';
    expect(differing(claim, 'Three judges of the Renmark court resigned.')).toEqual([]);
    expect(differing(claim, 'Four judges of the Renmark court resigned.')).toEqual([['Four judges', 'five judges']]);
  });

  it('takes no time that has passed for one that something lasts', () => {
    const claim = jailed.replace('*', '18 months');
    expect(differing(claim, 'Ivo Harl was jailed for fraud in Velsk after a year on the run.')).toEqual([]);
  });
});

describe('a figure that does contradict', () => {
  it.each([
    [jailed, 'a year and two months', 'a year and three months', 'a year and three months'],
    [jailed, '14 months', 'a year and a half', 'a year and a half'],
    [jailed, '18 months', 'a whole year', 'a whole year'],
    [trapped, 'Between 10 and 12', '14', '14 miners', '12 miners'],
    [trapped, 'Up to 500', 'More than 500', 'More than 500 miners', 'Up to 500 miners'],
    [torn, 'by the end of 2025', 'by the end of 2027', '2027', '2025'],
    [torn, 'by the end of 2025', 'before the end of 2026', '2026', '2025'],
    [cut, 'by 20 percent', 'by 30%', '30%', '20 percent'],
    [cut, 'by 20 million dollars', 'by €30 million', '€30 million', '20 million dollars'],
  ])('%j: %j and %j', (frame, claim, text, page, own = claim) => {
    expect(differing(frame.replace('*', claim), frame.replace('*', text))[0]).toEqual([page, own]);
  });

  it('at one end of a range', () => {
    const drifted = 'The smoke of the Renmark fire drifted * km.';
    expect(differing(drifted.replace('*', '500 to 5,500'), drifted.replace('*', '300 to 5,500'))).toHaveLength(1);
    expect(differing(drifted.replace('*', '500 to 5,500'), drifted.replace('*', '2,000'))).toEqual([]);
  });
});
