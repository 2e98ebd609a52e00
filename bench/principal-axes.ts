/** Finds the directions in which vectors spread most; nothing else. */

/** Unit eigenvectors of the vectors' covariance, the largest spread first (cyclic Jacobi rotations). The vectors must have mean zero. */
export function principalAxes(vectors: readonly Float64Array[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const spread = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors)
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) add(spread, i, j, at(vector, i) * at(vector, j));
  const axes = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 30 && offDiagonal(spread) > 1e-9 * vectors.length; sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(spread, axes, p, q);
  return axes
    .map((_, i) => ({ spread: entry(spread, i, i), axis: Float64Array.from(axes, (row) => at(row, i)) }))
    .sort((a, b) => b.spread - a.spread)
    .map(({ axis }) => axis);
}

type Matrix = readonly Float64Array[];
const at = (row: Float64Array | undefined, i: number): number => row?.[i] ?? 0;
const entry = (matrix: Matrix, i: number, j: number): number => at(matrix[i], j);
const set = (matrix: Matrix, i: number, j: number, value: number): void => {
  const row = matrix[i];
  if (row) row[j] = value;
};
const add = (matrix: Matrix, i: number, j: number, value: number): void =>
  set(matrix, i, j, entry(matrix, i, j) + value);

function offDiagonal(matrix: Matrix): number {
  return Math.sqrt(
    matrix.reduce((sum, row, i) => sum + row.reduce((s, value, j) => s + (i === j ? 0 : value * value), 0), 0),
  );
}

/** Makes entry (p, q) zero by turning both axes. */
function rotate(matrix: Matrix, axes: Matrix, p: number, q: number): void {
  const pq = entry(matrix, p, q);
  if (Math.abs(pq) < 1e-12) return;
  const theta = (entry(matrix, q, q) - entry(matrix, p, p)) / (2 * pq);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < matrix.length; k++) turn(matrix, [k, p], [k, q], cosine, sine);
  for (let k = 0; k < matrix.length; k++) turn(matrix, [p, k], [q, k], cosine, sine);
  for (let k = 0; k < axes.length; k++) turn(axes, [k, p], [k, q], cosine, sine);
}

type Place = readonly [number, number];
function turn(matrix: Matrix, one: Place, other: Place, cosine: number, sine: number): void {
  const a = entry(matrix, ...one);
  const b = entry(matrix, ...other);
  set(matrix, ...one, cosine * a - sine * b);
  set(matrix, ...other, sine * a + cosine * b);
}
