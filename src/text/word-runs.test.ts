import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun, nextWord, wordPattern } from './word-runs.ts';

const whole = new RegExp(wordPattern.source, 'gu');
const byPattern = (text: string): string[] => text.match(whole) ?? [];
const byRuns = (text: string): string[] => {
  const found: string[] = [];
  for (const run = createRun(); nextWord(text, run); ) found.push(text.slice(run.start, run.end));
  return found;
};

/** Signs between which a word or a figure may end or go on. */
const signs = fc.constantFrom(
  ...[
    'a',
    'Z',
    'U.',
    'ß',
    'ж',
    '中',
    '😀',
    '\u0301',
    '\u200B',
    '\u00AD',
    '.',
    ',',
    "'",
    '\u2019',
    '\u02BC',
    '\uFF0C',
    ' ',
  ],
  ...[
    '\u00A0',
    '\u2009',
    '\u202F',
    '-',
    '\u2014',
    '1',
    '12',
    '500',
    '2018',
    '\u0663',
    '\u00B2',
    '%',
    '\uD800',
    '\uDC00',
  ],
);

describe('nextWord', () => {
  it('finds what the pattern finds, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(signs, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (text) => {
        expect(byRuns(text)).toEqual(byPattern(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["Moscow's US-led U.S. don\u2019t", ["Moscow's", 'US', 'led', 'U.S.', 'don\u2019t']],
    ['5\u00A0500 km, 1,500.5 and 30 days', ['5\u00A0500', 'km', '1,500.5', 'and', '30', 'days']],
    ['Eu\u00ADphra\u200Btes', ['Eu\u00ADphra\u200Btes']],
    ['', []],
  ])('cuts %j', (text, words) => {
    expect(byRuns(text)).toEqual(words);
  });
});
