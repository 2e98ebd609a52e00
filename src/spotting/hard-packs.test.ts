/** Packs that are made to be hard: every claim the same, one word in all of them, endless words. `npm run soak` takes 250,000 claims. */
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { lexiconOf } from './claim-set.ts';
import { exampleClaim, exampleIndex } from './example-index.ts';
import { openIndex, writeIndex } from './index-file.ts';
import { judge, retrieve } from './spot.ts';
import { type TermIndex, termIndexOf } from './term-index.ts';

const many = process.env.CROSSREAD_SOAK ? 250_000 : 3_000;
const knowledge = readKnowledge();

const FERRY = 'The council cancelled the night ferry between Aldport and Marrowby after 212 engineers walked out.';
const ARTICLE = [
  FERRY,
  'The ferry was late on Monday, and the council said that engineers had walked out of the night shift.',
  'Nobody in Marrowby had counted them.',
  'The harbour was closed for a week, and the council said nothing about it.',
];

const claimsOf = (count: number, statement: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => exampleClaim(`c${i}`, statement(i)));
/** A made-up word of six letters, another for each number. */
const word = (i: number): string =>
  Array.from({ length: 6 }, (_, at) =>
    String.fromCharCode(97 + (Math.floor(((i + 1) * 7_368_787) / 26 ** at) % 26)),
  ).join('');

/** What an article finds in claims, and how many of these it had to look at more closely: profiles asked for. */
function lookUp(count: number, statement: (i: number) => string) {
  const index = exampleIndex(knowledge, { claims: claimsOf(count, statement) });
  let profiles = 0;
  const counted = {
    ...index,
    profile: (at: number) => {
      profiles++;
      return index.profile(at);
    },
  };
  const retrieved = retrieve({ blocks: ARTICLE }, { packs: [counted] });
  return { matches: judge(retrieved), candidates: retrieved.packs.flatMap(({ ranked }) => ranked), profiles };
}

describe('a pack of one claim over and over', () => {
  const statement = (): string => FERRY;

  it(`is looked up in ${many} as in a hundred: a few claims, the first of the pack, are enough`, () => {
    const few = lookUp(100, statement);
    const all = lookUp(many, statement);
    expect(few.matches.length).toBeGreaterThan(0);
    // A large collection is judged more strictly: it may show less, and nothing else.
    const quotes = (found: typeof few) => new Set(found.matches.map(({ quote }) => quote));
    expect(quotes(few)).toContain(FERRY);
    expect(quotes(all)).toContain(FERRY);
    for (const quote of quotes(all)) expect(quotes(few)).toContain(quote);
    expect(all.matches.every(({ claim }) => Number(claim.slice(1)) < 10)).toBe(true);
    expect(all.profiles).toBeLessThanOrEqual(2 * few.profiles);
    for (const ranked of all.candidates) expect(ranked.length).toBeLessThanOrEqual(6);
  });

  it('takes an index of less than 100 bytes a claim', () => {
    const sizes = [100, 1_000].map((count) => indexOf(count, statement)).map(sizeOf);
    const [small = 0, large = 0] = sizes;
    expect((large - small) / 900).toBeLessThan(100);
  });
});

describe('a pack with one word in every claim', () => {
  const statement = (i: number): string => `The ferry ${word(i)} sailed to ${word(i + 7)} harbour with ${word(i + 3)}.`;

  it('finds nothing by that word alone, and the one claim by its own', () => {
    const { matches, profiles } = lookUp(many, statement);
    expect(matches).toEqual([]);
    expect(profiles).toBeLessThanOrEqual(6 * ARTICLE.length);
    const index = exampleIndex(knowledge, { claims: claimsOf(2_000, statement) });
    const { packs } = retrieve({ blocks: [statement(1_234)] }, { packs: [index] });
    expect(packs[0]?.ranked[0]?.[0]?.at).toBe(1_234);
  });
});

describe('words of 10,000 characters', () => {
  const endless = (i: number): string => `${'x'.repeat(9_990)}${word(i)}`;
  const statement = (i: number): string => `The council has closed ${endless(i)} for good, ${endless(i + 500)} said.`;

  it('take no room in the index, and leave the others as they are', () => {
    const claims = [...claimsOf(200, statement), exampleClaim('ferry', FERRY)];
    const index = exampleIndex(knowledge, { claims });
    const matches = judge(retrieve({ blocks: ARTICLE }, { packs: [index] }));
    expect(new Set(matches.map(({ claim }) => claim))).toEqual(new Set(['ferry']));
    const terms = indexOf(200, statement);
    const bytes = writeIndex(terms, [1, 1]);
    expect(openIndex(bytes, [1, 1])).toEqual(terms);
    expect(bytes.byteLength).toBeLessThan(200 * 100);
  });

  it('on a page are no match', () => {
    const index = exampleIndex(knowledge, { claims: claimsOf(200, statement) });
    const blocks = Array.from({ length: 20 }, (_, i) => `${endless(i + 9_000)} ${endless(i + 9_100)}.`);
    expect(judge(retrieve({ blocks }, { packs: [index] }))).toEqual([]);
  });
});

function indexOf(count: number, statement: (i: number) => string): TermIndex {
  const { pack } = exampleIndex(knowledge, { claims: claimsOf(count, statement) });
  return termIndexOf(pack.claims, lexiconOf(pack, knowledge));
}

function sizeOf(index: TermIndex): number {
  return writeIndex(index, [1, 1]).byteLength;
}
