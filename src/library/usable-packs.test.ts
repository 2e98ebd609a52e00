import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import type { Pack } from '../claims/types.ts';
import { loadPacks } from './usable-packs.ts';

const pack: Pack = { ...builtIn, id: 'harbour', title: 'Harbour' };

describe('the packs in use', () => {
  const stored = [
    { id: 'broken', pack: { format: 'crossread/1', id: 'broken' }, kept: 1 },
    { id: 'harbour', pack, kept: 2 },
    { id: 'other', pack: builtIn, kept: 3 },
  ];

  it('are the built-in one and those that are sound; a broken one is reported and left out', async () => {
    const problems: string[] = [];
    const packs = await loadPacks(
      async () => stored,
      (problem) => problems.push(problem),
    );
    expect(packs.map(({ id }) => id)).toEqual([builtIn.id, 'harbour']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('"broken" is left out: ');
  });

  it('are the built-in one where the storage fails', async () => {
    const problems: string[] = [];
    const packs = await loadPacks(
      () => Promise.reject(new Error('no disk')),
      (problem) => problems.push(problem),
    );
    expect(packs).toEqual([builtIn]);
    expect(problems).toEqual(['the stored packs cannot be read: no disk']);
  });
});
