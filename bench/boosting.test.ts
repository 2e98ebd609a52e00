import { describe, expect, it } from 'vitest';
import type { Tree } from '../src/spotting/trees.ts';
import { type Boosting, type Example, fitTrees } from './boosting.ts';

const options: Boosting = { trees: 30, depth: 2, rate: 0.3, ridge: 1, leastLeaf: 1, columns: 1, rows: 1, seed: 1 };
/** Two features on a grid, 20 values each, and a label of them. */
const examples = (isMatch: (a: number, b: number) => boolean): Example[] =>
  Array.from({ length: 400 }, (_, i) => {
    const [a, b] = [(i % 20) / 20, Math.floor(i / 20) / 20];
    return { x: [a, b], y: isMatch(a, b) ? 1 : 0, weight: 1 };
  });
const advice = (tree: Tree, x: readonly number[]): number => {
  if (typeof tree === 'number') return tree;
  const [feature, at, below, above] = tree;
  return advice((x[feature] ?? 0) <= at ? below : above, x);
};
const odds = ({ bias, trees }: { bias: number; trees: readonly Tree[] }, x: readonly number[]): number =>
  trees.reduce((sum: number, tree) => sum + advice(tree, x), bias);
const right = (data: readonly Example[], fitted: { bias: number; trees: Tree[] }): number =>
  data.filter(({ x, y }) => odds(fitted, x) > 0 === (y === 1)).length / data.length;

describe('fitTrees', () => {
  it('learns what no sum of the features tells', () => {
    const either = examples((a, b) => a < 0.5 !== b < 0.7);
    expect(right(either, fitTrees(either, options))).toBeGreaterThan(0.95);
  });

  it('learns as much where each tree sees a part, drawn alike from a seed', () => {
    const data = examples((a, b) => a < 0.5 || b < 0.2);
    const part = { ...options, trees: 100, columns: 0.6, rows: 0.5 };
    expect(right(data, fitTrees(data, part))).toBeGreaterThan(0.95);
    expect(fitTrees(data, part)).toEqual(fitTrees(data, part));
    expect(fitTrees(data, { ...part, seed: 2 })).not.toEqual(fitTrees(data, part));
  });

  it('learns the same of the same examples, and nothing of examples that tell nothing', () => {
    const data = examples((a) => a < 0.5);
    expect(fitTrees(data, options)).toEqual(fitTrees(data, options));
    const alike = data.map(({ y }) => ({ x: [1, 1], y, weight: 1 }));
    const { bias, trees } = fitTrees(alike, options);
    expect(bias).toBeCloseTo(0, 5);
    expect(trees.every((tree) => tree === 0)).toBe(true);
  });

  it('counts an example by its weight', () => {
    const data = examples(() => false).map((example, i) => ({
      ...example,
      y: (i % 2) as 0 | 1,
      weight: i % 2 ? 3 : 1,
    }));
    expect(fitTrees(data, { ...options, trees: 0 }).bias).toBeCloseTo(Math.log(3), 1);
  });

  it('lets a feature push one way only where it is told to', () => {
    const data = examples((a, b) => (a < 0.3 || a > 0.6) !== b > 0.8);
    for (const way of [1, -1]) {
      const fitted = fitTrees(data, { ...options, depth: 3, monotone: [way, 0] });
      for (let b = 0; b < 1; b += 0.05) {
        const along = Array.from({ length: 20 }, (_, i) => way * odds(fitted, [i / 20, b]));
        expect(along.every((value, i) => i === 0 || value >= (along[i - 1] ?? 0) - 1e-9)).toBe(true);
      }
    }
  });
});
