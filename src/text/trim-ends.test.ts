import { expect, it } from 'vitest';
import { trimEnds } from './trim-ends.ts';

it.each([
  ['  "False." ', '"\'.!', '"\'.!', 'False'],
  ['...a. b...', '"', '.', '...a. b'],
  ['\uFEFF\u00A0a\n', '', '', 'a'],
  ['..', '.', '.', ''],
  ['', '.', '.', ''],
])('takes white space and given characters off both ends: %j', (text, before, after, left) => {
  expect(trimEnds(text, before, after)).toBe(left);
});

it('looks at each character of a long text once', () => {
  // An expression for the same would take minutes.
  expect(trimEnds(`a${' .'.repeat(500_000)}b`, '.')).toHaveLength(1_000_002);
});
