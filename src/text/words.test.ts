import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemOf, wordsOf } from './words.ts';

const texts = (text: string): string[] => wordsOf(text).map((word) => word.text);

describe('wordsOf', () => {
  it('cuts hyphens, keeps abbreviations and strips the possessive', () => {
    expect(texts("Moscow’s US-led U.S. don't")).toEqual(['moscow', 'us', 'led', 'us', "don't"]);
  });

  it('reads grouped figures as one', () => {
    expect(texts('1,500 and 5 500 km, 1.5 m; 3,317')).toEqual(['1500', 'and', '5500', 'km', '1.5', 'm', '3317']);
  });

  it('sees a word through soft hyphens and zero-width characters', () => {
    expect(texts('Eu\u00ADphra\u200Btes')).toEqual(['euphrates']);
  });

  it('tells names in capitals from stop words', () => {
    expect(wordsOf('US IS it is us').map((word) => word.stop)).toEqual([false, false, true, true, true]);
  });

  it('gives inflections, irregular forms and spellings of one word one stem', () => {
    for (const [one, other] of [
      ['killed', 'killing'],
      ['wrote', 'written'],
      ['defence', 'defense'],
      ['kilometres', 'km'],
      ['responses', 'reply'],
    ] as const) {
      expect(stemOf(one)).toBe(stemOf(other));
    }
  });

  it('gives offsets that lie in the text, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let from = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(from);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.end).toBeLessThanOrEqual(text.length);
          from = word.end;
        }
      }),
    );
  });
});
