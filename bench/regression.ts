/** Fits a logistic regression with a ridge penalty; nothing else. Deterministic: no random numbers. */

/** One example: the values of the terms, and whether it is a match. */
export interface Example {
  readonly x: readonly number[];
  readonly y: 0 | 1;
  /** How much it counts; 1 for an ordinary one. */
  readonly weight: number;
}

/** Newton's method on the penalised likelihood; the bias (first weight) is not penalised. Returns the bias and a weight for each term. */
export function fitLogistic(
  examples: readonly Example[],
  ridge: number,
  rounds = 30,
): { bias: number; weights: number[] } {
  const size = (examples[0]?.x.length ?? 0) + 1;
  let w = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round++) {
    const gradient = w.map((value, i) => (i === 0 ? 0 : -ridge * value));
    const hessian = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j && i > 0 ? ridge : i === j ? 1e-9 : 0)),
    );
    for (const { x, y, weight } of examples) {
      const row = [1, ...x];
      const p = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * (w[i] ?? 0), 0)));
      const spread = weight * p * (1 - p);
      for (let i = 0; i < size; i++) {
        const a = row[i] ?? 0;
        gradient[i] = (gradient[i] ?? 0) + weight * (y - p) * a;
        const line = hessian[i] as number[];
        for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + spread * a * (row[j] ?? 0);
      }
    }
    const step = solve(hessian, gradient);
    w = w.map((value, i) => value + (step[i] ?? 0));
    if (step.every((value) => Math.abs(value) < 1e-8)) break;
  }
  return { bias: w[0] ?? 0, weights: w.slice(1) };
}

/** Gaussian elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let j = i + 1; j < size; j++) if (Math.abs(rows[j]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = j;
    [rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
    const row = rows[i] as number[];
    for (let j = i + 1; j < size; j++) {
      const other = rows[j] as number[];
      const factor = (other[i] ?? 0) / (row[i] || 1e-12);
      for (let k = i; k <= size; k++) other[k] = (other[k] ?? 0) - factor * (row[k] ?? 0);
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] as number[];
    let sum = row[size] ?? 0;
    for (let j = i + 1; j < size; j++) sum -= (row[j] ?? 0) * (x[j] ?? 0);
    x[i] = sum / (row[i] || 1e-12);
  }
  return x;
}
