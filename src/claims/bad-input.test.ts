/** What the issue of packs names as bad input, each with its path, reason and hint. */
import { describe, expect, it } from 'vitest';
import { claimWith, type Json, packWith } from './example-pack.ts';
import { type FaultCode, faultTexts } from './fault-texts.ts';
import { parsePack, readPack } from './pack-format.ts';

const withClaim = (change: Json) => packWith({ claims: [claimWith(change)] });
const withSource = (change: Json) => packWith({ claims: [], sources: [{ id: 'x', headline: 'h', ...change }] });
const withReport = (change: Json) =>
  withClaim({ reports: [{ source: 'x', summary: 's', ...change }], relation: 'single', differences: [] });

/** Path and code of each fault; checks that all say why and what to do, in short and printable text. */
function faultsOf(input: unknown): [path: string, code: FaultCode][] {
  const { faults = [] } = readPack(input);
  for (const { reason, hint } of faults) {
    for (const text of [reason, hint]) {
      expect(text).toMatch(/^\S.{2,700}\S$/u);
      expect(text).not.toMatch(/\$\d|[\p{Cc}\p{Cs}]/u);
    }
  }
  return faults.map(({ path, code }) => [path, code]);
}

describe('texts that look like markup', () => {
  it('are texts like any other', () => {
    const text = '<img src=x onerror=alert(1)><script>alert(1)</script>{{x}}';
    const pack = packWith({ title: text, author: text, claims: [claimWith({ id: text, statement: text })] });
    expect(readPack(pack).pack).toBe(pack);
    expect(faultsOf(withReport({ source: text }))).toEqual([['claims[0].reports[0].source', 'noSource']]);
  });
});

describe('ids', () => {
  it.each<[string, Json, string]>([
    [
      'of two sources',
      packWith({
        claims: [],
        sources: [
          { id: 'x', headline: 'h' },
          { id: 'x', headline: 'i' },
        ],
      }),
      'sources[1].id',
    ],
    ['of two claims', packWith({ claims: [claimWith(), claimWith()] }), 'claims[1].id'],
  ])('are never the same %s', (_, input, path) => {
    expect(faultsOf(input)).toEqual([[path, 'sameId']]);
  });

  it('may be the same for a source and a claim, which are named in different places', () => {
    expect(readPack(withReport({})).pack).toBeDefined();
    expect(readPack(withClaim({ id: 'x' })).pack).toBeDefined();
  });

  it('may refer to each other in circles, but not to themselves', () => {
    const claims = [
      claimWith({ id: 'a', tensions: ['b'] }),
      claimWith({ id: 'b', tensions: ['c', 'a'] }),
      claimWith({ id: 'c', tensions: ['a'] }),
    ];
    expect(readPack(packWith({ claims })).pack).toBeDefined();
    expect(faultsOf(withClaim({ tensions: ['opened'] }))).toEqual([['claims[0].tensions[0]', 'itself']]);
  });
});

describe('names that change what an object is', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('are refused as fields wherever they are: %s', (name) => {
    for (const [at, path] of [
      ['pack', ''],
      ['source', 'sources[0]'],
      ['report', 'claims[0]'],
      ['values', 'claims[0]'],
    ]) {
      const hole = { [`at-${at}`]: 'HOLE' };
      const pack = packWith({
        ...(at === 'pack' ? hole : {}),
        sources: [
          { id: 'x', headline: 'h', ...(at === 'source' ? hole : {}) },
          { id: 'y', headline: 'h' },
        ],
        claims: [
          claimWith({
            reports: [{ source: 'x', summary: 's', ...(at === 'report' ? hole : {}) }],
            relation: 'single',
            differences: [{ aspect: 'date', note: 'n', values: { x: 'May', ...(at === 'values' ? hole : {}) } }],
          }),
        ],
      });
      const { faults } = parsePack(JSON.stringify(pack).replace(`"at-${at}":"HOLE"`, `"${name}":{"polluted":true}`));
      expect(faults?.map((fault) => [fault.path, fault.code])).toEqual([[path, 'forbiddenName']]);
    }
    expect({}).not.toHaveProperty('polluted');
  });

  it.each(['__proto__', 'toString', 'constructor', 'hasOwnProperty'])('are refused as ids: %s', (id) => {
    expect(faultsOf(withSource({ id }))).toEqual([['sources[0].id', 'reservedName']]);
    expect(faultsOf(withClaim({ id }))).toEqual([['claims[0].id', 'reservedName']]);
    expect(faultsOf(packWith({ id }))).toEqual([['id', 'reservedName']]);
  });
});

describe('texts of 10 MB', () => {
  const long = 'x'.repeat(10_000_000);
  it.each<[string, Json, string, FaultCode]>([
    ['title', packWith({ title: long }), 'title', 'tooLong'],
    ['pack id', packWith({ id: long }), 'id', 'tooLong'],
    ['language', packWith({ language: long }), 'language', 'language'],
    ['date', packWith({ updated: `2024-01-01T${long}` }), 'updated', 'dateUnreal'],
    ['statement', withClaim({ statement: long }), 'claims[0].statement', 'tooLong'],
    ['wording', withClaim({ wordings: ['w', long] }), 'claims[0].wordings[1]', 'tooLong'],
    ['quote', withReport({ quote: long }), 'claims[0].reports[0].quote', 'quoteTooLong'],
    ['source of a report', withReport({ source: long }), 'claims[0].reports[0].source', 'tooLong'],
    ['relation', withClaim({ relation: long }), 'claims[0].relation', 'notOneOf'],
    ['URL', withSource({ url: `https://example.org/${long}` }), 'sources[0].url', 'urlTooLong'],
    [
      'match pattern',
      withSource({ pages: [{ match: `*://*/${long}` }] }),
      'sources[0].pages[0].match',
      'patternTooLong',
    ],
    ['name', packWith({ aliases: [['a', long]] }), 'aliases[0][1]', 'tooLong'],
    ['blank', packWith({ title: ' '.repeat(10_000_000) }), 'title', 'blank'],
  ])('are refused: %s', (_, input, path, code) => {
    expect(faultsOf(input)).toEqual([[path, code]]);
  });

  it('are refused as names of values, with a short path', () => {
    const [[path = '', code] = []] = faultsOf(
      withClaim({ differences: [{ aspect: 'date', note: 'n', values: { [long]: 'May' } }] }),
    );
    expect(code).toBe('noSource');
    expect(path.length).toBeLessThan(150);
  });

  it('are kept in fields that the format does not know', () => {
    expect(readPack(withClaim({ 'x-notes': long })).pack).toBeDefined();
  });
});

describe('half characters (lone surrogates)', () => {
  it.each<[string, Json, string]>([
    ['title', packWith({ title: 'a\uD83D' }), 'title'],
    ['id', packWith({ id: '\uDE00' }), 'id'],
    ['statement', withClaim({ statement: 'a \uD83D b' }), 'claims[0].statement'],
    ['wording', withClaim({ wordings: ['\uDE00\uD83D'] }), 'claims[0].wordings[0]'],
    ['quote', withReport({ quote: 'q\uD800' }), 'claims[0].reports[0].quote'],
    ['URL', withSource({ url: 'https://example.org/\uD800' }), 'sources[0].url'],
    ['name', packWith({ aliases: [['a', 'b\uD800']] }), 'aliases[0][1]'],
  ])('are refused, since no file or address can hold them: %s', (_, input, path) => {
    expect(faultsOf(input)).toEqual([[path, 'halfCharacter']]);
  });

  it('leave whole characters alone', () => {
    expect(readPack(packWith({ title: 'a 😀' })).pack).toBeDefined();
  });
});

describe('other types than the format has', () => {
  it.each<[string, Json, string, FaultCode]>([
    ['a number for a version', packWith({ version: 1 }), 'version', 'notText'],
    ['a number for a date', packWith({ updated: 2024 }), 'updated', 'notText'],
    ['a number for an id', withSource({ id: 7 }), 'sources[0].id', 'notText'],
    ['a number for a rating', withReport({ review: { rating: 3 } }), 'claims[0].reports[0].review.rating', 'notText'],
    ['a number for a name', packWith({ aliases: [['G7', 7]] }), 'aliases[0][1]', 'notText'],
    ['a text for a list', withClaim({ wordings: 'one' }), 'claims[0].wordings', 'notList'],
    ['a text for a claim', packWith({ claims: ['one'] }), 'claims[0]', 'notObject'],
    ['a text for a review', withReport({ review: 'False' }), 'claims[0].reports[0].review', 'notObject'],
    ['null for an optional field', withSource({ outlet: null }), 'sources[0].outlet', 'notText'],
    ['true for a text', packWith({ title: true }), 'title', 'notText'],
    [
      'a list for a record',
      withClaim({ differences: [{ aspect: 'date', note: 'n', values: ['May'] }] }),
      'claims[0].differences[0].values',
      'notObject',
    ],
  ])('are refused: %s', (_, input, path, code) => {
    expect(faultsOf(input)).toEqual([[path, code]]);
  });
});

describe('the texts of faults', () => {
  it('have no placeholder without a value between', () => {
    for (const [code, texts] of Object.entries(faultTexts)) {
      const places = texts.flatMap((text) => [...text.matchAll(/\$(\d)/g)].map(([, place]) => Number(place)));
      const most = Math.max(0, ...places);
      expect([code, [...new Set(places)].length]).toEqual([code, most]);
    }
  });
});
