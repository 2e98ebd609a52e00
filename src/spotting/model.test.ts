import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleIndex, heldAgainst } from './example-index.ts';
import { likely, type Model, model, probability } from './model.ts';
import type { Tree } from './trees.ts';

const { features } = heldAgainst(exampleIndex(), 'Engineers evacuated 1,500 residents near the Span.', 0).evidence;
const of = (trees: readonly Tree[], bias = 0): Model => ({
  provenance: '',
  sure: 0.5,
  bias,
  features: ['soft', 'strange'],
  trees,
  collection: { bias: 0, weights: [] },
});

describe('probability', () => {
  it('is a half where nothing speaks for or against', () => {
    expect(probability(features, of([]))).toBe(0.5);
  });

  it('adds up what the trees say, and the bias, as logarithms of odds', () => {
    expect(probability(features, of([Math.log(2), Math.log(2)], -Math.log(2)))).toBeCloseTo(2 / 3, 10);
  });

  it('goes below at the value of a split and above it beyond', () => {
    const split = of([[0, 0.5, [1, 0, -1, 1], 3]]);
    const at = (soft: number, strange: number): number =>
      Math.log(1 / probability({ ...features, soft, strange }, split) - 1);
    expect([at(0.5, 0), at(0.5, 0.1), at(0.51, 0)].map((value) => -Math.round(value))).toEqual([-1, 1, 3]);
  });

  it('stays a probability whatever the trees say', () => {
    expect([probability(features, of([1e4])), probability(features, of([-1e4]))]).toEqual([1, 0]);
  });

  it('asks both judges in a large collection, and believes the more doubtful one', () => {
    const collection = { bias: Math.log(3), weights: [] };
    const trees = [Math.log(4)];
    expect(probability(features, { ...of(trees), collection }, 0, 399)).toBeCloseTo(0.8, 10);
    expect(probability(features, { ...of(trees), collection }, 0, 400)).toBeCloseTo(0.75, 10);
    expect(probability(features, { ...of([]), collection }, 0, 400)).toBe(0.5);
  });

  it('gives up only where what is needed can no longer be reached', () => {
    const split = of(
      [
        [0, 0.5, -1, 3],
        [1, 0, 2, -2],
      ],
      0.5,
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), fc.boolean(), (least, high, strange) => {
        const pair = { ...features, soft: high ? 1 : 0, strange: strange ? 1 : 0 };
        const whole = probability(pair, split);
        const asked = probability(pair, split, least);
        if (whole >= least) expect(asked).toBe(whole);
        else expect(asked).toBeLessThan(least);
        expect(probability(pair, split, whole)).toBe(whole);
      }),
    );
  });

  it('throws at a feature that nobody computes', () => {
    expect(() => probability(features, { ...of([]), features: ['luck'] })).toThrow('no feature "luck"');
  });
});

describe('the model that ships', () => {
  it('asks for features that are computed, and splits by those alone', () => {
    expect(Object.keys(features)).toEqual(expect.arrayContaining([...model.features]));
    const places = (tree: Tree): number[] =>
      typeof tree === 'number' ? [] : [tree[0], ...places(tree[2]), ...places(tree[3])];
    for (const at of model.trees.flatMap(places)) expect(model.features[at]).toBeDefined();
    expect(model.sure).toBeGreaterThan(0.5);
    expect(model.sure).toBeLessThan(1);
    expect(likely).toBeLessThan(model.sure);
  });
});
