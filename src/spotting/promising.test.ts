import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooserOf, chosen } from './promising.ts';

describe('chooserOf', () => {
  const sums = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 300 });

  it('chooses the highest, of equal ones the earlier in the pack', () => {
    fc.assert(
      fc.property(sums, fc.integer({ min: 1, max: 320 }), fc.boolean(), (found, most, turned) => {
        const size = found.length;
        // Claims are met in another order than they have in the pack.
        const claims = Uint32Array.from(found, (_, t) => (t * 7) % size);
        if (new Set(claims).size < size) return;
        const slots = new Uint32Array(size);
        claims.forEach((at, t) => {
          slots[at] = t;
        });
        const order = turned ? Int32Array.from(found, (_, at) => size - at) : undefined;
        const placeOf = (at: number): number => (order ? (order[at] as number) : at);
        const touched = { slots, claims, sums: Float32Array.from(found, (sum) => sum / 3) };
        chooserOf(order)(touched, size, most);
        const best = found
          .map((sum, t) => ({ sum, t, place: placeOf(claims[t] as number) }))
          .sort((a, b) => b.sum - a.sum || a.place - b.place)
          .slice(0, most)
          .map(({ t }) => t);
        const kept = [...touched.sums.keys()].filter((t) => touched.sums[t] === chosen);
        expect(kept).toEqual(best.sort((a, b) => a - b));
      }),
    );
  });
});
