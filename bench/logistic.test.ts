import { describe, expect, it } from 'vitest';
import { fitLogistic } from './logistic.ts';

const draws = Array.from({ length: 200 }, (_, i) => ((i * 7919) % 200) / 200);

describe('fitLogistic', () => {
  it('finds the input that tells, and leaves the other alone', () => {
    const { bias, weights } = fitLogistic(
      draws.map((x, i) => ({ x: [x, i % 2], y: x > 0.5 ? (1 as const) : (0 as const), weight: 1 })),
    );
    const says = (x: number): number => bias + x * (weights[0] ?? 0);
    expect(says(0.9)).toBeGreaterThan(1);
    expect(says(0.1)).toBeLessThan(-1);
    expect(Math.abs(weights[1] ?? 9)).toBeLessThan(0.5);
  });

  it('bears an input that is always the same, and weighs examples', () => {
    const { bias, weights } = fitLogistic([
      { x: [3], y: 1, weight: 3 },
      { x: [3], y: 0, weight: 1 },
    ]);
    expect(weights).toEqual([0]);
    expect(1 / (1 + Math.exp(-bias))).toBeCloseTo(0.75, 2);
  });

  it('lets no weight fall below the least, where one is given', () => {
    const examples = [
      { x: [0, 2], y: 0 as const, weight: 1 },
      { x: [1, 3], y: 0 as const, weight: 1 },
      { x: [2, 0], y: 1 as const, weight: 1 },
      { x: [3, 1], y: 1 as const, weight: 1 },
    ];
    expect(fitLogistic(examples).weights[1]).toBeLessThan(0);
    const { weights } = fitLogistic(examples, 0);
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[1]).toBe(0);
  });

  it('refuses to learn from nothing', () => {
    expect(() => fitLogistic([])).toThrow('needs examples');
  });
});
