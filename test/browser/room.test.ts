/** What subscriptions and packs take of the disk: counted as it lies in real databases, and asked for before it grows past what was allowed. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SubscriptionsHand } from '../pages/subscriptions.ts';
import { inParts, version } from './ferry-versions.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { type InPage, toolsOn } from './in-page.ts';
import { file, gzipped, type PackServer, packServer } from './pack-server.ts';

describe.each(BROWSERS)('room for packs in %s', (kind) => {
  let h: Harness;
  let server: PackServer;
  let inPage: InPage<SubscriptionsHand>;

  beforeAll(async () => {
    server = await packServer();
    h = await harness(kind);
    inPage = await toolsOn(h.own, 'subscriptions.ts', 'subscriptionsHand');
  });
  afterEach(() =>
    inPage(async (hand) => {
      for (const { url } of await hand.list()) await hand.end(url, false);
      for (const { id } of (await hand.store.listPacks()).heads) await hand.store.dropPack(id);
      await hand.withDatabase((db) => db.delete('notes', 'allowance'));
    }),
  );
  afterAll(async () => {
    await Promise.all([h?.close(), server.close()]);
  });

  const begin = (url: string) =>
    inPage(async (hand, address) => {
      await hand.begin(address, 'apply');
      return hand.check(address);
    }, url);
  const check = (url: string) => inPage((hand, address) => hand.check(address), url);
  const row = (url: string) =>
    inPage(async (hand, address) => (await hand.list()).find((one) => one.url === address), url);
  const publish = (body: unknown) => server.put('/ferry.json.gz', file(gzipped(body)));
  const allow = (bytes: number) =>
    inPage(
      async ({ withDatabase }, allowed) => withDatabase((db) => db.put('notes', allowed, 'allowance').then(() => null)),
      bytes,
    );
  const askAnew = () =>
    inPage(async ({ withDatabase }) => withDatabase((db) => db.delete('notes', 'allowance')).then(() => null));

  it('is refused to what takes more than was allowed, and nothing of that is kept', async () => {
    const url = publish(version('1'));
    await allow(10_000);
    expect(await begin(url)).toBe('failed');
    expect(await row(url)).toMatchObject({ fault: { kind: 'room', detail: '20000' } });
    expect(
      await inPage(({ withDatabase }) => withDatabase((db) => Promise.all([db.count('parts'), db.count('records')]))),
    ).toEqual([0, 0]);
    await askAnew();
    expect(await check(url)).toBe('applied');
  });

  it('is counted over every version that is kept, what versions share once', async () => {
    /** What lies in the database, added up by other means. */
    const lying = () =>
      inPage(({ withDatabase }) =>
        withDatabase(async (db) => {
          const stores = await Promise.all((['parts', 'records', 'files'] as const).map((name) => db.getAll(name)));
          return stores.flat().reduce((sum, { byteLength }) => sum + byteLength, 0);
        }),
      );
    const counted = () => inPage(({ bytesStored }) => bytesStored());
    const url = publish(version('1'));
    expect(await begin(url)).toBe('applied');
    const one = await lying();
    expect(await counted()).toBe(one);
    // The next version needs some room beside the first, which can be gone back to, but not that of what both have.
    publish(version('2', ['c7']));
    await allow(one);
    expect(await check(url)).toBe('failed');
    expect(await row(url)).toMatchObject({ fault: { kind: 'room' } });
    expect(await counted()).toBe(one);
    await allow(2 * one - 1);
    expect(await check(url)).toBe('applied');
    const two = await lying();
    expect(await counted()).toBe(two);
    expect(two).toBeGreaterThan(one);
    expect(two).toBeLessThan(2 * one);
    // One that waits takes its room, too.
    await inPage((hand, address) => hand.setUpdates(address, 'ask'), url);
    publish(version('3', ['c9']));
    expect(await check(url)).toBe('waiting');
    expect(await counted()).toBe(await lying());
    expect(await counted()).toBeGreaterThan(two);
    // A pack from a file takes the place of all versions: it needs no room beside them.
    const whole = await inPage(async (hand, pack) => {
      await hand.store.keepPack(pack);
      return hand.bytesStored();
    }, version('1'));
    expect(whole).toBe(await lying());
    // An index in segments has a little of what was replaced until it is merged.
    expect(whole).toBeLessThan(two);
    await allow(whole);
    await inPage(({ store }, pack) => store.keepPack(pack), version('1'));
  });

  it('is asked for by the parts of a subscription before they are kept', async () => {
    const { list, parts } = inParts(version('1'));
    for (const { name, body } of parts) server.put(`/parts/${name}`, file(body));
    const url = server.put('/list.json', file(JSON.stringify(list)));
    const [first, second] = parts.map(({ body }) => body.length);
    await allow((first ?? 0) + (second ?? 0));
    expect(await begin(url)).toBe('failed');
    expect(await row(url)).toMatchObject({ fault: { kind: 'room' } });
    expect(await inPage(({ withDatabase }) => withDatabase((db) => db.count('files')))).toBe(2);
    await askAnew();
    expect(await check(url)).toBe('applied');
  });
});
