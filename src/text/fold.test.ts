import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Moscow’s', "moscow's"],
    ['“deeply disturbing”', '"deeply disturbing"'],
    ['war\u2011torn', 'war-torn'],
    ['Eu\u00ADphrates\u00A0River', 'euphrates river'],
    ['\u202ERukban\u202C', 'rukban'],
    ['Élysée', 'elysee'],
    ['ﬁve ５', 'five 5'],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is the same when done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});
