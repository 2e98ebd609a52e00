/** Fits gradient-boosted trees for a probability; nothing else. Deterministic: what is drawn follows from a seed. */
import type { Tree } from '../src/spotting/trees.ts';

/** One example: the values of the features, and whether it is a match. */
export interface Example {
  readonly x: readonly number[];
  readonly y: 0 | 1;
  /** How much it counts; 1 for an ordinary one. */
  readonly weight: number;
}

export interface Boosting {
  readonly trees: number;
  readonly depth: number;
  /** Share of each tree's advice that is taken. */
  readonly rate: number;
  /** Added to the second derivative of a leaf: larger is more careful. */
  readonly ridge: number;
  /** Least second derivative of a leaf. */
  readonly leastLeaf: number;
  /** Shares of the features and of the examples that each tree may look at, drawn anew for each by `seed`: many half-blind trees agree better than a few that see all. */
  readonly columns: number;
  readonly rows: number;
  readonly seed: number;
  /** Per feature, 1 where it may only raise the probability, -1 only lower, 0 either. */
  readonly monotone?: readonly number[];
}

const bins = 32;

/** The bias (log odds) and the trees. */
export function fitTrees(examples: readonly Example[], options: Boosting): { bias: number; trees: Tree[] } {
  const size = examples[0]?.x.length ?? 0;
  const edges = Array.from({ length: size }, (_, f) => edgesOf(examples.map(({ x }) => x[f] ?? 0)));
  const binned = edges.map((edge, f) => Uint8Array.from(examples, ({ x }) => binOf(edge, x[f] ?? 0)));
  const positive = examples.reduce((sum, { y, weight }) => sum + y * weight, 0);
  const all = examples.reduce((sum, { weight }) => sum + weight, 0);
  const bias = Math.log((positive + 0.5) / (all - positive + 0.5));
  const score = new Float64Array(examples.length).fill(bias);
  const gradient = new Float64Array(examples.length);
  const curvature = new Float64Array(examples.length);
  const trees: Tree[] = [];
  const draw = random(options.seed);
  let allowed: boolean[] = [];
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < examples.length; i++) {
      const { y, weight } = examples[i] as Example;
      const p = 1 / (1 + Math.exp(-(score[i] as number)));
      gradient[i] = weight * (y - p);
      curvature[i] = weight * p * (1 - p);
    }
    const open = Uint32Array.from(examples.keys()).filter(() => draw() < options.rows);
    allowed = Array.from({ length: size }, () => draw() < options.columns);
    const tree = grow(
      open,
      sumsOf(open, options.depth > 0),
      options.depth,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    );
    trees.push(tree);
    for (let i = 0; i < examples.length; i++)
      score[i] = (score[i] as number) + adviceOf(tree, (examples[i] as Example).x);
  }
  return { bias, trees };

  /** Summed gradient and curvature of some rows, per feature that is looked at and bin, and last of all together; those alone where no feature is asked for. */
  function sumsOf(rows: Uint32Array, byFeature: boolean): Float64Array {
    const sums = new Float64Array(size * bins * 2 + 2);
    for (let f = 0; f < size; f++) {
      if (!byFeature || !allowed[f]) continue;
      const column = binned[f] as Uint8Array;
      const base = f * bins * 2;
      for (let r = 0; r < rows.length; r++) {
        const i = rows[r] as number;
        const at = base + 2 * (column[i] as number);
        sums[at] = (sums[at] as number) + (gradient[i] as number);
        sums[at + 1] = (sums[at + 1] as number) + (curvature[i] as number);
      }
    }
    let g = 0;
    let h = 0;
    for (let r = 0; r < rows.length; r++) {
      g += gradient[rows[r] as number] as number;
      h += curvature[rows[r] as number] as number;
    }
    sums[size * bins * 2] = g;
    sums[size * bins * 2 + 1] = h;
    return sums;
  }

  function grow(rows: Uint32Array, sums: Float64Array, depth: number, low: number, high: number): Tree {
    const g = sums[size * bins * 2] as number;
    const h = sums[size * bins * 2 + 1] as number;
    const clamp = (value: number): number => Math.min(high, Math.max(low, value));
    const leaf = (): Tree => {
      const value = options.rate * clamp(g / (h + options.ridge));
      return Math.round(value * 1e4) / 1e4;
    };
    if (depth === 0) return leaf();
    let best: { gain: number; feature: number; bin: number; left: number; right: number } | undefined;
    for (let f = 0; f < size; f++) {
      if (!allowed[f]) continue;
      const base = f * bins * 2;
      let gl = 0;
      let hl = 0;
      const count = edges[f]?.length ?? 0;
      for (let b = 0; b < count; b++) {
        gl += sums[base + 2 * b] as number;
        hl += sums[base + 2 * b + 1] as number;
        if (hl < options.leastLeaf || h - hl < options.leastLeaf) continue;
        const left = clamp(gl / (hl + options.ridge));
        const right = clamp((g - gl) / (h - hl + options.ridge));
        const way = options.monotone?.[f] ?? 0;
        if (way !== 0 && way * (right - left) < 0) continue;
        const gain =
          gl ** 2 / (hl + options.ridge) + (g - gl) ** 2 / (h - hl + options.ridge) - g ** 2 / (h + options.ridge);
        if (gain > (best?.gain ?? 1e-6)) best = { gain, feature: f, bin: b, left, right };
      }
    }
    if (!best) return leaf();
    const { feature, bin, left, right } = best;
    const column = binned[feature] as Uint8Array;
    const way = options.monotone?.[feature] ?? 0;
    const middle = (left + right) / 2;
    const [lowLeft, highLeft] = way > 0 ? [low, middle] : way < 0 ? [middle, high] : [low, high];
    const [lowRight, highRight] = way > 0 ? [middle, high] : way < 0 ? [low, middle] : [low, high];
    const [below, above] = split(rows, column, bin);
    // Only the smaller half is gone through again.
    const smaller = below.length < above.length ? below : above;
    const own = sumsOf(smaller, depth > 1);
    const rest = own.map((sum, i) => (sums[i] as number) - sum);
    const [sumsBelow, sumsAbove] = smaller === below ? [own, rest] : [rest, own];
    return [
      feature,
      edges[feature]?.[bin] ?? 0,
      grow(below, sumsBelow, depth - 1, lowLeft, highLeft),
      grow(above, sumsAbove, depth - 1, lowRight, highRight),
    ];
  }
}

/** The rows whose bin is at most the one given, and the others, each in order. */
function split(rows: Uint32Array, column: Uint8Array, bin: number): [Uint32Array, Uint32Array] {
  const [below, above] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
  let [low, high] = [0, 0];
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as number;
    if ((column[row] as number) <= bin) below[low++] = row;
    else above[high++] = row;
  }
  return [below.subarray(0, low), above.subarray(0, high)];
}

/** What a tree adds to the logarithm of the odds for the values of the features. */
export function adviceOf(tree: Tree, x: readonly number[]): number {
  let at = tree;
  while (typeof at !== 'number') at = (x[at[0]] ?? 0) <= at[1] ? at[2] : at[3];
  return at;
}

/** Numbers from 0 to 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Values that cut the examples into parts of about equal size, rounded to be readable. */
function edgesOf(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const edges = new Set<number>();
  for (let b = 1; b < bins; b++)
    edges.add(Math.round((sorted[Math.floor((b * sorted.length) / bins)] ?? 0) * 1e3) / 1e3);
  return [...edges].sort((a, b) => a - b);
}

/** The place of the first edge that is no smaller. */
function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (edges[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
