import { describe, expect, it } from 'vitest';
import { principalAxes } from './principal-axes.ts';

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
/** Vectors spread by 5 along (3, 4, 0), by 2 along (-4, 3, 0) and by 1 along (0, 0, 1): both ways, so that their mean is zero. */
const along = [
  [3, 4, 0],
  [-1.6, 1.2, 0],
  [0, 0, 1],
];
const vectors = along.flatMap((v) => [Float64Array.from(v), Float64Array.from(v, (value) => -value)]);

describe('principalAxes', () => {
  it('finds the directions of the spread, the largest first', () => {
    const axes = principalAxes(vectors);
    const spreads = axes.map((axis) => vectors.reduce((sum, vector) => sum + dot(vector, axis) ** 2, 0));
    expect(spreads.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([50, 8, 2]);
    expect(Math.abs(dot(axes[0] as Float64Array, Float64Array.of(0.6, 0.8, 0)))).toBeCloseTo(1, 9);
  });

  it('gives unit vectors at right angles', () => {
    const axes = principalAxes(vectors);
    for (const [i, one] of axes.entries())
      for (const [j, other] of axes.entries()) expect(dot(one, other)).toBeCloseTo(i === j ? 1 : 0, 9);
  });

  it('has none of nothing', () => {
    expect(principalAxes([])).toEqual([]);
  });
});
