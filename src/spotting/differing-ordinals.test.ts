import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { ruledWith } from './example-differences.ts';

const against = ruledWith(readKnowledge());
const claim = 'Emil Krag was disqualified from the Tour of Harl for holding on to a car during the fourth stage.';

describe('differingOrdinals', () => {
  it('finds another place in a row', () => {
    expect(against(claim, claim.replace('fourth', 'ninth'))).toEqual([
      { aspect: 'number', page: 'ninth stage', reported: { x: 'fourth stage' } },
    ]);
  });

  it.each([
    claim.replace('fourth', '4th'),
    claim.replace('the fourth stage', 'the fourth stage, a day after the third stage'),
    claim.replace('the fourth stage', 'a second stage'),
    claim.replace('fourth stage', 'second hour'),
  ])('finds none in %j', (text) => expect(against(claim, text)).toEqual([]));
});
