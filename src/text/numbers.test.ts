import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from './numbers.ts';
import { wordsOf } from './words.ts';

const values = (text: string): number[] => numbersIn(wordsOf(text)).map((number) => number.value);

describe('numbersIn', () => {
  it.each([
    ['fifteen hundred', 1500],
    ['one thousand five hundred', 1500],
    ['one thousand, five hundred and six', 1506],
    ['1.5 thousand', 1500],
    ['1,500', 1500],
    ['five and a half thousand', 5500],
    ['two hundred and fifty thousand', 250_000],
    ['twenty-five', 25],
    ['half a million', 500_000],
    ['a half-dozen', 6],
    ['half a dozen', 6],
    ['3bn', 3_000_000_000],
    ['a dozen', 12],
    ['nineteen eighty-seven', 1987],
    ['twenty eighteen', 2018],
    ['twice', 2],
    ['six point two million', 6_200_000],
    ['one point two five', 1.25],
    ['two hundred and five thousand', 205_000],
  ])('reads %j as %d', (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it.each([
    ['between one million and two million people', [1e6, 2e6]],
    ['between two thousand and three thousand', [2000, 3000]],
    ['between one hundred and two hundred', [100, 200]],
    ['twenty, five of them children', [20, 5]],
    ['a hundred, six of them children', [100, 6]],
  ])('reads two numbers in %j', (text, both) => {
    expect(values(text)).toEqual(both);
  });

  it('keeps neighbouring numbers apart', () => {
    expect(values('nine or 12, five to six')).toEqual([9, 12, 5, 6]);
  });

  it('reads no vague number', () => {
    expect(values('dozens of villages, hundreds of people, several months')).toEqual([]);
  });

  it('marks ordinals', () => {
    expect(numbersIn(wordsOf('the third and the 60th')).map((n) => [n.value, n.ordinal])).toEqual([
      [3, true],
      [60, true],
    ]);
  });

  it('reads every whole number in digits back', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(values(`${n.toLocaleString('en')} people`)).toEqual([n]);
      }),
    );
  });
});
