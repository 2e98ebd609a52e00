import { describe, expect, it } from 'vitest';
import { builtIn } from './built-in.ts';
import { faultText } from './faults.ts';
import { parsePart, partFormat, partsFormat, readParts } from './parts-format.ts';

const { sources, claims, ...packHead } = { ...builtIn, id: 'harbour' };
const entry = { url: 'parts/a.json.gz', sha256: 'a'.repeat(64), bytes: 1234, claims: claims.length };
const list = { ...packHead, format: partsFormat, parts: [entry] };
const head = { ...packHead, format: 'crossread/1' as const };
const part = { format: partFormat, sources, claims };

const faultsOf = (input: unknown): readonly string[] => readParts(input).faults?.map(faultText) ?? [];
const partFaults = (input: unknown, count = claims.length): readonly string[] =>
  parsePart(typeof input === 'string' ? input : JSON.stringify(input), head, count).faults?.map(faultText) ?? [];

describe('a list of parts', () => {
  it('is read as the head of a pack and its parts, with unknown fields', () => {
    expect(readParts({ ...list, later: 1 })).toEqual({ list: { head: { ...head, later: 1 }, parts: [entry] } });
  });

  it.each([
    [null, /^must be an object, not null/],
    [{ ...list, format: 'crossread/1' }, /^format: /],
    [{ ...list, title: ' ' }, /^title: is blank/],
    [{ ...list, aliases: undefined }, /^aliases: is missing/],
    [{ ...list, parts: [] }, /^parts: is empty/],
    [{ ...list, parts: [{ ...entry, url: '' }] }, /^parts\[0\]\.url: is blank/],
    [{ ...list, parts: [{ ...entry, sha256: 'A'.repeat(64) }] }, /^parts\[0\]\.sha256: is not a SHA-256 digest/],
    [{ ...list, parts: [{ ...entry, bytes: 0 }] }, /^parts\[0\]\.bytes: is 0; at least 1/],
    [{ ...list, parts: [{ ...entry, bytes: 1e9 }] }, /^parts\[0\]\.bytes: is 1000000000 bytes; at most 8388608/],
    [{ ...list, parts: [{ ...entry, bytes: 1.5 }] }, /^parts\[0\]\.bytes: is not a whole number/],
    [{ ...list, parts: [{ ...entry, claims: '3' }] }, /^parts\[0\]\.claims: must be a number/],
    [{ ...list, parts: [entry, { ...entry, url: 'b' }] }, /^parts\[1\]\.sha256: is already the digest of parts\[0\]/],
    [{ ...list, parts: [{ ...entry, claims: 600_000 }] }, /^parts: have 600000 claims in all; at most 500000/],
    [{ ...list, parts: Array.from({ length: 2_001 }, () => entry) }, /^parts: has 2001 entries/],
    [JSON.parse('{"__proto__": {}}'), /refused/],
  ])('is refused with path and reason: %#', (bad, fault) => expect(faultsOf(bad).join('\n')).toMatch(fault));
});

describe('a part', () => {
  it('is read as sources and claims', () => {
    expect(parsePart(JSON.stringify(part), head, claims.length)).toEqual({ part: { sources, claims } });
  });

  it.each([
    ['{', /^the file is not JSON/],
    ['['.repeat(5_000), /far deeper/],
    [[], /^a pack is an object in braces/],
    [
      { ...part, format: 'crossread/1' },
      /^format: is "crossread\/1"; this version of Crossread reads "crossread-part\/1"/,
    ],
    [{ ...part, sources: [] }, /^claims\[0\]\.reports\[0\]\.source: no source/],
    [{ ...part, claims: [...claims, claims[0]] }, /is already the id of claims\[0\]/],
    [{ ...part, claims: claims.slice(1) }, /^claims/],
  ])('is refused with path and reason: %#', (bad, fault) => expect(partFaults(bad).join('\n')).toMatch(fault));

  it('has as many claims as the list says', () => {
    const few = { ...part, claims: claims.slice(0, 2).map((claim) => ({ ...claim, tensions: [] })) };
    expect(partFaults(few, 3)).toEqual(['claims: are 2 claims, where the list of parts says 3']);
    expect(partFaults(few, 2)).toEqual([]);
  });
});
