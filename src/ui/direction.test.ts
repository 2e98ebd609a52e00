import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { isolating, setDirection } from './direction.ts';
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
