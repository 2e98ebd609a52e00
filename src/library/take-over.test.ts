import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyOwnPack } from '../claims/own-pack.ts';
import type { Fill } from './generations.ts';
import { takeOver } from './take-over.ts';

/** What is stored: ids of the packs that are kept whole, and the heads of the others. */
const stored = vi.hoisted(() => ({ packs: new Set<string>(), heads: new Map<string, unknown>() }));
const fake = vi.hoisted(() => ({ beforeLock: (): void => undefined }));
vi.mock('./database.ts', () => ({
  withDatabase: async (use: (db: unknown) => unknown) =>
    use({
      getKey: async (_: string, id: string) => (stored.packs.has(id) ? id : undefined),
      get: async (_: string, id: string) => stored.heads.get(id),
    }),
}));
vi.mock('./keep-pack.ts', () => ({
  stagePack: async ({ id, title }: { id: string; title: string }) => ({ id, title }),
}));
vi.mock('./generations.ts', () => ({
  keepGenerations: async ([fill]: [Fill]) => {
    fake.beforeLock();
    const head = await fill.fill({} as never);
    stored.packs.delete(fill.pack);
    stored.heads.set(fill.pack, head);
    return [head];
  },
}));

const old = { ...emptyOwnPack('own', 'en', '2024-01-01'), title: 'as it was' };
const take = () =>
  takeOver(
    old,
    1,
    async () => ({}) as never,
    async () => true,
  );

beforeEach(() => {
  stored.packs = new Set(['own']);
  stored.heads = new Map();
  fake.beforeLock = () => undefined;
});

describe('takeOver', () => {
  it('keeps a pack as packs are kept now', async () => {
    expect(await take()).toMatchObject({ id: 'own', title: 'as it was' });
    expect(stored.packs.size).toBe(0);
  });

  it('leaves alone what another context took over, and the reader changed, meanwhile', async () => {
    const changed = { id: 'own', title: 'changed since' };
    fake.beforeLock = () => {
      stored.packs.clear();
      stored.heads.set('own', changed);
    };
    expect(await take()).toBe(changed);
    expect(stored.heads.get('own')).toBe(changed);
  });

  it('does not bring back what was dropped meanwhile', async () => {
    fake.beforeLock = () => stored.packs.clear();
    expect(await take()).toBeUndefined();
    expect(stored.heads.size).toBe(0);
  });
});
