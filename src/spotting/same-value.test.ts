import { describe, expect, it } from 'vitest';
import { sameValue } from './same-value.ts';

describe('sameValue', () => {
  it('rounds amounts and no dates', () => {
    expect([sameValue('duration', 182.5, 180), sameValue('count', 1500, 1600)]).toEqual([true, false]);
    expect([sameValue('year', 1987, 1988), sameValue('month', 12, 12)]).toEqual([false, true]);
  });
});
