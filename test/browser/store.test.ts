/** The store of packs in real databases: what was kept is read back as it was, all of several packs are kept or none, and nothing is left of what failed. */
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Claim, Pack } from '../../src/claims/types.ts';
import { repository } from '../../src/cli/build-editions.ts';
import type { StoreTools } from '../pages/store.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';

/** A pack of so many claims and sources, with fields that nobody knows yet at every level. */
function packOf(id: string, claims: number, sources: number): Pack {
  return {
    format: 'crossread/1',
    id,
    title: 'Häfen – 港',
    version: '1',
    language: 'en',
    description: 'Harbours.',
    author: 'A. Author',
    licence: 'CC0-1.0',
    updated: '2026-03-04',
    sources: Array.from({ length: sources }, (_, i) => ({ id: `s${i}`, headline: `Source ${i}`, later: [i, null] })),
    claims: Array.from(
      { length: claims },
      (_, i): Claim => ({
        id: `c${i}`,
        statement: `The quay number ${i} was closed.`,
        wordings: i % 3 === 0 ? [] : [`Quay ${i} shut “for good” \u{1f6a2}.`],
        reports: [{ source: `s${i % sources}`, summary: `It closed quay ${i}.` }],
        relation: 'single',
        differences: [],
        ...{ later: { deep: [i] } },
      }),
    ),
    aliases: [],
    ...{ later: { kept: true } },
  };
}

describe.each(BROWSERS)('the store in %s', (kind) => {
  let h: Harness;
  beforeAll(async () => {
    h = await harness(kind);
    const { outputFiles } = await build({
      absWorkingDir: repository,
      entryPoints: ['test/pages/store.ts'],
      bundle: true,
      write: false,
      format: 'iife',
    });
    await h.own.evaluate(outputFiles[0]?.text ?? '');
  });
  afterEach(() =>
    inPage(async ({ store }) => {
      const { heads, broken } = await store.listPacks();
      for (const { id } of [...heads, ...broken]) await store.dropPack(id);
    }),
  );
  afterAll(() => h?.close());

  /** Does something with the store, in a page of the extension; arguments and answer as JSON. */
  async function inPage<Args extends unknown[], Answer>(
    work: (tools: StoreTools, ...args: Args) => Promise<Answer>,
    ...args: Args
  ): Promise<Answer> {
    const answer = await h.own.evaluate(
      `(${work})(crossreadStore, ...${JSON.stringify(args)}).then((value) => JSON.stringify({ value }), ({ message }) => JSON.stringify({ message }))`,
    );
    const { value, message } = JSON.parse(String(answer)) as { value: Answer; message?: string };
    if (message !== undefined) throw new Error(message);
    return value;
  }

  const generations = () =>
    inPage(({ withDatabase }) =>
      withDatabase(async (db) => [...new Set((await db.getAllKeys('parts')).map(([generation]) => generation))].length),
    );

  it.each([
    [1, 1],
    [16, 16],
    [17, 33],
    [1_000, 2],
  ])('gives back the pack that was kept: %i claims of %i sources', async (claims, sources) => {
    const pack = packOf('harbours', claims, sources);
    const back = await inPage(async ({ store }, kept) => {
      await store.keepPack(kept);
      return [await store.readPack(kept.id), (await store.readPack('another')) === undefined];
    }, pack);
    expect(back).toEqual([pack, true]);
  });

  it('reads some claims alone, those that the pack has', async () => {
    const pack = packOf('harbours', 100, 3);
    const back = await inPage(async ({ store, readClaims }, kept) => {
      await store.keepPack(kept);
      const [head] = (await store.listPacks()).heads;
      return head && readClaims(head, ['c99', 'gone', 'c0']);
    }, pack);
    expect(back).toEqual([pack.claims[99], pack.claims[0]]);
  });

  it('keeps all of several packs, in place of those with their ids, and leaves nothing of the old', async () => {
    const back = await inPage(
      async ({ store }, first, packs) => {
        await store.keepPack(first);
        await store.keepPacks(packs);
        return Promise.all(['a', 'b'].map(store.readPack));
      },
      packOf('a', 20, 1),
      [packOf('a', 3, 1), packOf('b', 40, 2)],
    );
    expect(back).toEqual([packOf('a', 3, 1), packOf('b', 40, 2)]);
    expect(await generations()).toBe(2);
  });

  it('keeps none of several packs where what has to go with them fails, not even over a pack that cannot be read', async () => {
    const back = await inPage(
      async ({ store, withDatabase }, first, packs) => {
        await store.keepPack(first);
        await withDatabase((db) => db.put('packs', { id: 'b', pack: { title: 'of later' }, kept: 1 }));
        const refuse = () => Promise.reject(new Error('no settings'));
        const problem = await store.keepPacks(packs, refuse).catch(({ message }) => message);
        const { heads, broken } = await store.listPacks();
        return [problem, heads.map(({ id }) => id), broken.map(({ id }) => id), await store.readPack('a')];
      },
      packOf('a', 20, 1),
      [packOf('a', 3, 1), packOf('b', 40, 2)],
    );
    expect(back).toEqual(['no settings', ['a'], ['b'], packOf('a', 20, 1)]);
    expect(await generations()).toBe(1);
  });

  it('says of a pack whose parts are gone that it is damaged', async () => {
    const problem = inPage(
      async ({ store, withDatabase }, kept) => {
        await store.keepPack(kept);
        const [head] = (await store.listPacks()).heads;
        await withDatabase((db) => db.delete('parts', [head?.generation ?? '', 'claims']));
        return store.readPack(kept.id);
      },
      packOf('harbours', 40, 1),
    );
    await expect(problem).rejects.toThrow('"harbours" is damaged');
  });

  it('takes over a pack of an earlier version, which is then read back as it was', async () => {
    const pack = packOf('harbours', 20, 2);
    const back = await inPage(async ({ store, withDatabase }, kept) => {
      await withDatabase((db) => db.put('packs', { id: kept.id, pack: kept, kept: 5 }));
      const { heads } = await store.listPacks();
      return [heads.map(({ kept }) => kept), await store.readPack(kept.id)];
    }, pack);
    expect(back).toEqual([[5], pack]);
  });
});
