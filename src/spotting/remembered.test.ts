import { describe, expect, it } from 'vitest';
import { createRemembered } from './remembered.ts';

describe('createRemembered', () => {
  it('keeps so many, and drops the one that was not asked for longest', () => {
    const { get, keep } = createRemembered<number>(2);
    expect(keep('a', 1)).toBe(1);
    keep('b', 2);
    expect(get('a')).toBe(1);
    keep('c', 3);
    expect([get('a'), get('b'), get('c')]).toEqual([1, undefined, 3]);
  });
});
