/** Segments of a pack, with claims that are gone, others that changed and an order of their own, find what one index of its claims finds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Pack } from '../claims/types.ts';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { tableOf, yearsOf } from './claim-set.ts';
import { exampleClaim, exampleIndex } from './example-index.ts';
import { type IndexSegment, joinIndexes } from './joined-index.ts';
import { mergerOf } from './merge-indexes.ts';
import { packIndexOf } from './pack-index.ts';
import { exhaustiveRanking, rankingOf } from './ranking.ts';
import { retrieve, spot } from './spot.ts';
import { termIndexOf } from './term-index.ts';

const knowledge = readKnowledge();
const { pack: example, lexicon } = exampleIndex(knowledge);
const words =
  'ferry bridge council crew engineers 2019 resident river 1,500 gate tower market school tunnel harbour Kestrin'.split(
    ' ',
  );
const statement = fc
  .array(fc.constantFrom(...words, 'Aldport', 'closed', 'in 2014', 'nobody', '60 %'), { minLength: 1, maxLength: 9 })
  .map((some) => some.join(' '));
/** A claim of the pack and the segment that it lies in, -1 where none has it yet, and where in its segment claims that are gone lie. */
const scattered = fc.array(
  fc.record({ statement, segment: fc.nat({ max: 2 }), goneBefore: fc.array(statement, { maxLength: 2 }) }),
  { minLength: 1, maxLength: 40 },
);

function merged(segments: readonly IndexSegment[]): IndexSegment {
  const merger = mergerOf(joinIndexes(segments));
  for (let i = 0; i < merger.size; i++) merger.take();
  return { index: merger.finish() };
}

/** The claims in their segments, each segment in an order of its own. */
function segmentsOf(claims: readonly { claim: Claim; segment: number; gone: readonly Claim[] }[]): IndexSegment[] {
  return [0, 1, 2].flatMap((s) => {
    const own = claims.flatMap(({ claim, segment, gone }, place) =>
      segment === s ? [...gone.map((one) => ({ claim: one, place: -1 })), { claim, place }] : [],
    );
    own.reverse();
    if (own.length === 0) return [];
    const index = termIndexOf(
      own.map(({ claim }) => claim),
      lexicon,
    );
    return [{ index, places: Int32Array.from(own, ({ place }) => place) }];
  });
}

function packOf(claims: readonly Claim[], segments: readonly IndexSegment[]) {
  const pack: Pack = { ...example, claims: [...claims] };
  return packIndexOf(pack, tableOf(pack), joinIndexes(segments), lexicon, yearsOf(pack));
}

describe('joinIndexes', () => {
  it('finds, ranks and scores as one index does, before and after the segments are merged', () => {
    fc.assert(
      fc.property(scattered, fc.array(statement, { minLength: 1, maxLength: 6 }), (rows, page) => {
        const claims = rows.map((row, i) => ({
          claim: exampleClaim(`c${i}`, row.statement),
          segment: row.segment,
          gone: row.goneBefore.map((text, g) => exampleClaim(`gone${i}-${g}`, text)),
        }));
        const live = claims.map(({ claim }) => claim);
        const segments = segmentsOf(claims);
        const fresh = packOf(live, [{ index: termIndexOf(live, lexicon) }]);
        const article = { blocks: page.map((text) => `${text}.`) };
        const found = (index: typeof fresh) => ({
          ranked: retrieve(article, { packs: [index] }).packs.map(({ ranked }) => ranked),
          matches: spot(article, { packs: [index] }, { minScore: 0 }),
          years: [...index.years],
          size: index.size,
          weights: words.map(index.weight),
        });
        expect(found(packOf(live, segments))).toEqual(found(fresh));
        expect(found(packOf(live, [merged(segments)]))).toEqual(found(fresh));
      }),
      { numRuns: Number(process.env.CROSSREAD_SOAK ?? 60) },
    );
  });

  it('finds nothing in a pack whose claims are all gone, or that has none', () => {
    const index = termIndexOf([exampleClaim('gone', 'The ferry was cancelled in 2019.')], lexicon);
    for (const segments of [[{ index, places: Int32Array.of(-1) }], []]) {
      const joined = joinIndexes(segments);
      expect(joined).toMatchObject({ size: 0, years: [] });
      expect(joined.term('ferri')).toBe(-1);
      expect(mergerOf(joined).finish().having).toHaveLength(0);
    }
  });

  it('prunes in a large pack as one index does, and leaves the order of equal claims to the pack', () => {
    const statements = Array.from({ length: 3_000 }, (_, i) =>
      Array.from({ length: 4 + (i % 5) }, (_, w) => words[(i * (w + 3) + (i >> 4) * w) % words.length]).join(' '),
    );
    const claims = statements.map((text, i) => ({
      claim: exampleClaim(`c${i}`, text),
      segment: i % 7 === 0 ? 1 : i % 11 === 0 ? 2 : 0,
      gone: i % 13 === 0 ? [exampleClaim(`gone${i}`, words.join(' '))] : [],
    }));
    const one = joinIndexes([
      {
        index: termIndexOf(
          claims.map(({ claim }) => claim),
          lexicon,
        ),
      },
    ]);
    const several = joinIndexes(segmentsOf(claims));
    for (const make of [rankingOf, exhaustiveRanking]) {
      const [inOne, inSeveral] = [one, several].map((index) => {
        const rank = make(index, (term) => Math.log(1 + index.size / (index.having[term] as number)));
        return (stems: readonly string[]) => {
          const terms = stems.map(index.term).filter((term) => term >= 0);
          return rank(
            {
              terms,
              shares: terms.map(() => 1),
              strengths: terms.map(() => 1),
              near: terms.length,
              nearEnd: terms.length,
            },
            6,
          );
        };
      }) as [(stems: readonly string[]) => unknown, (stems: readonly string[]) => unknown];
      const stems = ['ferri', 'bridg', 'council', 'crew', 'river', 'gate', 'tower', 'market', 'school', 'tunnel'];
      for (let first = 0; first < stems.length; first++) {
        const some = stems.slice(first, first + 4);
        expect(inOne(some)).not.toEqual([]);
        expect(inSeveral(some)).toEqual(inOne(some));
      }
    }
  });
});
