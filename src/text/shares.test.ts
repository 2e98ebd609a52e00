import { describe, expect, it } from 'vitest';
import { shareWordsIn } from './shares.ts';

const shares = (text: string) =>
  shareWordsIn(text, { start: 0, end: text.length }).map(({ percent, start, end }) => [
    percent,
    text.slice(start, end),
  ]);

describe('shareWordsIn', () => {
  it('reads fractions of something and ratios', () => {
    expect(shares('Three quarters of them voted, and nine out of ten agreed.')).toEqual([
      [75, 'Three quarters of'],
      [90, 'nine out of ten'],
    ]);
  });

  it.each([
    ['Almost six of every ten cases', 60, 'six of every ten'],
    ['not even four in ten', 40, 'four in ten'],
    ['Forty-nine out of fifty of these people', 98, 'Forty-nine out of fifty'],
    ['43 out of 100 voters', 43, '43 out of 100'],
    ['a little under two fifths.', 40, 'two fifths'],
  ])('reads %j', (text, percent, words) => {
    expect(shares(text)).toEqual([[percent, words]]);
  });

  it.each([
    'two in ten minutes',
    'in three quarters',
    '3 of 10',
    '12 in 2018',
    'a third attempt',
    'one quarter later',
    'ten out of ten',
  ])('%j is none', (text) => {
    expect(shares(text)).toEqual([]);
  });
});
