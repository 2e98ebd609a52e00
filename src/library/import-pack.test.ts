import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import type { Pack } from '../claims/types.ts';
import { importPack } from './import-pack.ts';

const pack: Pack = { ...builtIn, id: 'harbour', title: 'Harbour' };

const file = (content: unknown) => new Blob([JSON.stringify(content)]);

describe('importPack', () => {
  it('keeps a sound pack', async () => {
    const kept: Pack[] = [];
    const outcome = await importPack(file(pack), { keepPack: async (sound) => void kept.push(sound) });
    expect(outcome).toEqual({ kind: 'added', title: 'Harbour', claims: builtIn.claims.length });
    expect(kept).toEqual([pack]);
  });

  it('keeps nothing of a wrong one, and says what is wrong', async () => {
    const kept: Pack[] = [];
    const wrong = { ...pack, claims: pack.claims.map((claim) => ({ ...claim, reports: [] })) };
    const outcome = await importPack(file(wrong), { keepPack: async (sound) => void kept.push(sound) });
    expect(outcome).toMatchObject({
      kind: 'refused',
      faults: expect.arrayContaining([expect.objectContaining({ path: 'claims[0].reports', code: 'noReports' })]),
    });
    expect(kept).toEqual([]);
  });

  it('says what the storage refused', async () => {
    const keepPack = () => Promise.reject(new Error('no space left'));
    expect(await importPack(file(pack), { keepPack })).toEqual({ kind: 'refused', faults: ['no space left'] });
  });
});
