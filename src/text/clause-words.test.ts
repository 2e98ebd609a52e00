import { describe, expect, it } from 'vitest';
import { role, rolesOf } from './clause-words.ts';

const isSaying = (word: string): boolean => (rolesOf(word) & role.saying) !== 0;

describe('rolesOf', () => {
  it('knows verbs of saying in every form', () => {
    for (const word of ['say', 'says', 'said', 'deny', 'denies', 'denied', 'denying', 'argues', 'stresses', 'told'])
      expect(isSaying(word), word).toBe(true);
  });

  it('gives a word several roles', () => {
    expect(rolesOf('it')).toBe(role.subject | role.pronoun);
  });

  it('has none for most words', () => {
    expect(rolesOf('harbour')).toBe(0);
    expect(rolesOf('constructor')).toBe(0);
  });
});
