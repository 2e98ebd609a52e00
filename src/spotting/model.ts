/** Turns evidence into the probability that a match is right; nothing else. Trained by `npm run bench -- train`. */
import type { Features } from './features.ts';
import { type CollectionModel, largeCollection, probabilityInCollection } from './in-collection.ts';
import trained from './model.json' with { type: 'json' };
import { onceFor } from './once-for.ts';

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

/** A model's trees as they are walked: their nodes one after the other, a node's lower branch right behind it. */
interface Walk {
  /** Where each tree begins. */
  readonly roots: Uint32Array;
  /** By node: its feature's place, -1 for a leaf. */
  readonly feature: Int16Array;
  /** By node: the largest value that goes below; of a leaf, what it adds. */
  readonly at: Float64Array;
  /** By node: where its upper branch begins. */
  readonly above: Uint32Array;
  /** By tree: the most that it and those after it can add. */
  readonly most: Float64Array;
  /** Room for the features of one pair. */
  readonly values: Float64Array;
}

/** Slack for rounding where a sum is held against what it must reach. */
const slack = 1e-9;

/**
 * Probability, 0 to 1, that the sentence states or varies one of a pack's `claims`; 0 where it cannot reach `least`. In a large collection both judges must agree: the trees know
 * look-alikes, but have seen few of thousands of claims. Throws where the model asks for an unknown feature: a model that does not fit must not be used.
 */
export function probability(features: Features, weights: Model = model, least = 0, claims = 0): number {
  const { roots, feature, at, above, most, values } = walkOf(weights);
  for (let f = 0; f < values.length; f++) {
    const name = weights.features[f] as string;
    const value = (features as unknown as Readonly<Record<string, number>>)[name];
    if (value === undefined) throw new Error(`model.json: no feature "${name}"; train the model again`);
    values[f] = value;
  }
  const needed = features.verbatim === 1 ? Number.NEGATIVE_INFINITY : Math.log(least / (1 - least)) - slack;
  let sum = weights.bias;
  for (let t = 0; t < roots.length; t++) {
    if (sum + (most[t] as number) < needed) return 0;
    let node = roots[t] as number;
    for (let f = feature[node] as number; f >= 0; f = feature[node] as number)
      node = (values[f] as number) <= (at[node] as number) ? node + 1 : (above[node] as number);
    sum += at[node] as number;
  }
  const learned = 1 / (1 + Math.exp(-sum));
  if (features.verbatim === 1) return Math.max(learned, certain);
  return claims < largeCollection ? learned : Math.min(learned, probabilityInCollection(features, weights.collection));
}

/** Lays out a model's trees when it is first asked. */
const walkOf = onceFor((weights: Model): Walk => {
  const feature: number[] = [];
  const at: number[] = [];
  const above: number[] = [];
  const lay = (tree: Tree): number => {
    const node = feature.length;
    const [place, split] = typeof tree === 'number' ? [-1, tree] : tree;
    feature.push(place);
    at.push(split);
    above.push(0);
    if (typeof tree !== 'number') {
      lay(tree[2]);
      above[node] = lay(tree[3]);
    }
    return node;
  };
  const roots = Uint32Array.from(weights.trees, lay);
  const most = new Float64Array(roots.length);
  for (let t = roots.length - 1; t >= 0; t--) most[t] = highest(weights.trees[t] as Tree) + (most[t + 1] ?? 0);
  return {
    roots,
    feature: Int16Array.from(feature),
    at: Float64Array.from(at),
    above: Uint32Array.from(above),
    most,
    values: new Float64Array(weights.features.length),
  };
});

function highest(tree: Tree): number {
  return typeof tree === 'number' ? tree : Math.max(highest(tree[2]), highest(tree[3]));
}
