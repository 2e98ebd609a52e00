import { describe, expect, it } from 'vitest';
import { claimWith, type Json, packWith } from '../../claims/example-pack.ts';
import type { Pack } from '../../claims/types.ts';
import { readKnowledge } from '../word-knowledge.ts';
import { findOverlaps } from './overlaps.ts';
import { weakSpots } from './weak-spots.ts';

const sources = ['x', 'y'].map((id) => ({
  id,
  headline: 'h',
  url: `https://example.org/${id}`,
  pages: [{ match: `https://example.org/${id}` }],
}));
const reports = sources.map(({ id }) => ({ source: id, summary: `Summary of ${id}.`, quote: `quote of ${id}` }));
const strong = (change: Json = {}) => claimWith({ statement: 'The Span opened in May.', reports, ...change });
const pack = (change: Json = {}) =>
  packWith({ sources, claims: [strong()], aliases: [['the Span', 'harbour bridge']], ...change }) as unknown as Pack;
const spotsOf = (change: Json) => weakSpots(pack(change)).map(({ path, reason }) => `${path}: ${reason}`);
const withClaim = (change: Json) => ({ claims: [strong(change)] });
const long = `The bridge ${'and the quay '.repeat(16)}opened.`;

describe('weakSpots', () => {
  it('finds none in a good pack', () => {
    expect(weakSpots(pack())).toEqual([]);
  });

  it.each<[string, Json, readonly string[]]>([
    [
      'no claim',
      { claims: [], aliases: [] },
      ['claims: is empty', 'sources[0]: no report uses the source "x"', 'sources[1]: no report uses the source "y"'],
    ],
    ['no wording', withClaim({ wordings: [] }), ['claims[0].wordings: is empty']],
    [
      'a wording twice',
      withClaim({ wordings: ['It was opened.', 'It was  OPENED'] }),
      ['claims[0].wordings[1]: says the same as claims[0].wordings[0]'],
    ],
    [
      'the statement as a wording',
      withClaim({ wordings: ['The Span opened in May'] }),
      ['claims[0].wordings[0]: says the same as claims[0].statement'],
    ],
    [
      'two sentences',
      withClaim({ wordings: ['The bridge opened. It was May.'] }),
      ['claims[0].wordings[0]: is more than one sentence'],
    ],
    ['a long sentence', withClaim({ wordings: [long] }), ['claims[0].wordings[0]: has more than 45 words']],
    ['a question', withClaim({ wordings: ['Did the bridge open in May?'] }), ['claims[0].wordings[0]: is a question']],
    [
      'another language',
      withClaim({ wordings: ['Die Brücke ist im Mai nach dem Umbau wieder für den Verkehr freigegeben worden.'] }),
      ['claims[0].wordings[0]: reads like "de"'],
    ],
    [
      'no quote',
      withClaim({ reports: [reports[0], { source: 'y', summary: 's' }] }),
      ['claims[0].reports[1]: has no quote'],
    ],
    [
      'a quote as its summary',
      withClaim({ reports: [reports[0], { source: 'y', summary: 'Ah', quote: 'ah' }] }),
      ['claims[0].reports[1].summary: is the same as the quote'],
    ],
    [
      'a relation without a difference',
      withClaim({ differences: [] }),
      ['claims[0].differences: is empty, though the relation is "differ"'],
    ],
    [
      'a value of a silent source',
      withClaim({ reports: [reports[0]], relation: 'single' }),
      [
        'sources[1]: no report uses the source "y"',
        'claims[0].differences[0].values: the source "y" has no report of this claim',
      ],
    ],
    [
      'a tension in one direction',
      {
        claims: [
          strong({ tensions: ['b'] }),
          strong({ id: 'b', statement: 'It is closed.', wordings: ['It has closed.'] }),
        ],
      },
      ['claims[0].tensions[0]: "b" does not name this claim'],
    ],
    [
      'a source without address',
      { sources: [{ id: 'x', headline: 'h' }, sources[1]] },
      ['sources[0]: has no url', 'sources[0]: has no pages'],
    ],
    [
      'a source of tomorrow',
      { sources: [{ ...sources[0], published: '2024-03-01' }, sources[1]] },
      ['sources[0].published: is later than the day on which the pack was updated'],
    ],
    ['one name in two spellings', { aliases: [['the Span', 'The span']] }, ['aliases[0]: has one name only']],
    [
      'a name in two groups',
      {
        aliases: [
          ['the Span', 'bridge'],
          ['bridge', 'ferry'],
        ],
      },
      ['aliases[1][0]: is also in aliases[0]'],
    ],
    [
      'names of nothing',
      { aliases: [['Kestrin', 'Old Kestrin']] },
      ['aliases[0]: no text of a claim has any of these names'],
    ],
  ])('finds %s', (_name, change, expected) => {
    expect(spotsOf(change)).toEqual(expected);
  });

  it('says what to do about each', () => {
    for (const { hint } of weakSpots(packWith() as unknown as Pack)) expect(hint).toMatch(/^\S.{10,}\S$/);
  });
});

describe('findOverlaps', () => {
  const knowledge = readKnowledge();
  const claim = (id: string, statement: string, ...wordings: string[]) => strong({ id, statement, wordings });
  const toll = 'The council of Kestrin raised the toll of the harbour bridge to 4 euros in March 2021.';
  const crane = 'A crane ship lifted the old lighthouse of Kestrin off its rock in 2019.';

  it('finds two claims that would both match the same sentence, once', () => {
    const twins = [claim('toll', toll), claim('crane', crane), claim('more', toll.replace('4', '5'))];
    const { spots, ...counts } = findOverlaps(pack({ claims: twins }), knowledge);
    expect(spots.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      expect.stringMatching(/^claims\[0\]\.statement: is (?:surely|likely) matched as the claim "more", too$/),
    ]);
    expect(counts).toEqual({ texts: 3, lookedUp: 3, compared: 3 });
  });

  it('finds wordings that say too little', () => {
    const { spots } = findOverlaps(
      pack({ claims: [claim('toll', toll, 'It was raised.'), claim('crane', crane)] }),
      knowledge,
    );
    expect(spots.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'claims[0].wordings[0]: is not surely spotted where it stands alone',
    ]);
  });

  it('keeps within its bounds in a large pack, and still finds what overlaps', () => {
    const towns = ['Arvik', 'Belmor', 'Cordane', 'Drumly', 'Ostrava', 'Fenwick'];
    const many = towns.map((town, i) =>
      claim(town, `${town} sold its library after ${i + 7} residents signed a letter.`),
    );
    const all = [...many, claim('toll', toll), claim('more', toll.replace('4', '5'))];
    const { spots, ...counts } = findOverlaps(pack({ claims: all }), knowledge, { lookedUp: 7, compared: 1 });
    expect(counts).toEqual({ texts: 8, lookedUp: 7, compared: 1 });
    expect(spots.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      expect.stringMatching(/^claims\[6\]\.statement: is (?:surely|likely) matched as the claim "more", too$/),
    ]);
  });
});
