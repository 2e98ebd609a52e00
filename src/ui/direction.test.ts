import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { isolating, setDirection } from './direction.ts';
import { code } from './test-catalogues.ts';
import { type GetMessage, provideWords } from './words.ts';

const arabic: GetMessage = (key, [first = '']) =>
  ({ language: 'ar', direction: 'rtl', fromPack: `الحزمة: ${first}` })[key] ?? '';

it('gives a page the language and the direction of its words', () => {
  const { document } = parseHTML('<!doctype html><html lang="en"><body></body></html>');
  provideWords(arabic);
  setDirection(document);
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
});

it('keeps together what is put into words from right to left, and leaves others alone', () => {
  expect(isolating(arabic)('fromPack', ['A pack'])).toBe('الحزمة: \u2068A pack\u2069');
  const english: GetMessage = (key, [first = '']) => (key === 'direction' ? 'ltr' : first);
  expect(isolating(english)('fromPack', ['A pack'])).toBe('A pack');
});

it('is asked for wherever words are provided', () => {
  const providers = [...code].filter(([, text]) => /^provideWords\(|^ {2}provideWords\(/m.test(text));
  expect(providers.length).toBeGreaterThan(5);
  expect(providers.filter(([, text]) => !/provideWords\(\s*isolating\(/.test(text)).map(([path]) => path)).toEqual([]);
});
