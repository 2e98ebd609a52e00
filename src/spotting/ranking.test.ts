import { describe, expect, it } from 'vitest';
import { type Ranking, rankingOf } from './ranking.ts';

/** Three claims of equal length: "ferry" in the first two, twice in the second; "bridge" in the last two. */
function ranking(lengths = [4, 4, 4]): Ranking {
  return rankingOf(
    {
      postings: new Map([
        ['ferri', [0, 1]],
        ['bridg', [1, 2]],
      ]),
      counts: new Map([
        ['ferri', Uint8Array.from([1, 2])],
        ['bridg', Uint8Array.from([1, 1])],
      ]),
      lengths: Float32Array.from(lengths),
      meanLength: 4,
    },
    () => 1,
  );
}

const places = (rank: Ranking, terms: [string, number][], most = 9) => rank(new Map(terms), most).map(({ at }) => at);

describe('rankingOf', () => {
  it('puts more shared terms first, then repeated ones, then the order of the pack', () => {
    expect(places(ranking(), [['ferri', 1]])).toEqual([1, 0]);
    expect(
      places(ranking(), [
        ['ferri', 1],
        ['bridg', 1],
      ]),
    ).toEqual([1, 0, 2]);
  });

  it('counts a term by its share', () => {
    expect(
      places(ranking(), [
        ['ferri', 0.1],
        ['bridg', 1],
      ]),
    ).toEqual([1, 2, 0]);
  });

  it('prefers the shorter of two claims that share the same', () => {
    expect(places(ranking([4, 9, 3]), [['bridg', 1]])).toEqual([2, 1]);
  });

  it('keeps as many as asked for, and forgets the last sentence', () => {
    const rank = ranking();
    const first = rank(new Map([['bridg', 1]]), 1);
    expect(first.map(({ at }) => at)).toEqual([1]);
    expect(rank(new Map([['bridg', 1]]), 1)).toEqual(first);
    expect(rank(new Map([['unknown', 1]]), 1)).toEqual([]);
  });

  it('opens with the rarest term even where every claim of a large pack has it', () => {
    const size = 1_200;
    const every = Array.from({ length: size }, (_, at) => at);
    const rank = rankingOf(
      {
        postings: new Map([['ferri', every]]),
        counts: new Map([['ferri', new Uint8Array(size).fill(1)]]),
        lengths: new Float32Array(size).fill(4),
        meanLength: 4,
      },
      () => 1,
    );
    expect(rank(new Map([['ferri', 1]]), 2).map(({ at }) => at)).toEqual([0, 1]);
  });
});
