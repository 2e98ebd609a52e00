import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingIn } from './ending-in.ts';

describe('endingIn', () => {
  it('says the same as the pattern before the end of a text', () => {
    const patterns = ['\\b(?:by|blam\\w+(?:\\son)?)\\s(?:the\\s)?', '(?:a|ab)+\\s*', '\\p{L}\\b\\W', '😀.'];
    const part = fc.constantFrom('by', 'blamed', 'on', 'the', ' ', 'THE', 'ab', 'a', '😀', 'é', '.', '\uD83D');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        for (const pattern of patterns)
          expect([text, pattern, endingIn(pattern)(text)]).toEqual([
            text,
            pattern,
            new RegExp(`(?:${pattern})$`, 'iu').test(text),
          ]);
      }),
    );
  });
});
