import { describe, expect, it } from 'vitest';
import { isCalendarWord, monthNumbers } from './calendar.ts';

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
  it('knows months and weekdays, also several, and nothing else', () => {
    for (const word of ['tuesday', 'mondays', 'february', 'dec'])
      expect([word, isCalendarWord(word)]).toEqual([word, true]);
    for (const word of ['day', 'month', 'syria', 'marched', 'marred'])
      expect([word, isCalendarWord(word)]).toEqual([word, false]);
  });
});
