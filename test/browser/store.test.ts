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

  /** Versions of a pack: claims altered, added, removed, and moved to the front. */
  const versions = (): Pack[] => {
    const first = packOf('harbours', 400, 30);
    const alter = (claim: Claim): Claim => ({
      ...claim,
      statement: claim.statement.replace('closed', 'opened in 2014'),
    });
    const second = { ...first, claims: first.claims.map((claim, i) => (i % 40 === 7 ? alter(claim) : claim)) };
    const third = { ...second, claims: [...second.claims.slice(20), ...packOf('', 430, 30).claims.slice(400)] };
    const fourth = { ...third, sources: [...third.sources].reverse(), claims: [...third.claims].reverse() };
    return [first, second, third, fourth, { ...fourth, aliases: [['quay', 'Kaje']] }];
  };
  const page = [3, 7, 47, 120, 327, 410].map((i) => `The quay number ${i} was closed, and opened in 2014.`);

  it('finds after every update what it finds in a fresh import, and leaves nothing that no version has', async () => {
    const updated = await inPage(
      async ({ store, find, sweep }, kept, sentences) => {
        const found = [];
        for (const pack of kept) {
          await store.keepPack(pack);
          await sweep();
          found.push(await find(pack.id, sentences));
        }
        return found;
      },
      versions(),
      page,
    );
    const fresh = await inPage(
      async ({ store, find }, kept, sentences) => {
        const found = [];
        for (const pack of kept) {
          await store.dropPack(pack.id);
          await store.keepPack(pack);
          found.push((await find(pack.id, sentences)).matches);
        }
        return found;
      },
      versions(),
      page,
    );
    expect(updated.map(({ matches }) => matches)).toEqual(fresh);
    expect(fresh.every((matches) => matches.length > 0)).toBe(true);
    // 10 altered; 30 added, merged with 9 of these; then nothing new; then everything is read with another name.
    expect(updated.map(({ segments }) => segments)).toEqual([[400], [400, 10], [400, 39], [400, 39], [410]]);
    const left = await inPage(async ({ store, withDatabase }) => {
      await store.dropPack('harbours');
      return withDatabase(async (db) => (await db.count('records')) + (await db.count('parts')));
    });
    expect(left).toBe(0);
  });

  it('takes over a pack from before there were segments: it is read and found as it was, and updated', async () => {
    const [first, second] = versions() as [Pack, Pack];
    const back = await inPage(
      async ({ store, find, readClaims, asBeforeSegments }, kept, next, sentences) => {
        await store.keepPack(kept);
        const asNow = await find(kept.id, sentences);
        await asBeforeSegments(kept.id);
        const [head] = (await store.listPacks()).heads;
        const claims = head && (await readClaims(head, ['c399']));
        const whole = await store.readPack(kept.id);
        const made = await find(kept.id, sentences);
        await asBeforeSegments(kept.id);
        await store.keepPack(next);
        return { asNow, claims, whole, made, updated: await find(kept.id, sentences) };
      },
      first,
      second,
      page,
    );
    expect(back.claims).toEqual([first.claims[399]]);
    expect(back.whole).toEqual(first);
    expect(back.made).toEqual(back.asNow);
    expect(back.updated).toMatchObject({ segments: [400] });
  });

  it.each(['missing', 'torn'] as const)('reads the claims anew where a file of its index is %s', async (how) => {
    const [first, second] = versions() as [Pack, Pack];
    const [before, after] = await inPage(
      async ({ store, find, withDatabase }, kept, next, sentences, spoilt) => {
        await store.keepPack(kept);
        await store.keepPack(next);
        const sound = await find(kept.id, sentences);
        await withDatabase(async (db) => {
          for (const key of await db.getAllKeys('records')) {
            const file = await db.get('records', key);
            const words = file && file.byteLength % 4 === 0 ? new Uint32Array(file) : undefined;
            // The magic number of a term index.
            if (words === undefined || words[0] !== 0x49435243) continue;
            if (spoilt === 'torn') words[60] = (words[60] ?? 0) ^ 1;
            await (spoilt === 'torn' ? db.put('records', words.buffer, key) : db.delete('records', key));
          }
        });
        return [sound, await find(kept.id, sentences)];
      },
      first,
      second,
      page,
      how,
    );
    expect(after?.matches).toEqual(before?.matches);
    expect([before?.segments, after?.segments]).toEqual([[400, 10], [400]]);
  });
});
