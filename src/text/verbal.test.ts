import { describe, expect, it } from 'vitest';
import { isVerbal } from './verbal.ts';

describe('isVerbal', () => {
  it.each(['confirmed', 'selling', 'sold', 'finally'])('%s', (word) => expect(isVerbal(word)).toBe(true));
  it.each(['army', 'women', 'plants', 'museum'])('not %s', (word) => expect(isVerbal(word)).toBe(false));
});
