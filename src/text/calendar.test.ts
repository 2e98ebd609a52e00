import { describe, expect, it } from 'vitest';
import { isCalendarWord, monthNumbers } from './calendar.ts';
import { stemOf } from './words.ts';

describe('monthNumbers', () => {
  it.each([
    ['january', 1],
    ['may', 5],
    ['jun', 6],
    ['jul', 7],
    ['sept', 9],
    ['dec', 12],
  ])('reads %j as month %d', (name, month) => {
    expect(monthNumbers.get(name)).toBe(month);
  });
});

describe('isCalendarWord', () => {
  it('knows months and weekdays by their stems, and nothing else', () => {
    expect(['Tuesday', 'february', 'dec'].map((word) => isCalendarWord(stemOf(word.toLowerCase())))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['day', 'month', 'syria'].map((word) => isCalendarWord(stemOf(word)))).toEqual([false, false, false]);
  });
});
