import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { stopWords } from './stop-words.ts';

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
