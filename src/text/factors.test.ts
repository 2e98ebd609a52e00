import { describe, expect, it } from 'vitest';
import { factorEnd, factorOf } from './factors.ts';
import { wordsOf } from './words.ts';

describe('factorOf', () => {
  it.each([
    ['doubled', 2],
    ['tenfold', 10],
    ['halved', 0.5],
    ['double', undefined],
    ['redoubled', undefined],
  ])('reads %j as %j', (text, factor) => expect(wordsOf(text).map(factorOf)).toEqual([factor]));
});

describe('factorEnd', () => {
  it.each([
    ['three times as many', 2],
    ['100-fold', 2],
    ['twice as high', 1],
    ['three times in May', undefined],
    ['twice in May', undefined],
  ])('finds in %j where it ends: %j', (text, end) => expect(factorEnd(wordsOf(text), 0, 1)).toBe(end));
});
