/** How likely a match is in a large collection, where some claim shares a few words with any sentence by chance; nothing else. */
import type { Features } from './features.ts';

/** Number of claims from which on a pack is a large collection: no name is what all of it is about. */
export const largeCollection = 400;

/** A logistic regression over `collectionInputs`. Trained by `npm run bench -- train`. */
export interface CollectionModel {
  readonly bias: number;
  /** One for each input. */
  readonly weights: readonly number[];
}

/** What it looks at: known before a pair is compared in full. */
export type CollectionFeatures = Pick<Features, 'mass' | 'lead' | 'soft'>;

/** What remains telling among thousands of claims: what share of the claim the sentence has, how much that is, and how far the next claim is behind; logarithms smoothed by a twentieth and a fiftieth. */
export function collectionInputs({ mass, lead, soft }: CollectionFeatures): number[] {
  return [soft, Math.log(0.05 + mass), Math.log(0.02 + lead)];
}

/** Probability, 0 to 1. */
export function probabilityInCollection(features: CollectionFeatures, { bias, weights }: CollectionModel): number {
  const sum = collectionInputs(features).reduce((total, input, i) => total + input * (weights[i] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}
