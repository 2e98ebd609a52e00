/** Turns evidence into the probability that a match is right; nothing else. Trained by `npm run bench -- train`. */
import type { Features } from './features.ts';
import { type CollectionModel, largeCollection, probabilityInCollection } from './in-collection.ts';
import trained from './model.json' with { type: 'json' };

/** A leaf (what it adds to the logarithm of the odds), or a split: the feature's place in `features`, the largest value that goes below, and the two branches. */
export type Tree = number | readonly [feature: number, at: number, below: Tree, above: Tree];

/** Gradient-boosted trees. */
export interface Model {
  readonly provenance: string;
  /** Probability from which on a match is shown unless the reader asks for more. */
  readonly sure: number;
  /** Logarithm of the odds before any tree has spoken. */
  readonly bias: number;
  readonly features: readonly string[];
  readonly trees: readonly Tree[];
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

/** Probability, 0 to 1, that the sentence states or varies one of a pack's `claims`. In a large collection both judges must agree: the trees know look-alikes, but have seen few of thousands of claims. Throws where the model asks for an unknown feature: a model that does not fit must not be used. */
export function probability(
  features: Features,
  { bias, features: names, trees, collection }: Model = model,
  claims = 0,
): number {
  const values = names.map((name) => {
    const value = (features as unknown as Readonly<Record<string, number>>)[name];
    if (value === undefined) throw new Error(`model.json: no feature "${name}"; train the model again`);
    return value;
  });
  let sum = bias;
  for (let tree of trees) {
    while (typeof tree !== 'number') tree = (values[tree[0]] as number) <= tree[1] ? tree[2] : tree[3];
    sum += tree;
  }
  const learned = 1 / (1 + Math.exp(-sum));
  if (features.verbatim === 1) return Math.max(learned, certain);
  return claims < largeCollection ? learned : Math.min(learned, probabilityInCollection(features, collection));
}
