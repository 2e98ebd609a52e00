import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../browser/settings-values.ts';
import { builtIn } from '../claims/built-in.ts';
import type { Pack } from '../claims/types.ts';
import { restoreBackup } from './restore.ts';
import { createStore, type StoredPack } from './store.ts';

const pack = (id: string, title: string): Pack => ({ ...builtIn, id, title });
const settings: Settings = { ...defaultSettings, enabled: false };
const backup = { made: '2026-03-04T05:06:07Z', settings, packs: [pack('a', 'new'), pack('b', 'new')] };

/** A store over a list, whose disk is full after some writes. */
function storeWith(stored: StoredPack[], writes = Number.POSITIVE_INFINITY) {
  const rows = new Map(stored.map((one) => [one.id, one]));
  let left = writes;
  const store = createStore({
    getAll: async () => [...rows.values()],
    put: async (row) => {
      if (left-- === 0) throw new Error('the disk is full');
      rows.set(row.id, row);
    },
    delete: async (id) => void rows.delete(id),
  });
  return { store, titles: () => [...rows.values()].map((row) => (row.pack as { title: string }).title) };
}

const storedPacks = (): StoredPack[] => [
  { id: 'a', pack: pack('a', 'old'), kept: 1 },
  { id: 'c', pack: pack('c', 'mine'), kept: 2 },
];

describe('restoreBackup', () => {
  it('puts settings and packs in place, and leaves other packs', async () => {
    const { store, titles } = storeWith(storedPacks());
    const kept: Settings[] = [];
    await restoreBackup(backup, store, async (news) => void kept.push(news));
    expect(titles()).toEqual(['new', 'mine', 'new']);
    expect(kept).toEqual([settings]);
  });

  it('leaves everything as it was where a pack cannot be stored', async () => {
    const { store, titles } = storeWith(storedPacks(), 1);
    const keep = async () => expect.unreachable();
    await expect(restoreBackup(backup, store, keep)).rejects.toThrow('full');
    expect(titles()).toEqual(['old', 'mine']);
  });

  it('leaves everything as it was where the settings cannot be stored', async () => {
    const { store, titles } = storeWith(storedPacks());
    const refuse = async () => {
      throw new Error('no settings');
    };
    await expect(restoreBackup(backup, store, refuse)).rejects.toThrow('no settings');
    expect(titles()).toEqual(['old', 'mine']);
  });
});
