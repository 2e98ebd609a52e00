import { describe, expect, it } from 'vitest';
import { isAttribution } from './attribution.ts';
import { rolesOf } from './clause-words.ts';
import type { Joint } from './joint.ts';
import { wordsOf } from './words.ts';

const attributes = (before: string, clause: string, next: Joint = 'mark', after = ''): boolean => {
  const words = wordsOf(`${before} ${clause} ${after}`);
  const from = wordsOf(before).length;
  const roles = words.map(({ text }) => rolesOf(text));
  return isAttribution(words, roles, from, from + wordsOf(clause).length, next);
};

describe('isAttribution', () => {
  it('knows heads, asides and place lines', () => {
    expect(attributes('', 'The mayor told reporters', 'content', 'that it held')).toBe(true);
    expect(attributes('It held', 'the mayor said on Friday')).toBe(true);
    expect(attributes('', 'LONDON', 'mark', 'It held')).toBe(true);
  });

  it('leaves statements alone', () => {
    expect(attributes('', 'The bridge held', 'comma', 'it seems')).toBe(false);
    expect(attributes('', 'Nobody replied')).toBe(false);
    expect(attributes('It held', 'a town of nine thousand')).toBe(false);
  });

  it('takes no long clause for one', () => {
    expect(attributes('It held', `the mayor said ${'very '.repeat(10)} loudly`)).toBe(false);
  });
});
