/** Fits judges to one public set's own training part, over the evidence that the engine has: what that evidence is worth where a set's own idea of a match is learned; nothing else. */
import type { Features } from '../src/spotting/features.ts';
import { adviceOf, type Example, fitTrees } from './boosting.ts';
import { fitLogistic } from './logistic.ts';

/** What a judge looks at: the evidence for a pair, and how likely the engine holds it, 0 to 1, that the sentence varies the claim. */
export interface Judgement {
  readonly features: Features;
  readonly varies: number;
}

/** A pair of a set with what it is. */
export interface Answered extends Judgement {
  readonly match: boolean;
}

/** Gives a pair a score: the higher, the likelier a match. */
export type Judge = (judgement: Judgement) => number;

const boosting = { trees: 250, depth: 4, rate: 0.05, ridge: 4, leastLeaf: 4, columns: 0.3, rows: 0.7, seed: 1 };

/** A logistic regression over all features. Throws without pairs. */
export function regressionOf(pairs: readonly Answered[]): Judge {
  const { bias, weights } = fitLogistic(examplesOf(pairs));
  return (judgement) => inputsOf(judgement).reduce((sum, value, i) => sum + value * (weights[i] as number), bias);
}

/** Gradient-boosted trees over the same. */
export function treesOf(pairs: readonly Answered[]): Judge {
  const { bias, trees } = fitTrees(examplesOf(pairs), boosting);
  return (judgement) => {
    const values = inputsOf(judgement);
    return trees.reduce<number>((sum, tree) => sum + adviceOf(tree, values), bias);
  };
}

/** Matches and others weigh the same together. */
function examplesOf(pairs: readonly Answered[]): Example[] {
  const matches = pairs.filter(({ match }) => match).length;
  return pairs.map((pair) => ({
    x: inputsOf(pair),
    y: pair.match ? 1 : 0,
    weight: pairs.length / 2 / (pair.match ? matches : pairs.length - matches),
  }));
}

function inputsOf({ features, varies }: Judgement): number[] {
  return [...Object.values(features as unknown as Readonly<Record<string, number>>), varies];
}
