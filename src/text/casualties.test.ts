import { describe, expect, it } from 'vitest';
import { casualtyOf } from './casualties.ts';
import { numbersIn } from './numbers.ts';
import { wordsOf } from './words.ts';

/** What befell those whom each number of a text counts. */
const casualties = (text: string) => {
  const words = wordsOf(text);
  return numbersIn(words).map(({ from, to }) => casualtyOf(text, words, from, to));
};

describe('casualtyOf', () => {
  it.each([
    'Seventeen rig hands lost their lives in the Gulf.',
    'A cyclone killed at least 27 villagers.',
    'At least 27 people were killed by the storm.',
    '27 villagers killed in the north',
    'The storm took the lives of nine hundred residents.',
    'The death toll stood at 27.',
    'Death toll rises to 27',
    'The toll has passed 27.',
    'The ferry sank and 27 of them drowned.',
  ])('takes them for dead in %j', (text) => expect(casualties(text)).toEqual(['*dead']));

  it.each([
    'Three gunmen killed villagers in the north.',
    '27 people escaped death.',
    'Rescuers saved the lives of 27 people.',
    'All but 113 drowned.',
    '140 people were on board, and the ferry was wrecked.',
    '27 men were charged after a guard was killed.',
    'Two brothers met when their father died.',
  ])('tells nothing of them in %j', (text) => expect(casualties(text)).toEqual([undefined]));

  it('keeps the dead and the hurt apart', () => {
    expect(casualties('The blast killed 27 people and injured 60.')).toEqual(['*dead', '*hurt']);
    expect(casualties('27 dead, 60 wounded')).toEqual(['*dead', '*hurt']);
  });
});
