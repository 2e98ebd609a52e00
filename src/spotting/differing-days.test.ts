import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { ruledWith } from './example-differences.ts';

const against = ruledWith(readKnowledge());
const claim = 'The crews of the Harl ferry began their strike on 12 May.';

describe('differingDays', () => {
  it.each([
    ['on the twentieth of May', 'twentieth of May'],
    ['on May the twenty-first', 'May the twenty-first'],
  ])('reads a day in words: %j', (words, page) => {
    expect(against(claim, claim.replace('on 12 May', words))).toEqual([
      { aspect: 'date', page, reported: { x: '12 May' } },
    ]);
  });

  it.each(['on the twelfth of May', 'on the twelfth, after talks on the first of May'])(
    'takes %j for the same',
    (words) => {
      expect(against(claim, claim.replace('on 12 May', words))).toEqual([]);
    },
  );

  it('finds another feast', () => {
    const feast = claim.replace('on 12 May', 'on New Year’s Eve');
    expect(against(feast, claim.replace('on 12 May', 'on Christmas Day')).map(({ page }) => page)).toEqual([
      'Christmas Day',
    ]);
    expect(against(feast, claim.replace('on 12 May', "on New Year's Eve"))).toEqual([]);
  });
});
