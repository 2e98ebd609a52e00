import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formAt } from './word-forms.ts';
import { wordsOf } from './words.ts';

const formOf = (word: string) => formAt(word, 0, word.length);

describe('formAt', () => {
  it('gives one form to all places where a word is written the same, and another to every other word', () => {
    const letter = fc.constantFrom('a', 'b', 'A', "'", 'é', 'ж', '\u2019');
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 30 }), (words) => {
        const text = words.join(' ');
        const numbers = new Map<string, number>();
        let start = 0;
        for (const one of words) {
          const { form } = formAt(text, start, start + one.length);
          expect(numbers.get(one) ?? form).toBe(form);
          numbers.set(one, form);
          start += one.length + 1;
        }
        expect(new Set(numbers.values()).size).toBe(numbers.size);
      }),
    );
  });

  it('tells words apart that begin alike, of any length', () => {
    const words = Array.from({ length: 40 }, (_, i) => 'a'.repeat(i + 1));
    expect(new Set(words.map((word) => formOf(word).form)).size).toBe(40);
    expect(words.map((word) => formOf(word).text)).toEqual(words);
  });

  it('reads a word of letters as it reads one that takes a closer look', () => {
    for (const word of ['The', 'US', 'us', 'A', 'I', 'IT', 'March', 'may', 'Two', 'organised', 'children']) {
      const plain = formOf(word);
      // A soft hyphen is folded away, and says nothing of a word.
      const other = formOf(`${word.slice(0, 1)}\u00AD${word.slice(1)}`);
      expect({ ...other, form: 0 }).toEqual({ ...plain, form: 0, stop: other.stop });
      expect([word, plain.stop]).toEqual([word, ['The', 'us', 'A', 'I', 'may'].includes(word)]);
    }
  });

  it('reads words as before after more words than are kept', () => {
    const before = wordsOf('The ministry denied it').map(({ text, stem, stop }) => [text, stem, stop]);
    for (let i = 0; i < 300_000; i++) formOf(`w${i}`);
    expect(wordsOf('The ministry denied it').map(({ text, stem, stop }) => [text, stem, stop])).toEqual(before);
  });
});
