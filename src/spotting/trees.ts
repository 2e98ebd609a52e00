/** Walks gradient-boosted trees; nothing else. They are fitted by `npm run bench -- train` and `train-differences`. */
import { onceFor } from './once-for.ts';

/** A leaf (what it adds to the logarithm of the odds), or a split: the feature's place in `features`, the largest value that goes below, and the two branches. */
export type Tree = number | readonly [feature: number, at: number, below: Tree, above: Tree];

/** Gradient-boosted trees over named features. */
export interface Trees {
  readonly provenance: string;
  /** Logarithm of the odds before any tree has spoken. */
  readonly bias: number;
  readonly features: readonly string[];
  readonly trees: readonly Tree[];
}

/** Trees as they are walked: their nodes one after the other, a node's lower branch right behind it. */
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
  /** Room for the features of one case. */
  readonly values: Float64Array;
}

/** Slack for rounding where a sum is held against what it must reach. */
const slack = 1e-9;

/**
 * Logarithm of the odds; minus infinity where it cannot reach `needed`.
 * @param parts have the features by name, no two of them the same
 * @throws where the trees ask for an unknown feature: a model that does not fit must not be used
 */
export function logOdds(model: Trees, parts: readonly object[], needed = Number.NEGATIVE_INFINITY): number {
  const { roots, feature, at, above, most, values } = walkOf(model);
  for (let f = 0; f < values.length; f++) values[f] = featureOf(model.features[f] as string, parts);
  let sum = model.bias;
  for (let t = 0; t < roots.length; t++) {
    if (sum + (most[t] as number) < needed - slack) return Number.NEGATIVE_INFINITY;
    let node = roots[t] as number;
    for (let f = feature[node] as number; f >= 0; f = feature[node] as number)
      node = (values[f] as number) <= (at[node] as number) ? node + 1 : (above[node] as number);
    sum += at[node] as number;
  }
  return sum;
}

function featureOf(name: string, parts: readonly object[]): number {
  for (let p = 0; p < parts.length; p++) {
    const value = (parts[p] as Readonly<Record<string, number | undefined>>)[name];
    if (value !== undefined) return value;
  }
  throw new Error(`a model knows no feature "${name}"; train it again`);
}

/** Lays out a model's trees when it is first asked. */
const walkOf = onceFor((model: Trees): Walk => {
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
  const roots = Uint32Array.from(model.trees, lay);
  const most = new Float64Array(roots.length);
  for (let t = roots.length - 1; t >= 0; t--) most[t] = highest(model.trees[t] as Tree) + (most[t + 1] ?? 0);
  return {
    roots,
    feature: Int16Array.from(feature),
    at: Float64Array.from(at),
    above: Uint32Array.from(above),
    most,
    values: new Float64Array(model.features.length),
  };
});

function highest(tree: Tree): number {
  return typeof tree === 'number' ? tree : Math.max(highest(tree[2]), highest(tree[3]));
}
