import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinParts } from '../join-parts.ts';
import { type PackPart, parsePart, readParts } from '../parts-format.ts';
import { anyPack } from '../test-packs.ts';
import type { Claim, Pack } from '../types.ts';
import { claimsPerPart, cutParts, partsText, partText } from './pack-to-parts.ts';

const claim = (id: string, change: Partial<Claim> = {}): Claim => ({
  id,
  statement: `The quay ${id} was closed.`,
  wordings: [],
  reports: [{ source: `s${id.length}`, summary: 'It was closed.' }],
  relation: 'single',
  differences: [],
  ...change,
});

function packOf(claims: readonly Claim[]): Pack {
  const ids = new Set(claims.flatMap(({ reports }) => reports.map(({ source }) => source)));
  return {
    format: 'crossread/1',
    id: 'quays',
    title: 'Quays',
    version: '1',
    language: 'en',
    description: 'd',
    author: 'a',
    licence: 'l',
    updated: '2024-01-01',
    sources: [...ids].map((id) => ({ id, headline: id })),
    claims: [...claims],
    aliases: [],
  };
}

const many = (size: number, from = 0) => Array.from({ length: size }, (_, i) => claim(`c${from + i}`));
const textsOf = (claims: readonly Claim[], average?: number) => cutParts(packOf(claims), average).map(partText);
/** How many parts of `after` are not among those of `before`. */
const changed = (before: readonly string[], after: readonly string[]) =>
  after.filter((text) => !before.includes(text)).length;

/** Everything that is in the parts, read as a subscriber reads it. */
function together(pack: Pack, parts: readonly PackPart[]): Pick<Pack, 'sources' | 'claims'> {
  const join = joinParts();
  const { sources: _, claims: _c, ...head } = pack;
  const read = parts.map((part, i) => {
    const { part: found, faults } = parsePart(partText(part), head, part.claims.length);
    expect(faults).toBeUndefined();
    const joined = found && join(found, i);
    expect(joined?.fault).toBeUndefined();
    return { claims: found?.claims ?? [], sources: joined?.sources ?? [] };
  });
  return { claims: read.flatMap(({ claims }) => claims), sources: read.flatMap(({ sources }) => sources) };
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('cutParts', () => {
  it('loses nothing: each part stands by itself, and together they are the pack', () => {
    fc.assert(
      fc.property(anyPack, fc.integer({ min: 4, max: 8 }), (pack, average) => {
        const { sources, claims } = together(pack, cutParts(pack, average));
        expect(byId(claims)).toEqual(byId(pack.claims));
        expect(byId(sources)).toEqual(byId(pack.sources));
        if (pack.claims.every(({ tensions }) => tensions === undefined)) expect(claims).toEqual(pack.claims);
      }),
      { numRuns: 200 },
    );
  });

  it('makes parts of about the size that is asked for, in bounds, always the same', () => {
    const pack = packOf(many(10_000));
    const sizes = cutParts(pack, 64).map(({ claims }) => claims.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(256);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(16);
    expect(sizes.length).toBeGreaterThan(10_000 / 64 / 1.3);
    expect(sizes.length).toBeLessThan((10_000 / 64) * 1.3);
    expect(cutParts(structuredClone(pack), 64)).toEqual(cutParts(pack, 64));
  });

  it('stays below 2,000 parts however large the pack, and seldom changes the size while it grows', () => {
    expect([0, 100, 102_400, 102_401, 204_801, 500_000].map(claimsPerPart)).toEqual([64, 64, 64, 128, 256, 512]);
  });

  it('cuts elsewhere only where something changed', () => {
    const before = textsOf(many(5_000), 64);
    const altered = many(5_000).map((one) => (one.id === 'c2500' ? { ...one, wordings: ['It was shut.'] } : one));
    expect(changed(before, textsOf(altered, 64))).toBe(1);
    expect(changed(before, textsOf([...many(5_000), ...many(10, 9_000)], 64))).toBeLessThanOrEqual(2);
    for (const at of [0, 1_000, 2_345, 4_999]) {
      const added = [...many(5_000).slice(0, at), claim('new'), ...many(5_000).slice(at)];
      expect(changed(before, textsOf(added, 64))).toBeLessThanOrEqual(3);
      expect(changed(before, textsOf(many(5_000).toSpliced(at, 1), 64))).toBeLessThanOrEqual(3);
    }
  });

  it('keeps claims together that name each other, however long the chain', () => {
    const chain = many(3_000).map((one, i, all) =>
      i % 2 === 1 && i > 2 ? { ...one, tensions: [all[i - 2]?.id ?? ''] } : one,
    );
    const parts = cutParts(packOf(chain), 16);
    const odd = parts.find(({ claims }) => claims.some(({ id }) => id === 'c1'));
    expect(odd?.claims.filter(({ id }) => Number(id.slice(1)) % 2 === 1)).toHaveLength(1_500);
    expect(parts.length).toBeGreaterThan(20);
  });

  it('cuts long texts earlier, and gives a pack of nothing one part', () => {
    const long = many(40).map((one) => ({ ...one, wordings: ['x'.repeat(200_000)] }));
    for (const text of textsOf(long, 1_000)) expect(text.length).toBeLessThan(3_000_000);
    expect(cutParts({ ...packOf([]), sources: [{ id: 's', headline: 'h' }] })).toEqual([
      { claims: [], sources: [{ id: 's', headline: 'h' }] },
    ]);
  });
});

describe('partsText', () => {
  it('is read back as the head and the parts', () => {
    const { claims: _, sources: _s, ...head } = { ...packOf([]), later: { kept: true } };
    const parts = [{ url: 'parts/a.json.gz', sha256: 'a'.repeat(64), bytes: 3, claims: 0 }];
    expect(readParts(JSON.parse(partsText({ head, parts })))).toEqual({ list: { head, parts } });
  });
});
