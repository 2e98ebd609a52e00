import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import { faultAt } from '../claims/pack-format.ts';
import type { Pack } from '../claims/types.ts';
import { packRows } from './pack-rows.ts';

const pack: Pack = { ...builtIn, id: 'harbour', title: 'Harbour' };

describe('packRows', () => {
  const { claims, sources, ...head } = pack;
  const kept = {
    id: 'harbour',
    generation: 'g',
    kept: 1,
    head,
    claims: claims.length,
    sources: sources.length,
    bytes: 1,
  };
  const stored = { heads: [kept], broken: [{ id: 'broken', faults: [faultAt('title', 'missing')] }] };

  it('lists the packs with the broken ones, which say what is wrong', () => {
    const rows = packRows(stored);
    expect(rows.map(({ id, builtIn: own, claims }) => [id, own, claims])).toEqual([
      [builtIn.id, true, builtIn.claims.length],
      ['harbour', false, pack.claims.length],
      ['broken', false, 0],
    ]);
    expect(rows.map(({ language }) => language)).toEqual([builtIn.language, pack.language, undefined]);
    expect(rows[2]).toMatchObject({ title: 'broken', fault: { path: 'title', code: 'missing' } });
  });
});
