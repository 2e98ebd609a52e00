import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '../browser/settings-values.ts';
import { builtIn } from '../claims/built-in.ts';
import { withReport } from '../claims/own-claims.ts';
import { emptyOwnPack, named } from '../claims/own-pack.ts';
import type { Pack } from '../claims/types.ts';
import { exampleLocks } from './example-locks.ts';
import { changeOwnPack } from './own-pack.ts';
import { restoreBackup } from './restore.ts';
import type { Store } from './store.ts';
import type { StoredSubscription } from './subscription.ts';

const pack = (id: string): Pack => ({ ...builtIn, id });
const settings: Settings = { ...defaultSettings, enabled: false };
const backup = {
  made: '2026-03-04T05:06:07Z',
  settings,
  packs: [pack('a'), pack('b')],
  subscriptions: [
    { url: 'https://one.example/a', updates: 'ask' as const, pack: 'a', title: 'A' },
    { url: 'https://one.example/c', updates: 'apply' as const, pack: 'c' },
  ],
};

/** Packs and settings as they are stored; each step may fail as a full disk does. */
function storage(fails: 'writing' | 'switching' | 'settings' | 'nothing') {
  const state: { packs: readonly Pack[]; settings: Settings; rows: readonly StoredSubscription[] } = {
    packs: [],
    settings: defaultSettings,
    rows: [],
  };
  const addRows = async (rows: readonly StoredSubscription[]): Promise<void> => {
    state.rows = rows;
  };
  const keepPacks: Store['keepPacks'] = async (packs, ready) => {
    if (fails === 'writing') throw new Error('the disk is full');
    await ready?.();
    if (fails === 'switching') throw new Error('the disk is full');
    state.packs = packs;
  };
  const keepSettings = async (news: Settings): Promise<void> => {
    if (fails === 'settings') throw new Error('the disk is full');
    state.settings = news;
  };
  return { state, restore: () => restoreBackup(backup, defaultSettings, { keepPacks }, keepSettings, addRows) };
}

describe('restoreBackup', () => {
  it('puts settings and packs in place', async () => {
    const { state, restore } = storage('nothing');
    await restore();
    const row = { confirmed: false, due: 0, failures: 0 };
    expect(state).toEqual({
      packs: backup.packs,
      settings,
      rows: [
        { ...row, ...backup.subscriptions[0] },
        // The pack of the second is not in the backup: it is bound to none.
        { ...row, url: 'https://one.example/c', updates: 'apply' },
      ],
    });
  });

  it.each(['writing', 'settings', 'switching'] as const)('leaves everything as it was where %s fails', async (step) => {
    const { state, restore } = storage(step);
    await expect(restore()).rejects.toThrow('full');
    expect(state).toEqual({ packs: [], settings: defaultSettings, rows: [] });
  });

  it('says so where the settings cannot be put back', async () => {
    let asked = 0;
    const keepSettings = async (): Promise<void> => {
      if (asked++ > 0) throw new Error('no settings');
    };
    const keepPacks: Store['keepPacks'] = async (_, ready) => {
      await ready?.();
      throw new Error('the disk is full');
    };
    await expect(restoreBackup(backup, defaultSettings, { keepPacks }, keepSettings, async () => 0)).rejects.toThrow(
      'put back',
    );
  });
});

describe('a restored pack of the reader’s own', () => {
  beforeAll(() => vi.stubGlobal('navigator', { locks: exampleLocks() }));
  afterAll(() => vi.unstubAllGlobals());

  it('has what is written while it is put in place', async () => {
    const names = { title: 'My claims', description: 'Mine', author: 'Me', licence: 'None' };
    const write = (to: Pack, id: string): Pack =>
      withReport(to, { claim: { kind: 'new', statement: id }, source: { headline: id }, summary: id }, id);
    const own = named(emptyOwnPack('own', 'en', '2024-01-01'), names);
    const kept = new Map<string, Pack>([['own', write(own, 'old')]]);
    const keepPack = async (one: Pack): Promise<void> => void kept.set(one.id, one);
    const store = { readPack: async (id: string) => kept.get(id), keepPack, dropPack: async () => undefined };
    let written: Promise<void> = Promise.resolve();
    const keepPacks: Store['keepPacks'] = async (packs, ready) => {
      written = changeOwnPack(store, (now) => write(now, 'written'));
      await ready?.();
      for (const one of packs) await keepPack(one);
    };
    const saved = { ...backup, packs: [write(own, 'saved')], subscriptions: [] };
    const nothing = async (): Promise<void> => undefined;
    await restoreBackup(saved, defaultSettings, { keepPacks }, nothing, nothing);
    await written;
    expect(kept.get('own')?.claims.map(({ id }) => id)).toEqual(['saved', 'written']);
  });
});
