import { describe, expect, it } from 'vitest';
import { claimWith, type Json, packWith } from './example-pack.ts';
import { faultText, parsePack, readPack } from './pack-format.ts';

const withClaim = (change: Json) => packWith({ claims: [claimWith(change)] });
const withSource = (change: Json) =>
  packWith({
    sources: [
      { id: 'x', headline: 'Bridge opens', ...change },
      { id: 'y', headline: 'Bridge closed' },
    ],
  });

function faultsOf(input: unknown): string[] {
  return (readPack(input).faults ?? []).map(faultText);
}

describe('readPack', () => {
  it('gives a good pack as it is', () => {
    const input = packWith();
    expect(readPack(input)).toEqual({ pack: packWith() });
  });

  it.each<[string, Json, string]>([
    [
      'unknown source',
      withClaim({ reports: [{ source: 'c', summary: 's' }], relation: 'single' }),
      'claims[0].reports[0].source: no source "c"',
    ],
    ['blank statement', withClaim({ statement: ' \n\u00A0' }), 'claims[0].statement: is blank'],
    ['no reports', withClaim({ reports: [] }), 'claims[0].reports: is empty'],
    [
      'a source that reports twice',
      withClaim({
        reports: [
          { source: 'x', summary: 's' },
          { source: 'x', summary: 't' },
        ],
      }),
      'claims[0].reports[1].source: source "x" reports this claim twice',
    ],
    [
      'a claim id twice',
      packWith({ claims: [claimWith(), claimWith()] }),
      'claims[1].id: "opened" is already the id of claims[0]',
    ],
    [
      'a source id twice',
      packWith({
        sources: [
          { id: 'x', headline: 'h' },
          { id: 'y', headline: 'h' },
          { id: 'x', headline: 'h' },
        ],
      }),
      'sources[2].id: "x" is already the id of sources[0]',
    ],
    [
      'single with two reports',
      withClaim({ relation: 'single' }),
      'claims[0].relation: is "single", but there is more than one report',
    ],
    [
      'one report, not single',
      withClaim({ reports: [{ source: 'x', summary: 's' }] }),
      'claims[0].relation: is "differ", but there is only one report',
    ],
    [
      'a relation that does not exist',
      withClaim({ relation: 'disagree' }),
      'claims[0].relation: must be one of "agree", "differ", "conflict", "single", not "disagree"',
    ],
    [
      'a value of an unknown source',
      withClaim({ differences: [{ aspect: 'date', note: 'n', values: { 'the z': 'May' } }] }),
      'claims[0].differences[0].values["the z"]: no source "the z"',
    ],
    [
      'a difference without values',
      withClaim({ differences: [{ aspect: 'date', note: 'n', values: {} }] }),
      'claims[0].differences[0].values: is empty',
    ],
    ['an unknown tension', withClaim({ tensions: ['width'] }), 'claims[0].tensions[0]: no claim "width"'],
    ['a tension with itself', withClaim({ tensions: ['opened'] }), 'claims[0].tensions[0]: is the claim itself'],
    [
      'a long quote',
      withClaim({ reports: [{ source: 'x', summary: 's', quote: 'q'.repeat(301) }], relation: 'single' }),
      'claims[0].reports[0].quote: has 301 characters; at most 300 are allowed',
    ],
    ['a date that does not exist', packWith({ updated: '2023-02-29' }), 'updated: is not a date of the calendar'],
    ['a date in words', withSource({ published: '15 December 2018' }), 'sources[0].published: is not an ISO 8601 date'],
    ['a relative URL', withSource({ url: '/news/1' }), 'sources[0].url: is not an absolute http or https URL'],
    [
      'a URL that runs',
      withSource({ url: 'javascript:alert(1)' }),
      'sources[0].url: is not an absolute http or https URL',
    ],
    [
      'a URL without host',
      withSource({ url: 'https:///news' }),
      'sources[0].url: is not an absolute http or https URL',
    ],
    [
      'an unreadable host',
      withSource({ url: 'https://exa mple.org/' }),
      'sources[0].url: is not an absolute http or https URL',
    ],
    [
      'a match pattern without path',
      withSource({ pages: [{ match: 'https://example.org' }] }),
      'sources[0].pages[0].match: is not a match pattern: the path is missing',
    ],
    [
      'a page that is neither',
      withSource({ pages: [{ match: 5 }] }),
      'sources[0].pages[0]: must be {"match": pattern} or {"headline": text}, not {…}',
    ],
    [
      'a page that is both',
      withSource({ pages: [{ match: 7, headline: 'h' }] }),
      'sources[0].pages[0]: has both match and headline',
    ],
    ['a group of one name', packWith({ aliases: [['bridge']] }), 'aliases[0]: has fewer than two names'],
    ['a blank name', packWith({ aliases: [['bridge', '']] }), 'aliases[0][1]: is blank'],
    ['a language in words', packWith({ language: 'British English' }), 'language: is not a BCP 47 language tag'],
    ['a number for text', packWith({ title: 7 }), 'title: must be text, not 7'],
    ['claims that are no list', packWith({ claims: { 0: claimWith() } }), 'claims: must be a list, not {…}'],
    ['no sources', packWith({ sources: undefined, claims: [] }), 'sources: is missing'],
    [
      'an id that all objects have',
      packWith({ claims: [], sources: [{ id: 'toString', headline: 'h' }] }),
      'sources[0].id: is a name that JavaScript reserves',
    ],
    ['an id with a control character', withClaim({ id: 'a\u001B[2J' }), 'claims[0].id: holds a control character'],
  ])('refuses %s', (_name, input, fault) => {
    expect(faultsOf(input)).toEqual([fault]);
  });

  it('lists every missing field of a claim', () => {
    const missing = ['id', 'statement', 'wordings', 'reports', 'relation', 'differences'];
    expect(faultsOf(packWith({ claims: [{}] }))).toEqual(missing.map((field) => `claims[0].${field}: is missing`));
  });

  it.each<[unknown, string]>([
    [null, 'a pack is an object in braces, not null'],
    [[], 'a pack is an object in braces, not […]'],
    ['crossread/1', 'a pack is an object in braces, not "crossread/1"'],
    [{}, 'format: is missing; this version of Crossread reads "crossread/1" only'],
    [
      { format: 'crossread/2', claims: 5 },
      'format: is "crossread/2"; this version of Crossread reads "crossread/1" only',
    ],
    [{ format: {} }, 'format: is {…}; this version of Crossread reads "crossread/1" only'],
  ])('gives one fault for what is no pack: %j', (input, fault) => {
    expect(faultsOf(input)).toEqual([fault]);
  });

  it('lists 50 faults and counts the others', () => {
    const faults = faultsOf(packWith({ aliases: Array.from({ length: 73 }, () => 0) }));
    expect(faults).toHaveLength(51);
    expect(faults.slice(49)).toEqual(['aliases[49]: must be a list, not 0', 'and 23 more']);
  });

  it('stops looking at ten thousand faults', () => {
    const faults = faultsOf(packWith({ aliases: Array.from({ length: 20_000 }, () => 0) }));
    expect(faults.at(-1)).toBe('and at least 9950 more');
  });

  it('spells out what would disturb a terminal, and cuts what is long', () => {
    const [fault = ''] = faultsOf(
      packWith({ title: ['\u001B[2J'], updated: undefined, language: `\u202E${'x'.repeat(1e5)}` }),
    );
    expect(fault).toBe('title: must be text, not […]');
    const [wrong = ''] = faultsOf(
      withClaim({ reports: [{ source: `\u202E${'x'.repeat(150)}`, summary: 's' }], relation: 'single' }),
    );
    expect(wrong).toMatch(/^claims\[0\]\.reports\[0\]\.source: no source "\\u202ex{59}…"$/);
  });

  it('refuses fields that change what an object is, wherever they are', () => {
    const text = JSON.stringify(withClaim({ note: 'HERE' }));
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const { faults } = parsePack(text.replace('"HERE"', `{"${name}":{"id":"x"}}`));
      expect(faults?.map(faultText)).toEqual([`claims[0]: has a field called ${name}, which is refused`]);
    }
  });

  it('does not take fields from __proto__', () => {
    const { faults } = parsePack(`{"__proto__":${JSON.stringify(packWith())}}`);
    expect(faults?.map(faultText)).toEqual(['format: is missing; this version of Crossread reads "crossread/1" only']);
    const more = JSON.stringify(packWith()).replace('{', '{"__proto__":{"x":1},');
    expect(parsePack(more).faults?.map(faultText)).toEqual(['has a field called __proto__, which is refused']);
  });

  it('refuses nesting that later walkers would not survive', () => {
    let deep: unknown = 'end';
    for (let i = 0; i < 200_000; i++) deep = [deep];
    expect(faultsOf(packWith({ more: deep }))).toEqual(['is nested deeper than 32 levels']);
    expect(faultsOf(withClaim({ statement: deep }))).toEqual(['claims[0]: is nested deeper than 32 levels']);
    expect(faultsOf(deep)).toEqual(['a pack is an object in braces, not […]']);
  });

  it('comes to an end with values that hold themselves', () => {
    const pack = packWith();
    pack.self = pack;
    expect(faultsOf(pack)).toEqual(['is nested deeper than 32 levels']);
  });

  it('refuses a claim that holds too much', () => {
    expect(faultsOf(withClaim({ wordings: Array.from({ length: 100_001 }, () => 'w') }))).toEqual([
      'claims[0]: holds more than 100000 values',
    ]);
  });
});

describe('parsePack', () => {
  it('reads what readPack reads, a byte order mark or not', () => {
    const text = JSON.stringify(packWith());
    expect(parsePack(text)).toEqual({ pack: packWith() });
    expect(parsePack(`\uFEFF${text}\n`)).toEqual({ pack: packWith() });
  });

  it.each([
    ['no text', '', /^the file is empty/],
    ['white space', ' \n', /^the file is empty/],
    ['a byte order mark alone', '\uFEFF', /^the file is empty/],
    ['HTML', '<html>', /^the file is not JSON: /],
    ['a cut file', JSON.stringify(packWith()).slice(0, -1), /^the file is not JSON: /],
    ['brackets only', '['.repeat(2000), /^the file nests lists and objects far deeper than a pack does$/],
  ])('gives one fault for %s', (_name, text, reason) => {
    const { faults = [] } = parsePack(text);
    expect(faults.map(faultText)).toEqual([expect.stringMatching(reason)]);
  });

  it('does not take brackets in strings for nesting', () => {
    const title = `"${'[\\"{'.repeat(1000)}\\`;
    expect(parsePack(JSON.stringify(packWith({ title }))).pack?.title).toBe(title);
  });

  it('refuses text over the limit unread', () => {
    expect(parsePack('['.repeat(101), 100).faults?.map(faultText)).toEqual([
      'the file has 101 characters; at most 100 are read',
    ]);
    const text = JSON.stringify(packWith());
    expect(parsePack(text, text.length).pack).toBeDefined();
    expect(parsePack(text, text.length - 1).faults).toHaveLength(1);
  });
});
