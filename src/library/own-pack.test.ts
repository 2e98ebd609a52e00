import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyOwnPack, named, ownPackFor } from '../claims/own-pack.ts';
import { readPack } from '../claims/pack-format.ts';
import type { Claim, Pack } from '../claims/types.ts';
import { exampleLocks } from './example-locks.ts';
import { changeOwnPack } from './own-pack.ts';
import { packToShare } from './share-pack.ts';

beforeAll(() => vi.stubGlobal('navigator', { locks: exampleLocks() }));
afterAll(() => vi.unstubAllGlobals());

/** A store in memory that takes its time. */
function storeOf(...packs: Pack[]) {
  const kept = new Map(packs.map((pack) => [pack.id, pack]));
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    kept,
    readPack: async (id: string) => {
      await turn();
      return kept.get(id);
    },
    keepPack: async (pack: Pack) => {
      await turn();
      kept.set(pack.id, pack);
    },
    dropPack: async (id: string) => {
      kept.delete(id);
    },
  };
}

const names = { title: 'My claims', description: 'Mine', author: 'Me', licence: 'None' };

function claim(id: string): Claim {
  return {
    id,
    statement: `Statement ${id}.`,
    wordings: [],
    reports: [{ source: 's', summary: 'It says so.' }],
    relation: 'single',
    differences: [],
  };
}

const unchanged = async (): Promise<void> => {
  throw new Error('nothing was to be changed');
};

const withClaim =
  (id: string) =>
  (pack: Pack): Pack => ({
    ...named(pack, names),
    sources: [{ id: 's', headline: 'A headline' }],
    claims: [...pack.claims, claim(id)],
  });

describe('the own pack', () => {
  it('begins as a valid pack, and is named once', async () => {
    const store = storeOf();
    await changeOwnPack(store, (pack) => {
      expect(readPack(pack).faults).toBeUndefined();
      return withClaim('a')(pack);
    });
    await changeOwnPack(store, (pack) => named(withClaim('b')(pack), { ...names, title: 'Another name' }));
    const own = store.kept.get('own');
    expect(own).toMatchObject({ id: 'own', title: 'My claims', version: '2', language: 'en' });
    expect(own?.claims.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is dated by the day where the reader is', async () => {
    const zone = process.env.TZ;
    // Half past eleven in the evening, and half past one in the morning.
    const moments = [
      ['America/Los_Angeles', '2024-02-29T07:30:00Z', '2024-02-28'],
      ['Pacific/Auckland', '2024-02-29T12:30:00Z', '2024-03-01'],
    ] as const;
    try {
      for (const [tz, moment, day] of moments) {
        process.env.TZ = tz;
        vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] });
        const store = storeOf();
        await changeOwnPack(store, withClaim('a'));
        expect(store.kept.get('own')?.updated).toBe(day);
      }
    } finally {
      vi.useRealTimers();
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('loses no change of those made at once', async () => {
    const store = storeOf();
    const ids = Array.from({ length: 12 }, (_, i) => `c${i}`);
    await Promise.all(ids.map((id) => changeOwnPack(store, withClaim(id))));
    expect(store.kept.get('own')?.claims.map(({ id }) => id)).toEqual(ids);
  });

  it('stays as it was where the change fails or is no valid pack, and takes the next one', async () => {
    const store = storeOf();
    await changeOwnPack(store, withClaim('a'));
    const before = store.kept.get('own');
    await expect(
      changeOwnPack(store, () => {
        throw new Error('not that');
      }),
    ).rejects.toThrow('not that');
    await expect(changeOwnPack(store, withClaim('a'))).rejects.toThrow('claims[1].id: "a" is already the id');
    expect(store.kept.get('own')).toBe(before);
    await changeOwnPack(store, (pack) => pack);
    expect(store.kept.get('own')).toBe(before);
  });

  it('goes with its last claim', async () => {
    const store = storeOf();
    await changeOwnPack(store, withClaim('a'));
    await changeOwnPack(store, (pack) => ({ ...pack, claims: [], sources: [] }));
    expect([...store.kept.keys()]).toEqual([]);
  });

  it('has the language of its first claim; claims in another stand in a pack beside it', async () => {
    const store = storeOf();
    await changeOwnPack(store, withClaim('a'), { language: 'de-CH' });
    await changeOwnPack(store, withClaim('b'), { language: 'de' });
    await changeOwnPack(store, withClaim('c'), { language: 'fr' });
    expect([...store.kept].map(([id, { language, claims }]) => [id, language, claims.length])).toEqual([
      ['own', 'de-CH', 2],
      ['own-fr', 'fr', 1],
    ]);
    await changeOwnPack(store, (pack) => ({ ...pack, title: 'En français' }), { id: 'own-fr' });
    expect(store.kept.get('own-fr')?.title).toBe('En français');
  });

  it('is handed on under an id that no other reader has, and that stays', async () => {
    const [store, other] = [storeOf(), storeOf()];
    await changeOwnPack(store, withClaim('a'));
    await changeOwnPack(other, withClaim('a'));
    const first = await packToShare(store, 'own', unchanged);
    expect(first?.id).toMatch(/^claims-[0-9a-f]{32}$/);
    expect(readPack(first).faults).toBeUndefined();
    expect((await packToShare(other, 'own', unchanged))?.id).not.toBe(first?.id);
    // What the reader has stays the reader's own; a backup holds it as it is stored.
    expect(store.kept.get('own')).toMatchObject({ id: 'own', claims: [{ id: 'a' }] });
    await changeOwnPack(store, withClaim('b'));
    const later = await packToShare(storeOf(...store.kept.values()), 'own', unchanged);
    expect(later).toMatchObject({ id: first?.id, version: '2', claims: [{ id: 'a' }, { id: 'b' }] });
    expect(later && 'sharedAs' in later).toBe(false);
  });

  it('gets such an id, once, where an earlier version made it without', async () => {
    const before = withClaim('a')(emptyOwnPack('own-fr', 'fr', '2024-01-01'));
    const store = storeOf(before);
    let changes = 0;
    const changed = async (): Promise<void> => {
      changes++;
    };
    const ask = async (): Promise<string | undefined> => (await packToShare(store, 'own-fr', changed))?.id;
    const [one, other] = await Promise.all([ask(), ask()]);
    expect(one).toMatch(/^claims-/);
    expect(other).toBe(one);
    expect(changes).toBeGreaterThan(0);
    expect(await packToShare(store, 'own-fr', unchanged)).toMatchObject({ id: one, claims: before.claims });
  });

  it('is handed on only where it is there; packs of others as they are', async () => {
    const others = withClaim('a')(emptyOwnPack('others', 'en', '2024-01-01'));
    const store = storeOf(others);
    expect(await packToShare(store, 'own', unchanged)).toBeUndefined();
    expect(await packToShare(store, 'others', unchanged)).toBe(others);
  });

  it('is told by its id', () => {
    expect(ownPackFor('pt-BR', 'pt')).toBe('own');
    expect(ownPackFor('pt-BR', 'en')).toBe('own-pt');
  });
});
