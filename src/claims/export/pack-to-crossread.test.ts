import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../built-in.ts';
import { claimWith, packWith } from '../example-pack.ts';
import { parsePack } from '../pack-format.ts';
import { anyPack } from '../test-packs.ts';
import type { Pack } from '../types.ts';
import { packToCrossread } from './pack-to-crossread.ts';

describe('packToCrossread', () => {
  it('is read back as the same pack', () => {
    expect(parsePack(packToCrossread(builtIn)).pack).toEqual(builtIn);
    fc.assert(
      fc.property(anyPack, (pack) => {
        expect(parsePack(packToCrossread(pack)).pack).toEqual(pack);
      }),
    );
  });

  it('keeps unknown fields, wherever they are', () => {
    const names = fc.string({ minLength: 1 }).map((name) => `x-${name}`);
    const refused = /"(?:__proto__|constructor|prototype)":/;
    const fields = fc
      .dictionary(names, fc.jsonValue({ maxDepth: 4 }))
      .filter((value) => !refused.test(JSON.stringify(value)));
    fc.assert(
      fc.property(anyPack, fields, fields, fields, (pack, inPack, inSource, inReport) => {
        const [first, ...others] = pack.sources;
        const more = {
          ...inPack,
          ...pack,
          sources: [{ ...inSource, ...first }, ...others],
          claims: pack.claims.map((claim) => ({
            ...claim,
            reports: claim.reports.map((one) => ({ ...inReport, ...one })),
          })),
        } as Pack;
        // What JSON can say: it has no -0.
        expect(parsePack(packToCrossread(more)).pack).toEqual(JSON.parse(JSON.stringify(more)));
      }),
    );
  });

  it('is indented for people, where it is not too large for them', () => {
    const pack = packWith() as unknown as Pack;
    expect(packToCrossread(pack)).toMatch(/^\{\n {2}"format": "crossread\/1",\n/);
    expect(packToCrossread({ ...pack, notes: 'n'.repeat(5_000_000) } as Pack)).not.toContain('\n');
  });

  it('is never longer than what is read', () => {
    let deep: unknown = Array(99_000).fill(1);
    for (let depth = 0; depth < 28; depth++) deep = [deep];
    const claims = Array.from({ length: 12 }, (_, i) => claimWith({ id: `c${i}`, notes: deep }));
    const text = packToCrossread(packWith({ claims }) as unknown as Pack);
    expect(text).not.toContain('\n');
    expect(parsePack(text).pack?.claims).toHaveLength(12);
  });
});
