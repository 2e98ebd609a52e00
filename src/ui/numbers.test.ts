import { beforeEach, describe, expect, it } from 'vitest';
import { date, duration, number, size } from './numbers.ts';
import { provideWords } from './words.ts';

beforeEach(() => provideWords((key) => (key === 'language' ? 'en-GB' : '')));

describe('numbers', () => {
  it('have the separators of the language', () => {
    expect(number(12_345)).toBe('12,345');
    provideWords((key) => (key === 'language' ? 'de' : ''));
    expect(number(12_345)).toBe('12.345');
  });

  it('of time are in a unit that suits them, and never none', () => {
    expect([0.2, 41.6, 999, 1000, 12_340].map(duration)).toEqual(['1 ms', '42 ms', '999 ms', '1 sec', '12.3 secs']);
  });

  it('of storage are in a unit that suits them', () => {
    expect([300, 25_000, 2_440_000, 3e9].map(size)).toEqual(['0.3 kB', '25 kB', '2.4 MB', '3 GB']);
  });

  it('of a moment are a date', () => {
    expect(date('2018-12-15')).toBe('15 Dec 2018');
  });
});
