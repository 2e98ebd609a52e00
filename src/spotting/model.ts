/** Turns evidence into the probability that a match is right; nothing else. Trained by `npm run bench -- train`. */
import type { Features } from './features.ts';
import { type CollectionModel, largeCollection, probabilityInCollection } from './in-collection.ts';
import trained from './model.json' with { type: 'json' };
import { logOdds, type Trees } from './trees.ts';

/** Judges matches. */
export interface Model extends Trees {
  /** Probability from which on a match is shown unless the reader asks for more. */
  readonly sure: number;
  /** For large collections, beside the trees. */
  readonly collection: CollectionModel;
}

/** The weights that the extension ships. */
export const model: Model = trained as unknown as Model;

/**
 * Probability from which on a match is shown to a reader who also asked for likely ones. Below it, most were wrong in articles left out of training;
 * between it and `sure` they are painted faint, for a reader who would rather look twice than miss one.
 */
export const likely = 0.4;

/** Of a sentence in a source's own words. Too rare in labelled articles to be learned; it leaves room for a slip of the pack. */
const certain = 0.95;

/**
 * Probability, 0 to 1, that the sentence states or varies one of a pack's `claims`; 0 where it cannot reach `least`. In a large collection both judges must agree: the trees know
 * look-alikes, but have seen few of thousands of claims. Throws where the model asks for an unknown feature: a model that does not fit must not be used.
 */
export function probability(features: Features, weights: Model = model, least = 0, claims = 0): number {
  const needed = features.verbatim === 1 ? Number.NEGATIVE_INFINITY : Math.log(least / (1 - least));
  const learned = 1 / (1 + Math.exp(-logOdds(weights, [features], needed)));
  if (features.verbatim === 1) return Math.max(learned, certain);
  return claims < largeCollection ? learned : Math.min(learned, probabilityInCollection(features, weights.collection));
}
