import { describe, expect, it } from 'vitest';
import { exampleClaim, exampleIndex } from './example-index.ts';
import { joinIndexes } from './joined-index.ts';
import { exhaustiveRanking, type Ranking, rankingOf } from './ranking.ts';
import { termIndexOf } from './term-index.ts';

const { lexicon } = exampleIndex();

/** Ranks claims with these statements, each word weighing 1. */
function ranking(statements: readonly string[], make: typeof rankingOf = rankingOf) {
  const claims = statements.map((statement, i) => exampleClaim(`c${i}`, statement));
  const index = joinIndexes([{ index: termIndexOf(claims, lexicon) }]);
  const { term } = index;
  const rank = make(index, () => 1);
  /** Stems with their shares; those in `near` are near words. */
  return (own: readonly [string, number][], most = 9, near: readonly [string, number][] = []): ReturnType<Ranking> => {
    const known = (terms: readonly [string, number][]) => terms.filter(([stem]) => term(stem) >= 0);
    const all = [...known(own), ...known(near)];
    return rank(
      {
        terms: all.map(([stem]) => term(stem)),
        shares: all.map(([, share]) => share),
        strengths: all.map(([, share]) => share),
        near: known(own).length,
        nearEnd: all.length,
      },
      most,
    );
  };
}

const places = (ranked: ReturnType<Ranking>) => ranked.map(({ at }) => at);

describe('rankingOf', () => {
  const three = ranking(['the ferry left today', 'a ferry met a ferry under one bridge', 'the old stone bridge']);

  it('puts more shared terms first, then the shorter claim, then the order of the pack', () => {
    expect(
      places(
        three([
          ['ferri', 1],
          ['bridg', 1],
        ]),
      )[0],
    ).toBe(1);
    expect(places(ranking(['ferry', 'ferry bridge stone gate', 'ferry'])([['ferri', 1]]))).toEqual([0, 2, 1]);
  });

  it('counts a term by its share', () => {
    const two = ranking(['ferry', 'bridge']);
    expect(
      places(
        two([
          ['ferri', 0.1],
          ['bridg', 1],
        ]),
      ),
    ).toEqual([1, 0]);
    expect(
      places(
        two([
          ['ferri', 1],
          ['bridg', 0.1],
        ]),
      ),
    ).toEqual([0, 1]);
  });

  it('keeps as many as asked for, and forgets the last sentence', () => {
    const first = three([['bridg', 1]], 1);
    expect(first).toHaveLength(1);
    expect(three([['bridg', 1]], 1)).toEqual(first);
    expect(three([['unknown', 1]], 1)).toEqual([]);
    expect(three([['bridg', 1]], 0)).toEqual([]);
  });

  it('opens with the rarest term even where every claim of a large pack has it', () => {
    const many = ranking(Array.from({ length: 1_200 }, () => 'the ferry'));
    expect(places(many([['ferri', 1]], 2))).toEqual([0, 1]);
  });
});

describe('the ranking of a large pack', () => {
  const words =
    'ferry bridge council crew engineer resident river stone gate tower market school road tunnel harbour'.split(' ');
  let seed = 7;
  const random = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed / 2 ** 32;
  };
  // The first words of the list are common, the last rare.
  const word = (): string =>
    `${words[Math.floor(random() ** 2 * words.length)]}${Math.floor(random() ** 3 * 40) || ''}`;
  const statements = Array.from({ length: 3_000 }, () =>
    Array.from({ length: 4 + Math.floor(random() * 12) }, word).join(' '),
  );
  const pruned = ranking(statements);
  const full = ranking(statements, exhaustiveRanking);

  it('finds by a sentence’s own words what scoring every claim finds', () => {
    for (let i = 0; i < 200; i++) {
      const own = [...new Set(Array.from({ length: 8 }, word))].map((stem): [string, number] => [stem, 1]);
      expect(pruned(own, 6), own.join(' ')).toEqual(full(own, 6));
    }
  });

  it('adds near words to what own words found', () => {
    const [best] = pruned([['tower', 1]], 1, [
      ['market', 0.4],
      ['river', 0.3],
    ]);
    expect(statements[best?.at ?? -1]).toContain('tower');
  });
});
