import { describe, expect, it, vi } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import { noKnowledge } from '../text/knowledge.ts';
import { packWriter, stagePack } from './keep-pack.ts';

/** Everything that is waiting has had its turn. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('stagePack', () => {
  it('writes more sources than a call takes arguments', async () => {
    const count = 150_000;
    const sources = Array.from({ length: count }, (_, i) => ({
      id: `s${i}`,
      headline: 'Checked',
      published: '2024-05-01',
    }));
    const written: string[] = [];
    const staging = {
      generation: 'g',
      before: undefined,
      share: async () => undefined,
      write: async (parts: readonly { readonly name: string }[]) => {
        written.push(...parts.map(({ name }) => name));
      },
      writeRecords: async (parts: readonly ArrayBuffer[]) => parts.map((_, i) => `digest ${i}`),
    };
    const head = await stagePack({ ...builtIn, sources }, { knowledge: noKnowledge, fingerprint: [1, 2] }, staging, 0);
    expect(head).toMatchObject({ claims: builtIn.claims.length, sources: count });
    expect(written).toEqual(['claims', 'sources', 'index', 'keys']);
  });

  it('cuts the next lot of parts while one is written, and not the one after it', async () => {
    const lots: (() => void)[] = [];
    const staging = {
      generation: 'g',
      before: undefined,
      share: async () => undefined,
      write: async () => undefined,
      writeRecords: (parts: readonly ArrayBuffer[]) =>
        new Promise<string[]>((resolve) => {
          lots.push(() => resolve(parts.map((_, i) => `digest ${i}`)));
        }),
    };
    const sources = Array.from({ length: 20_000 }, (_, i) => ({ id: `s${i}`, headline: 'Checked' }));
    const { claims: _, sources: _s, ...head } = builtIn;
    const writer = packWriter(head, { knowledge: noKnowledge, fingerprint: [1, 2] }, staging);
    let isAdded = false;
    const added = writer.add({ sources, claims: [] }).then(() => {
      isAdded = true;
    });
    await vi.waitFor(() => expect(lots).toHaveLength(1));
    await settled();
    expect([lots.length, isAdded]).toEqual([1, false]);
    lots[0]?.();
    await vi.waitFor(() => expect(lots).toHaveLength(2));
    const release = setInterval(() => {
      for (const end of lots) end();
    });
    await added;
    expect(await writer.finish(0)).toMatchObject({ sources: 20_000 });
    clearInterval(release);
  });

  it('rejects with what a write failed with, also where that is noticed later', async () => {
    const staging = {
      generation: 'g',
      before: undefined,
      share: async () => undefined,
      write: async () => undefined,
      writeRecords: () => Promise.reject(new Error('the disk is full')),
    };
    const reader = { knowledge: noKnowledge, fingerprint: [1, 2] as const };
    await expect(stagePack(builtIn, reader, staging, 0)).rejects.toThrow('the disk is full');
  });
});
