import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLeaders } from './leaders.ts';

describe('createLeaders', () => {
  it('knows the lowest of the highest sums after every change', () => {
    const leaders = createLeaders();
    const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 9 })));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), changes, (most, grown) => {
        leaders.clear(most);
        const sums = new Map<number, number>();
        for (const [at, by] of grown) {
          const sum = (sums.get(at) ?? 0) + by;
          sums.set(at, sum);
          leaders.grow(at, sum);
          const highest = [...sums.values()].sort((a, b) => b - a);
          expect(leaders.least()).toBe(highest[most - 1] ?? Number.NEGATIVE_INFINITY);
        }
      }),
    );
  });
});
