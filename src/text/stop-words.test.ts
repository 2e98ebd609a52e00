import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { isStopWord, stopWords } from './stop-words.ts';

describe('stopWords', () => {
  it('holds folded single words only', () => {
    expect([...stopWords].filter((word) => word !== fold(word) || !/^[a-z]+$/u.test(word))).toEqual([]);
  });

  it('keeps the words that claims are made of', () => {
    for (const word of ['note', 'killed', 'refused', 'treaty', 'two', 'suspend', 'east', 'reply'])
      expect(stopWords.has(word), word).toBe(false);
    for (const word of ['the', 'said', 'not', 'over']) expect(stopWords.has(word), word).toBe(true);
  });
});

describe('isStopWord', () => {
  it('knows words of grammar that are written as one', () => {
    for (const word of ["i've", "they're", "don't", "couldn't", "can't", "won't", "he'd", "it'll", 'the'])
      expect(isStopWord(word), word).toBe(true);
    for (const word of ["o'clock", "shi'ite", "ma'am", "rock'n", 'killed', "reporter'd"])
      expect(isStopWord(word), word).toBe(false);
  });
});
