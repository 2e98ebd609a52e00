import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import type { Claim } from '../claims/types.ts';
import { readKnowledge } from '../cli/word-knowledge.ts';
import type { WordKnowledge } from '../text/knowledge.ts';
import { compile, type PackIndex } from './claim-set.ts';
import { exampleClaim, exampleIndex, readWith } from './example-index.ts';
import { wordsRead } from './reading.ts';
import { spot } from './spot.ts';
import { verify } from './verify.ts';

/** Pairs compared in full for one sentence, and claims looked at for it. */
const mostPairs = 4;
const mostProfiles = 6;

const knowledge = readKnowledge();
const builtInIndex = compile([builtIn], knowledge).packs[0] as PackIndex;

/** What judging some sentences of one pack costs: pairs compared in full, profiles asked for, words whose neighbours are asked for. */
function costOf(claims: readonly Claim[], sentences: readonly string[]) {
  const cost = { pairs: 0, profiles: 0, near: 0 };
  const counting: WordKnowledge = {
    ...knowledge,
    near: (row, each) => {
      cost.near++;
      knowledge.near(row, each);
    },
  };
  const index = exampleIndex(counting, { claims: [...claims], aliases: builtIn.aliases, sources: builtIn.sources });
  const counted: PackIndex = {
    ...index,
    profile: (at) => {
      cost.profiles++;
      return index.profile(at);
    },
  };
  const readings = sentences.map((text) => readWith(index, text));
  cost.near = 0;
  cost.pairs = verify(readings, counted).length;
  return cost;
}

/** Words of all claims of the built-in pack, each once: a sentence of them is as near to everything as one can be. */
const words = [
  ...new Set(builtIn.claims.flatMap(({ statement, wordings }) => [statement, ...wordings].join(' ').split(' '))),
];
const sentenceOf = (length: number): string =>
  `${Array.from({ length }, (_, i) => words[(i * 7) % words.length]?.replace(/[.?;:!]/gu, '') ?? '').join(' ')}.`;

/** Claims about one person that differ in what he did. */
const aboutOne = Array.from({ length: 500 }, (_, i) =>
  exampleClaim(
    `c${i}`,
    `Sergei Shoigu ${words[(i * 3) % words.length]} the ${words[(i * 5 + 1) % words.length]} in ${1900 + i}.`,
  ),
);

describe('the work for one sentence', () => {
  it.each([
    ['the built-in pack', builtIn.claims],
    ['500 claims about one person', aboutOne],
    ['500 times one claim', Array.from({ length: 500 }, (_, i) => ({ ...aboutOne[0], id: `c${i}` }) as Claim)],
  ])('is a few pairs and profiles of %s', (_, claims) => {
    for (const text of [
      sentenceOf(20),
      sentenceOf(10_000),
      'Sergei Shoigu wrote to James Mattis.',
      'Shoigu. '.repeat(20),
    ]) {
      const { pairs, profiles } = costOf(claims, [text]);
      expect(pairs).toBeLessThanOrEqual(mostPairs);
      expect(profiles).toBeLessThanOrEqual(mostProfiles);
    }
  });

  it('grows with the length of the sentence and not with its square, and stops where reading stops', () => {
    const near = (length: number): number => costOf(builtIn.claims, [sentenceOf(length)]).near;
    const [quarter, half, whole, endless] = [wordsRead / 4, wordsRead / 2, wordsRead, 10_000].map(near);
    expect(quarter).toBeGreaterThan(0);
    expect(half).toBeLessThan(3 * (quarter ?? 0));
    expect(whole).toBeLessThan(3 * (half ?? 0));
    expect(endless).toBeLessThan(1.5 * (whole ?? 0));
  });

  it('grows with the number of sentences', () => {
    const near = (count: number): number =>
      costOf(
        builtIn.claims,
        // Each another one: what has just been looked up is not looked up again.
        Array.from({ length: count }, (_, i) => `${'Very '.repeat(i + 1)}${sentenceOf(30)}`),
      ).near;
    expect(near(40)).toBeGreaterThan(near(10));
    expect(near(40)).toBeLessThanOrEqual(4 * near(10));
  });

  it('does not grow with the number of claims', () => {
    const near = (count: number): number => costOf(aboutOne.slice(0, count), [sentenceOf(30)]).near;
    expect(near(500)).toBeLessThan(2 * near(50));
  });
});

describe('claims that are hardly claims', () => {
  const odd: readonly Claim[] = [
    exampleClaim('empty', ''),
    exampleClaim('numbers', '1,500 50,000 1987'),
    exampleClaim('endless', sentenceOf(5_000)),
    exampleClaim('scripts', 'Шойгу написал 国防部长 عن سوريا 😀\u200B\u200F'),
    exampleClaim('marks', '… — “” \u202E\u200D'),
  ];

  it('leave the others as they are', () => {
    const statement = builtIn.claims[0]?.statement ?? '';
    const claims = exampleIndex(knowledge, { claims: [...odd, exampleClaim('one', statement)] });
    const found = verify([readWith(claims, statement)], claims).map(({ profile }) => profile.claim.id);
    expect(found[0]).toBe('one');
    expect(found).not.toContain('empty');
    expect(found).not.toContain('marks');
  });

  it('give finite evidence for whatever they meet', () => {
    const index = exampleIndex(knowledge, { claims: [...odd] });
    const texts = [
      ...odd.map(({ statement }) => statement),
      'In 1987 there were 50,000.',
      'Shoigu wrote 1,500 letters.',
    ];
    const pairs = texts.flatMap((text) => verify([readWith(index, text)], index));
    expect(pairs.length).toBeGreaterThan(0);
    for (const { evidence } of pairs) expect(Object.values(evidence.features).every(Number.isFinite)).toBe(true);
  });

  it('are judged alike where they are alike', () => {
    const [first] = builtIn.claims;
    const twins = [exampleClaim('one', first?.statement ?? ''), exampleClaim('other', first?.statement ?? '')];
    const index = exampleIndex(knowledge, { claims: twins });
    const [one, other, ...more] = verify([readWith(index, first?.statement ?? '')], index);
    expect(more).toEqual([]);
    expect(new Set([one, other].map((pair) => pair?.profile.claim.id))).toEqual(new Set(['one', 'other']));
    expect(one?.evidence.features).toEqual(other?.evidence.features);
  });
});

describe('text that is hardly text', () => {
  const part = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    fc.constantFrom('Шойгу', 'شويغو', '国防部', 'Ðаesh', 'ǅ', '😀', '👩‍👩‍👧', '🇸🇾', '\u0301'),
    fc.constantFrom(
      '\u200B',
      '\u200C',
      '\u200D',
      '\u2060',
      '\uFEFF',
      '\u00AD',
      '\u200E',
      '\u200F',
      '\u202E',
      '\u2067',
      '\u061C',
    ),
    fc.constantFrom('1,500', '50,000', '½', '10³', '٣٠', '1e9', '-', '—', '…', '"', '?', '\u0000', '\n'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );

  it('is judged within the same bounds, at whatever offset it stands', () => {
    const text = fc
      .tuple(fc.array(part, { maxLength: 80 }), fc.constantFrom(' ', '', '\u200B', '\u00A0'))
      .map(([parts, joint]) => parts.join(joint));
    fc.assert(
      fc.property(text, fc.nat({ max: 5 }), (text, offset) => {
        const padded = ' '.repeat(offset) + text;
        const reading = readWith(builtInIndex, padded, { start: offset, end: padded.length });
        const pairs = verify([reading], builtInIndex);
        expect(pairs.length).toBeLessThanOrEqual(mostPairs);
        for (const { evidence } of pairs) {
          expect(Object.values(evidence.features).every(Number.isFinite)).toBe(true);
          expect(evidence.span.start).toBeGreaterThanOrEqual(offset);
          expect(evidence.span.end).toBeLessThanOrEqual(padded.length);
          expect(evidence.span.end).toBeGreaterThan(evidence.span.start);
        }
      }),
    );
  });

  it.each([
    ['no letters', '1,500 + 2,000 = 3,500; 50,000! '.repeat(300)],
    ['no words', '😀…—\u200B\u202E '.repeat(3_000)],
    ['one endless word', 'civilians'.repeat(10_000)],
    ['a letter a word', 'a b c d '.repeat(3_000)],
    ['only names', `${'Sergei Shoigu James Mattis Rukban '.repeat(2_000)}.`],
    ['only quotation marks', '“‘"'.repeat(5_000)],
  ])('with %s is no match that anybody would be sure of', (_, text) => {
    expect(spot({ blocks: [text] }, { packs: [builtInIndex] })).toEqual([]);
  });

  it('hides no claim behind marks that nobody sees', () => {
    const { statement = '' } = builtIn.claims[0] ?? {};
    const hidden = statement.replace(/(?<=\p{L}\p{L})(?=\p{Ll}\p{Ll})/gu, '\u00AD').replace(/ /gu, ' \u200F');
    // How close words stand together is measured in characters, seen or not.
    const [plain, marked] = [statement, hidden].map((text) =>
      verify([readWith(builtInIndex, text)], builtInIndex).map(({ evidence }) => ({
        ...evidence.features,
        together: 0,
      })),
    );
    expect(plain?.length).toBeGreaterThan(0);
    expect(marked).toEqual(plain);
  });
});
