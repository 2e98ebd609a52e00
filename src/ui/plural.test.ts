import { beforeEach, describe, expect, it } from 'vitest';
import messages from '../_locales/en/messages.json' with { type: 'json' };
import { catalogue } from './catalogue.ts';
import { sayCount } from './plural.ts';
import { provideWords } from './words.ts';

describe('sayCount', () => {
  beforeEach(() => provideWords(catalogue(messages)));

  it('takes the form that the number asks for, and writes the number with its separators', () => {
    expect(sayCount('popupFound', 1)).toBe('One known claim on this page');
    expect(sayCount('popupFound', 0)).toBe('0 known claims on this page');
    expect(sayCount('popupFound', 12_345)).toBe('12,345 known claims on this page');
  });

  it('falls back to the general form where a language has none for the number', () => {
    const words: Record<string, string> = { language: 'ru', popupFound_one: 'one', popupFound_other: '$1 other' };
    provideWords((key, [first = '']) => (words[key] ?? '').replace('$1', first));
    expect([1, 21, 3, 5].map((count) => sayCount('popupFound', count))).toEqual(['one', 'one', '3 other', '5 other']);
  });
});
