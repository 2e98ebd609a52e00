import { describe, expect, it } from 'vitest';
import { quantitiesIn } from './quantities.ts';
import { wordsOf } from './words.ts';

const values = (text: string): [string, number][] =>
  quantitiesIn(text, wordsOf(text)).map(({ measure, value }) => [measure, Math.round(value)]);

describe('isDoubtful', () => {
  it.each([
    '1.5m people',
    '2M people',
    '1.5 mln people',
    '100 m',
    '2½ years',
    '2 1/2 years',
    '10³ people',
    'the 1980s',
    "the '80s",
    '9M729 missiles',
    '-5°C',
    'minus 5 degrees Celsius',
    'minus 5',
    '-5 degrees',
    'three quarters of a million people',
    'a quarter of a million people',
    'more than half',
    '1,5 million people',
    '1.500 people',
    '1,50,000 people',
    '192.168.1.1',
    '12/05/2018',
    '9/11',
    '24/7',
    '+7 495 123 45 67',
    'Resolution 2254',
    'No. 10',
    'aged 210',
    'several dozen villages',
    'a couple of years',
    'a couple of hundred',
    'five point',
    '1 million 200 thousand',
    'two-and-a-half times',
    'six goals and a half',
    '12 nautical miles',
  ])('reads no amount from %j', (text) => {
    expect(values(text)).toEqual([]);
  });

  it.each<[string, [string, number][]]>([
    [
      '50-60 people',
      [
        ['count', 50],
        ['count', 60],
      ],
    ],
    [
      'two to three weeks',
      [
        ['duration', 14],
        ['duration', 21],
      ],
    ],
    [
      'six-to-nine months',
      [
        ['duration', 183],
        ['duration', 274],
      ],
    ],
    ['five to six thousand', [['count', 6000]]],
    ['within sixty (60) days', [['duration', 60]]],
    [
      'killed two in nine days',
      [
        ['count', 2],
        ['duration', 9],
      ],
    ],
    ['1987-88', [['year', 1987]]],
    ['the first half of 2018', [['year', 2018]]],
    [
      'in December 2018, 1,500 people',
      [
        ['month', 12],
        ['year', 2018],
        ['count', 1500],
      ],
    ],
    ['1,500-strong', [['count', 1500]]],
    ['£1.5m', [['money', 1_500_000]]],
    ['1,\u2060500 people', [['count', 1500]]],
    [
      '5 % and 500km',
      [
        ['percent', 5],
        ['distance', 500],
      ],
    ],
  ])('still reads %j', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});
