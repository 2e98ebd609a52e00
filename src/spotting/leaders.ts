/** Keeps the highest of sums that grow while they are looked at; nothing else. */

/** The claims with the highest sums so far. */
export interface Leaders {
  /** Forgets all, and keeps `most` from now on, 1 or more. */
  clear(most: number): void;
  /** A claim's sum has grown to this. */
  grow(at: number, sum: number): void;
  /** The lowest of the sums that are kept: no other claim has more; -Infinity while there are fewer claims than are kept. */
  least(): number;
}

/** Made for a few: each claim that comes among them is looked for in a row. */
export function createLeaders(): Leaders {
  let claims = new Int32Array(16);
  let sums = new Float64Array(16);
  let size = 0;
  let most = 0;
  /** Place of the lowest. */
  let lowest = 0;
  let least = Number.NEGATIVE_INFINITY;
  const findLowest = (): void => {
    lowest = 0;
    for (let i = 1; i < size; i++) if ((sums[i] as number) < (sums[lowest] as number)) lowest = i;
    least = size < most ? Number.NEGATIVE_INFINITY : (sums[lowest] as number);
  };
  return {
    clear: (kept) => {
      size = 0;
      most = kept;
      least = Number.NEGATIVE_INFINITY;
      if (claims.length < most) {
        claims = new Int32Array(most);
        sums = new Float64Array(most);
      }
    },
    grow: (at, sum) => {
      if (sum <= least) return;
      let place = 0;
      while (place < size && claims[place] !== at) place++;
      if (place === size) {
        if (size < most) size++;
        else place = lowest;
      }
      claims[place] = at;
      sums[place] = sum;
      findLowest();
    },
    least: () => least,
  };
}
