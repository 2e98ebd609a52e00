import { describe, expect, it } from 'vitest';
import { isFailing, isSucceeding, outcomesOf } from './outcomes.ts';
import { stemOf } from './stem.ts';

const excludes = (one: string, other: string): boolean =>
  outcomesOf(stemOf(one)).some(({ excluded }) => excluded.has(stemOf(other)));

describe('outcomes', () => {
  it('exclude each other from either side', () => {
    expect([excludes('survived', 'died'), excludes('killed', 'unhurt'), excludes('acquitted', 'convicted')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([
      excludes('hindered', 'escorting'),
      excludes('growing', 'subsided'),
      excludes('held', 'surrendered'),
    ]).toEqual([true, true, true]);
    expect([excludes('survived', 'unhurt'), excludes('died', 'killed'), excludes('ferry', 'died')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('never exclude themselves', () => {
    for (const word of 'collapse abandon lose fall dismiss keep free'.split(' '))
      expect(excludes(word, word)).toBe(false);
  });
});

describe('isFailing', () => {
  it('knows words of failing in any inflection', () => {
    expect(['missed', 'refusing', 'postponed', 'still'].map((word) => isFailing({ stem: stemOf(word) }))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(isFailing({ stem: stemOf('landed') })).toBe(false);
  });
});

describe('isSucceeding', () => {
  it('knows words of help and success in any inflection, none of failing', () => {
    const are = (words: string): boolean[] => words.split(' ').map((word) => isSucceeding({ stem: stemOf(word) }));
    expect(are('escorted reopening answered')).toEqual([true, true, true]);
    expect(are('hindered refused landed')).toEqual([false, false, false]);
  });
});
