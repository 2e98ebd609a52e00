import { describe, expect, it } from 'vitest';
import { mergePlan } from './merge-plan.ts';

const whole = (...sizes: number[]) => sizes.map((size) => ({ size, live: size }));

describe('mergePlan', () => {
  it('leaves a large segment as it is while little changes', () => {
    expect(mergePlan([{ size: 1_000, live: 990 }], 10)).toEqual([false]);
    expect(mergePlan([{ size: 1_000, live: 990 }], 0)).toEqual([false]);
  });

  it('merges small ones with what is fresh, and not one much larger', () => {
    expect(mergePlan(whole(1_000, 10), 5)).toEqual([false, true]);
    expect(mergePlan(whole(1_000, 90), 5)).toEqual([false, false]);
  });

  it('leaves at most five', () => {
    expect(mergePlan(whole(10_000, 1_000, 300, 100, 10), 1)).toEqual([false, false, false, false, true]);
  });

  it('merges all where a quarter is loose: outside the largest, or gone', () => {
    expect(mergePlan(whole(1_000, 200), 150)).toEqual([true, true]);
    expect(mergePlan([{ size: 1_000, live: 700 }], 0)).toEqual([true]);
    expect(mergePlan([{ size: 3, live: 2 }], 1)).toEqual([true]);
  });

  it('writes each record seldom, however many updates there are', () => {
    let sizes = whole(100_000);
    let written = 0;
    for (let update = 0; update < 5_000; update++) {
      const plan = mergePlan(sizes, 1);
      const merged = sizes.filter((_, i) => plan[i]).reduce((sum, { live }) => sum + live, 1);
      written += merged;
      sizes = [...sizes.filter((_, i) => !plan[i]), ...whole(merged)];
      expect(sizes.length).toBeLessThanOrEqual(5);
    }
    expect(written / 5_000).toBeLessThan(40);
  });
});
