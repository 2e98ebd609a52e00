/** Finds the nearest neighbours of each of many unit vectors; nothing else. */

/** A row and the cosine to it. */
export interface Near {
  readonly row: number;
  readonly cosine: number;
}

/** For each vector the nearest others, the nearest first: at most `most`, each of at least `least`; where one is near to the other, both are to each other. */
export function nearestOf(vectors: readonly Float64Array[], most: number, least: number): Near[][] {
  const dimensions = vectors[0]?.length ?? 0;
  const flat = new Float32Array(vectors.length * dimensions);
  for (const [row, vector] of vectors.entries()) flat.set(vector, row * dimensions);
  const near: Near[][] = vectors.map(() => []);
  for (let row = 0; row < vectors.length; row++) {
    const found: Near[] = [];
    for (let other = 0; other < vectors.length; other++) {
      let dot = 0;
      for (let i = 0; i < dimensions; i++)
        dot += (flat[row * dimensions + i] as number) * (flat[other * dimensions + i] as number);
      if (dot >= least && other !== row) found.push({ row: other, cosine: dot });
    }
    for (const { row: other, cosine } of found.sort((a, b) => b.cosine - a.cosine).slice(0, most)) {
      add(near, row, other, cosine);
      add(near, other, row, cosine);
    }
  }
  return near.map((list) => list.sort((a, b) => b.cosine - a.cosine || a.row - b.row));
}

function add(near: readonly Near[][], from: number, to: number, cosine: number): void {
  const list = near[from];
  if (list && !list.some(({ row }) => row === to)) list.push({ row: to, cosine });
}
