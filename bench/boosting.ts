/** Fits gradient-boosted trees for a probability; nothing else. Deterministic: what is drawn follows from a seed. */
import type { Tree } from '../src/spotting/model.ts';

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
    const tree = grow(open, options.depth, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    trees.push(tree);
    for (let i = 0; i < examples.length; i++)
      score[i] = (score[i] as number) + adviceOf(tree, (examples[i] as Example).x);
  }
  return { bias, trees };

  function grow(rows: Uint32Array, depth: number, low: number, high: number): Tree {
    let g = 0;
    let h = 0;
    for (const i of rows) {
      g += gradient[i] as number;
      h += curvature[i] as number;
    }
    const clamp = (value: number): number => Math.min(high, Math.max(low, value));
    const leaf = (): Tree => {
      const value = options.rate * clamp(g / (h + options.ridge));
      return Math.round(value * 1e4) / 1e4;
    };
    if (depth === 0) return leaf();
    let best: { gain: number; feature: number; bin: number; left: number; right: number } | undefined;
    const gs = new Float64Array(bins);
    const hs = new Float64Array(bins);
    for (let f = 0; f < size; f++) {
      if (!allowed[f]) continue;
      gs.fill(0);
      hs.fill(0);
      const column = binned[f] as Uint8Array;
      for (const i of rows) {
        const b = column[i] as number;
        gs[b] = (gs[b] as number) + (gradient[i] as number);
        hs[b] = (hs[b] as number) + (curvature[i] as number);
      }
      let gl = 0;
      let hl = 0;
      const count = edges[f]?.length ?? 0;
      for (let b = 0; b < count; b++) {
        gl += gs[b] as number;
        hl += hs[b] as number;
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
    return [
      feature,
      edges[feature]?.[bin] ?? 0,
      grow(
        rows.filter((i) => (column[i] as number) <= bin),
        depth - 1,
        lowLeft,
        highLeft,
      ),
      grow(
        rows.filter((i) => (column[i] as number) > bin),
        depth - 1,
        lowRight,
        highRight,
      ),
    ];
  }
}

function adviceOf(tree: Tree, x: readonly number[]): number {
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
  const sorted = [...values].sort((a, b) => a - b);
  const edges = new Set<number>();
  for (let b = 1; b < bins; b++)
    edges.add(Math.round((sorted[Math.floor((b * sorted.length) / bins)] ?? 0) * 1e3) / 1e3);
  return [...edges].sort((a, b) => a - b);
}

function binOf(edges: readonly number[], value: number): number {
  let b = 0;
  while (b < edges.length && value > (edges[b] as number)) b++;
  return b;
}
