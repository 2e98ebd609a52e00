import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import type { Pack } from '../claims/types.ts';
import { createStore, type StoredPack } from './store.ts';

const pack: Pack = { ...builtIn, id: 'harbour', title: 'Harbour' };

function memory() {
  const rows = new Map<string, StoredPack>();
  let clock = 0;
  const store = createStore(
    {
      getAll: async () => [...rows.values()],
      put: async (row) => void rows.set(row.id, row),
      delete: async (id) => void rows.delete(id),
    },
    () => clock++,
  );
  return { rows, store };
}

describe('the store', () => {
  it('lists packs in the order they were kept, and replaces one of the same id', async () => {
    const { store } = memory();
    await store.keepPack(pack);
    await store.keepPack({ ...pack, id: 'airfield' });
    expect((await store.listPacks()).map(({ id }) => id)).toEqual(['harbour', 'airfield']);
    await store.keepPack({ ...pack, version: '2' });
    expect((await store.listPacks()).map(({ id }) => id)).toEqual(['airfield', 'harbour']);
    await store.dropPack('airfield');
    await store.dropPack('none such');
    expect(await store.listPacks()).toHaveLength(1);
  });

  it('refuses the built-in pack’s id and keeps what it had', async () => {
    const { rows, store } = memory();
    await store.keepPack(pack);
    await expect(store.keepPack({ ...pack, id: builtIn.id })).rejects.toThrow('give this pack another id');
    expect([...rows.keys()]).toEqual(['harbour']);
  });
});
