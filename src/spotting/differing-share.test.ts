import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { ruledWith } from './example-differences.ts';

const against = ruledWith(readKnowledge());
const some = 'Three of the five inmates who escaped from Krag prison in May were recaptured.';
const all = 'All five inmates who escaped from Krag prison in May were recaptured.';

describe('differingShare', () => {
  it('finds all for some, and some for all', () => {
    expect(against(some, all)).toEqual([{ aspect: 'number', page: 'All five', reported: { x: 'Three of the five' } }]);
    expect(against(all, some)).toEqual([{ aspect: 'number', page: 'Three of the five', reported: { x: 'All five' } }]);
  });

  it('finds none where the page says both, or another part', () => {
    expect(against(some, 'All five inmates escaped from Krag prison in May, and three were recaptured.')).toEqual([]);
    expect(
      against(all, 'All five inmates, two of the five armed, who escaped from Krag prison in May were recaptured.'),
    ).toEqual([]);
    expect(
      against(some, 'Two of the five inmates who escaped from Krag prison in May and were recaptured are ill.'),
    ).toEqual([]);
  });
});
