/** Fits a logistic regression by gradient descent over standardised inputs; nothing else. Deterministic. */
import type { CollectionModel } from '../src/spotting/in-collection.ts';
import type { Example } from './boosting.ts';

const steps = 400;
const rate = 2;
/** Draws the standardised weights to nought. */
const ridge = 0.002;

/** Bias and weights for inputs as they are. Throws without examples. @param leastWeight none falls below it: with 0 more of an input never makes it less likely */
export function fitLogistic(
  examples: readonly Example[],
  leastWeight: number = Number.NEGATIVE_INFINITY,
): CollectionModel {
  const size = examples[0]?.x.length;
  if (size === undefined) throw new RangeError('a logistic regression needs examples');
  const all = examples.reduce((sum, { weight }) => sum + weight, 0);
  const average = (of: (example: Example) => number): number =>
    examples.reduce((sum, example) => sum + example.weight * of(example), 0) / all;
  const inputs = Array.from({ length: size }, (_, j) => {
    const mean = average(({ x }) => x[j] ?? 0);
    return { mean, spread: Math.sqrt(average(({ x }) => ((x[j] ?? 0) - mean) ** 2)) || 1 };
  });
  const standard = examples.map(({ x }) => inputs.map(({ mean, spread }, j) => ((x[j] ?? 0) - mean) / spread));
  const weights = new Float64Array(size);
  let bias = 0;
  for (let step = 0; step < steps; step++) {
    const slope = new Float64Array(size);
    let lift = 0;
    for (const [i, { y, weight }] of examples.entries()) {
      const x = standard[i] as number[];
      const sum = x.reduce((total, value, j) => total + value * (weights[j] as number), bias);
      const error = weight * (y - 1 / (1 + Math.exp(-sum)));
      lift += error;
      for (const [j, value] of x.entries()) slope[j] = (slope[j] as number) + error * value;
    }
    bias += (rate * lift) / all;
    for (const [j, value] of slope.entries())
      weights[j] = Math.max(
        leastWeight,
        (weights[j] as number) + rate * (value / all - ridge * (weights[j] as number)),
      );
  }
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  const own = inputs.map(({ spread }, j) => (weights[j] as number) / spread);
  return {
    bias: round(bias - inputs.reduce((sum, { mean }, j) => sum + mean * (own[j] as number), 0)),
    weights: own.map(round),
  };
}
