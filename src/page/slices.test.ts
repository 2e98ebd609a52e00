import { describe, expect, it, vi } from 'vitest';
import { atOnce, inSlices } from './slices.ts';

function* work(steps: number): Generator<undefined, number> {
  for (let i = 0; i < steps; i += 1) yield;
  return steps;
}

describe('inSlices', () => {
  it('pauses whenever a slice is over, and not before', async () => {
    let clock = 0;
    const pause = vi.fn(async () => undefined);
    vi.stubGlobal('scheduler', { yield: pause });
    const now = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 2));
    expect(await inSlices(work(9))).toBe(9);
    expect(pause).toHaveBeenCalledTimes(3);
    now.mockRestore();
    vi.unstubAllGlobals();
  });
});

describe('atOnce', () => {
  it('gives the outcome', () => {
    expect(atOnce(work(100))).toBe(100);
  });
});
