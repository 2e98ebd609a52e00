import { describe, expect, it } from 'vitest';
import { shareWordsIn } from './shares.ts';

const shares = (text: string) =>
  shareWordsIn(text, { start: 0, end: text.length }).map(({ percent, start, end }) => [
    percent,
    text.slice(start, end),
  ]);

describe('shareWordsIn', () => {
  it('reads fractions of something and ratios', () => {
    expect(shares('Three quarters of them voted, and nine out of ten agreed.')).toEqual([
      [75, 'Three quarters of'],
      [90, 'nine out of ten'],
    ]);
  });

  it.each(['a third attempt', 'one quarter later', 'ten out of ten'])('%j is none', (text) => {
    expect(shares(text)).toEqual([]);
  });
});
