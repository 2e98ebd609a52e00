import { describe, expect, it } from 'vitest';
import { numbersIn } from './numbers.ts';
import { sharesIn } from './shares.ts';
import { wordsOf } from './words.ts';

const shares = (text: string) => {
  const words = wordsOf(text);
  return sharesIn(text, words, numbersIn(words)).map(({ percent, start, end }) => [
    Math.round(percent),
    text.slice(start, end),
  ]);
};

describe('sharesIn', () => {
  it('reads fractions of something and ratios', () => {
    expect(shares('Three quarters of them voted, and nine out of ten agreed.')).toEqual([
      [75, 'Three quarters'],
      [90, 'nine out of ten'],
    ]);
  });

  it.each([
    ['Almost six of every ten cases', 60, 'six of every ten'],
    ['not even four in ten', 40, 'four in ten'],
    ['Forty-nine out of fifty of these people', 98, 'Forty-nine out of fifty'],
    ['43 out of 100 voters', 43, '43 out of 100'],
    ['a little under two fifths.', 40, 'two fifths'],
    ['a third of the country', 33, 'a third'],
    ['one half of them', 50, 'one half'],
    ['58 in every hundred fields', 58, '58 in every hundred'],
    ['more than half of the fields', 50, 'half'],
    ['half the villages', 50, 'half'],
    ['a quarter of the gas', 25, 'a quarter'],
    ['trimmed by a fifth.', 20, 'a fifth'],
    ['earn a third less than others', 33, 'a third'],
  ])('reads %j', (text, percent, words) => {
    expect(shares(text)).toEqual([[percent, words]]);
  });

  it.each([
    'two in ten minutes',
    'It came out five, out of ten',
    'in 1987 out of',
    'in three quarters',
    '3 of 10',
    '12 in 2018',
    'a third attempt',
    'one quarter later',
    'ten out of ten',
    'half a year',
    'the first half of the match',
    'an hour and a half of rain',
    'half of a million',
    'a quarter of an hour',
    'a quarter of 2018',
    'run by a third party',
    'two men in five cars',
  ])('%j is none', (text) => {
    expect(shares(text)).toEqual([]);
  });
});
