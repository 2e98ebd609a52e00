import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { ruledWith } from './example-differences.ts';

const against = ruledWith(readKnowledge());
const claim = 'Lawmakers in Harl voted 190-0 on Tuesday to lift the curfew of Krag.';

describe('differingScore', () => {
  it.each([
    ['Lawmakers in Harl voted by 154 to 36 on Tuesday to lift the curfew of Krag.', '154 to 36'],
    ['Lawmakers in Harl voted by ninety votes to four on Tuesday to lift the curfew of Krag.', 'ninety votes to four'],
  ])('finds another result: %j', (text, page) => {
    expect(against(claim, text)).toEqual([{ aspect: 'number', page, reported: { x: '190-0' } }]);
  });

  it.each([
    'Lawmakers in Harl voted 190 to 0 on Tuesday to lift the curfew of Krag.',
    'Lawmakers in Harl voted 0-190 on Tuesday against the curfew of Krag.',
    'Lawmakers in Harl voted on Tuesday to lift the curfew of Krag after 10 to 12 days.',
    'Lawmakers in Harl voted on Tuesday to lift the curfew of Krag of 2022-23.',
    'Lawmakers in Harl voted by more than four to one on Tuesday to lift the curfew of Krag.',
    'Lawmakers in Harl, where attendance rose from 150 to 190, voted on Tuesday to lift the curfew of Krag.',
  ])('finds none in %j', (text) => expect(against(claim, text)).toEqual([]));
});
