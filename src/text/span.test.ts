import { describe, expect, it } from 'vitest';
import { overlap, spanOfWords } from './span.ts';

describe('overlap', () => {
  it('is sharing anything, not touching', () => {
    expect(overlap({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(true);
    expect(overlap({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  });
});

describe('spanOfWords', () => {
  it('finds whole words and figures', () => {
    expect(spanOfWords('Niger', 'Nigeria borders Niger.')).toEqual({ start: 16, end: 21 });
    expect(spanOfWords('5', 'In 2015, 5 ships sank.', 10)).toEqual({ start: 19, end: 20 });
  });

  it('finds none where there is none', () => {
    expect(spanOfWords('Niger', 'Nigeria')).toBeUndefined();
    expect(spanOfWords('', 'Nigeria')).toBeUndefined();
  });
});
