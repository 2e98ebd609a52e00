/** Keeps the best of many scored claims; nothing else. */

/** A claim by its place in the pack, or by its number in `JoinedIndex`, and how high it ranks for the sentence. */
export interface RankedPlace {
  readonly at: number;
  readonly score: number;
}

/** The best so far: the higher score, of equal ones the earlier place. */
export interface BestRanked {
  /** Forgets all, and keeps `most` from now on. */
  clear(most: number): void;
  offer(at: number, score: number): void;
  /** A score below this is not kept; -Infinity while there is room. */
  least(): number;
  /** Calls back with each place that is kept, in no order. */
  each(call: (at: number) => void): void;
  /** Best first. */
  list(): RankedPlace[];
}

/** An empty one: a heap with the worst on top. @param order of what is offered, where that is not the order of the numbers */
export function createBest(order?: Int32Array): BestRanked {
  let places = new Uint32Array(64);
  let scores = new Float64Array(64);
  let size = 0;
  let most = 0;

  const orderOf = (at: number): number => (order === undefined ? at : (order[at] as number));
  const isWorse = (a: number, b: number): boolean =>
    (scores[a] as number) < (scores[b] as number) ||
    (scores[a] === scores[b] && orderOf(places[a] as number) > orderOf(places[b] as number));
  const swap = (a: number, b: number): void => {
    const place = places[a] as number;
    const score = scores[a] as number;
    places[a] = places[b] as number;
    scores[a] = scores[b] as number;
    places[b] = place;
    scores[b] = score;
  };
  const sink = (): void => {
    for (let i = 0; ; ) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      let worst = i;
      if (left < size && isWorse(left, worst)) worst = left;
      if (right < size && isWorse(right, worst)) worst = right;
      if (worst === i) return;
      swap(i, worst);
      i = worst;
    }
  };

  return {
    clear: (kept) => {
      size = 0;
      most = kept;
      if (places.length < most) {
        places = new Uint32Array(most);
        scores = new Float64Array(most);
      }
    },
    offer: (at, score) => {
      if (size < most) {
        places[size] = at;
        scores[size] = score;
        for (let i = size++; i > 0 && isWorse(i, (i - 1) >> 1); i = (i - 1) >> 1) swap(i, (i - 1) >> 1);
        return;
      }
      if (
        most === 0 ||
        score < (scores[0] as number) ||
        (score === scores[0] && orderOf(at) > orderOf(places[0] as number))
      )
        return;
      places[0] = at;
      scores[0] = score;
      sink();
    },
    least: () => (size < most ? Number.NEGATIVE_INFINITY : (scores[0] as number)),
    each: (call) => {
      for (let i = 0; i < size; i++) call(places[i] as number);
    },
    list: () =>
      Array.from({ length: size }, (_, i) => ({ at: places[i] as number, score: scores[i] as number })).sort(
        (a, b) => b.score - a.score || orderOf(a.at) - orderOf(b.at),
      ),
  };
}
