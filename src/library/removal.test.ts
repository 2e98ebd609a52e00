import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withReport } from '../claims/own-claims.ts';
import { emptyOwnPack, named } from '../claims/own-pack.ts';
import { faultText, readPack } from '../claims/pack-format.ts';
import type { Pack } from '../claims/types.ts';
import { exampleLocks } from './example-locks.ts';
import { changeOwnPack } from './own-pack.ts';
import { createRemoval } from './removal.ts';

beforeAll(() => vi.stubGlobal('navigator', { locks: exampleLocks() }));
afterAll(() => vi.unstubAllGlobals());

function storeOf(...packs: Pack[]) {
  const kept = new Map(packs.map((pack) => [pack.id, pack]));
  const keepPacks = async (some: readonly Pack[], ready?: () => Promise<void>): Promise<void> => {
    await ready?.();
    for (const pack of some) kept.set(pack.id, pack);
  };
  return {
    kept,
    readPack: async (id: string) => kept.get(id),
    keepPack: (pack: Pack) => keepPacks([pack]),
    keepPacks,
    dropPack: async (id: string) => void kept.delete(id),
  };
}

const names = { title: 'My claims', description: 'Mine', author: 'Me', licence: 'None' };
const ferry = { headline: 'Ferry cancelled', url: 'https://news.example/ferry' };
const write = (pack: Pack, id: string, statement: string, source = ferry): Pack =>
  withReport(named(pack, names), { claim: { kind: 'new', statement }, source, summary: statement }, id);
const own = (language = 'en'): Pack =>
  write(write({ ...emptyOwnPack('own', language, '2024-01-01'), version: '7' }, 'x1', 'No ferry.'), 'x2', 'No bus.');
const statements = (pack: Pack | undefined) => pack?.claims.map(({ statement }) => statement);
const faults = (pack: Pack | undefined) => readPack(pack).faults?.map(faultText);

describe('the removal of a pack', () => {
  it('is taken back whole', async () => {
    const pack = own();
    const store = storeOf(pack);
    const removal = createRemoval(store);
    await removal.remove('own');
    expect([store.kept.size, removal.title()]).toEqual([0, 'My claims']);
    await removal.undo();
    expect(removal.title()).toBeUndefined();
    const { sharedAs, ...back } = store.kept.get('own') as Pack & { readonly sharedAs?: string };
    expect({ ...back, version: '7', updated: pack.updated }).toEqual(pack);
    expect(sharedAs).toMatch(/^claims-/);
  });

  it('loses no claim that the reader wrote since', async () => {
    const store = storeOf(own());
    const removal = createRemoval(store);
    await removal.remove('own');
    await changeOwnPack(store, (pack) => write(pack, 'y1', 'A new boat.'), { language: 'en' });
    await changeOwnPack(store, (pack) => write(pack, 'x2', 'No bus, again.', { ...ferry, url: 'https://b.example/' }));
    removal.packsAre(['own']);
    await removal.undo();
    const now = store.kept.get('own');
    expect(faults(now)).toBeUndefined();
    expect(statements(now)).toEqual(['No ferry.', 'No bus, again.', 'A new boat.']);
    // The article that both had is one source.
    expect(now?.sources.map(({ url }) => url)).toEqual(['https://news.example/ferry', 'https://b.example/']);
    expect(now?.claims[1]?.reports.map(({ source }) => source)).toEqual(['x2', 'y1']);
    expect(Number(now?.version)).toBeGreaterThan(7);
  });

  it('puts a claim back whose two sources are one by now', async () => {
    const live = { headline: 'Live', url: 'https://a.example/live' };
    const one = write(emptyOwnPack('own', 'en', '2024-01-01'), 'a', 'No ferry.', live);
    const claims = one.claims.map((claim) => ({
      ...claim,
      reports: [...claim.reports, { source: 'b', summary: 'None.' }],
      relation: 'agree' as const,
    }));
    const store = storeOf({ ...one, sources: [...one.sources, { id: 'b', headline: 'Live' }], claims });
    const removal = createRemoval(store);
    await removal.remove('own');
    await changeOwnPack(store, (pack) => write(pack, 'n', 'A new boat.', live), { language: 'en' });
    await removal.undo();
    expect(faults(store.kept.get('own'))).toBeUndefined();
    expect(store.kept.get('own')?.claims[0]).toMatchObject({ reports: [{ source: 'n' }], relation: 'single' });
  });

  it('leaves a source alone that has the id of another one', async () => {
    const store = storeOf(own());
    const removal = createRemoval(store);
    await removal.remove('own');
    const other = { headline: 'Elsewhere', url: 'https://c.example/' };
    await changeOwnPack(store, (pack) => write(pack, 'x1', 'Something else.', other));
    await removal.undo();
    const now = store.kept.get('own');
    expect(faults(now)).toBeUndefined();
    expect(now?.sources.map(({ id, url }) => [id, url])).toEqual([
      ['x1', 'https://c.example/'],
      ['x1-2', 'https://news.example/ferry'],
    ]);
    expect(now?.claims.find(({ id }) => id === 'x2')?.reports[0]?.source).toBe('x1-2');
  });

  it('puts claims of another language than those written since into a pack of their own', async () => {
    const store = storeOf(own('de'));
    const removal = createRemoval(store);
    await removal.remove('own');
    await changeOwnPack(store, (pack) => write(pack, 'y1', 'A new boat.'), { language: 'en' });
    await removal.undo();
    expect(statements(store.kept.get('own'))).toEqual(['A new boat.']);
    expect(store.kept.get('own-de')).toMatchObject({ id: 'own-de', language: 'de', claims: [{}, {}] });
  });

  it('is no longer offered to be taken back once the pack was stored anew', async () => {
    const [old, fresh] = [own(), own()].map((pack, i): Pack => ({ ...pack, id: 'bought', version: `${i + 1}` }));
    if (!old || !fresh) throw new Error('no packs');
    const store = storeOf(old);
    const removal = createRemoval(store);
    await removal.remove('bought');
    removal.packsAre([]);
    expect(removal.title()).toBe('My claims');
    await store.keepPack(fresh);
    // Another tab did it, and this one has not heard of it.
    await expect(removal.undo()).rejects.toThrow('a pack with the id "bought" was stored meanwhile');
    expect(store.kept.get('bought')).toBe(fresh);
    removal.packsAre(['bought']);
    expect(removal.title()).toBeUndefined();
    await removal.undo();
    expect(store.kept.get('bought')).toBe(fresh);
  });

  it('puts an imported pack back as it was', async () => {
    const pack = { ...own(), id: 'bought' };
    const store = storeOf(pack);
    const removal = createRemoval(store);
    await removal.remove('bought');
    await removal.undo();
    expect(store.kept.get('bought')).toBe(pack);
  });
});
