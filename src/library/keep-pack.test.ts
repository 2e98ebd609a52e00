import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import { noKnowledge } from '../text/knowledge.ts';
import { stagePack } from './keep-pack.ts';

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
});
