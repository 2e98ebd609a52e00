import { describe, expect, it } from 'vitest';
import { denies, oppositesOf } from './polarity.ts';
import { stemOf, wordsOf } from './words.ts';

describe('denies', () => {
  it.each([
    'has not answered',
    'received no reply',
    "couldn't finish",
    'has yet to reply',
    'does little or nothing',
    'failed to clear',
    'nobody was told',
    'there is no “progress” at all',
    'there is no (real) progress',
    'has stopped paying',
    'was met with silence',
  ])('%j denies', (text) => {
    expect(denies(wordsOf(text))).toBe(true);
  });
  it.each([
    'has answered',
    'the answer was a courteous no.',
    'No, it has answered',
    'a little town',
    'yet another town',
    'the little girl was found',
    'in Little Rock on Monday',
    'A No 10 spokesman said',
    'at No. 10 on Monday',
    'police stopped 300 migrants',
    'held a minute’s silence',
  ])('%j does not', (text) => {
    expect(denies(wordsOf(text))).toBe(false);
  });
});

describe('oppositesOf', () => {
  it('holds in both directions and for inflections', () => {
    expect(oppositesOf(stemOf('growing')).has(stemOf('eased'))).toBe(true);
    expect(oppositesOf(stemOf('eased')).has(stemOf('grows'))).toBe(true);
    expect(oppositesOf('treaty').size).toBe(0);
  });
});
