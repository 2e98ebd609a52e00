import { describe, expect, it } from 'vitest';
import { byForm } from './by-form.ts';
import { wordsOf } from './words.ts';

describe('byForm', () => {
  it('answers as it was told for each word, however many there are, and asks once for a word that is repeated', () => {
    let asked = 0;
    const length = byForm(({ text }) => {
      asked++;
      return text.length;
    });
    const words = wordsOf(Array.from({ length: 70_000 }, (_, i) => `w${'x'.repeat(i % 7)}${i}`).join(' '));
    expect(words.filter((word) => length(word) !== word.text.length)).toEqual([]);
    const [first] = wordsOf('again');
    asked = 0;
    if (first) for (let i = 0; i < 5; i++) length(first);
    expect(asked).toBe(1);
  });
});
