/** Subscriptions against a server that does what servers do: whatever it sends, what was kept is as it was, and nobody else is asked. */
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../src/claims/types.ts';
import type { SubscriptionsHand } from '../pages/subscriptions.ts';
import { inParts, version } from './ferry-versions.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { type InPage, toolsOn } from './in-page.ts';
import {
  type Answer,
  bomb,
  cutOff,
  dripping,
  file,
  gzipped,
  lying,
  type PackServer,
  packServer,
  sha256,
  silent,
  status,
} from './pack-server.ts';

const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;

describe.each(BROWSERS)('subscriptions in %s', (kind) => {
  let h: Harness;
  let server: PackServer;
  let other: PackServer;
  let inPage: InPage<SubscriptionsHand>;

  beforeAll(async () => {
    h = await harness(kind);
    [server, other] = await Promise.all([packServer(), packServer()]);
    inPage = await toolsOn(h.own, 'subscriptions.ts', 'subscriptionsHand');
  });
  beforeEach(() => inPage(async ({ setClock }, start) => setClock(start), START));
  afterEach(async () => {
    server.requests.length = 0;
    await inPage(async (hand) => {
      for (const { url } of await hand.list()) await hand.end(url, false);
      for (const { id } of (await hand.store.listPacks()).heads) await hand.store.dropPack(id);
    });
  });
  afterAll(async () => {
    await Promise.all([h?.close(), server?.close(), other?.close()]);
  });

  const begin = (url: string, updates: 'apply' | 'ask' = 'apply') =>
    inPage(
      async (hand, address, how) => {
        await hand.begin(address, how);
        return hand.check(address);
      },
      url,
      updates,
    );
  const check = (url: string) => inPage((hand, address) => hand.check(address), url);
  const row = (url: string) =>
    inPage(async (hand, address) => (await hand.list()).find((one) => one.url === address), url);
  const kept = () => inPage(async ({ store }) => (await store.listPacks()).heads.map(({ head }) => head.version));
  const publish = (body: unknown, path = '/ferry.json.gz') => server.put(path, file(gzipped(body)));
  const publishParts = (pack: Pack) => {
    const { list, parts } = inParts(pack);
    for (const { name, body } of parts) server.put(`/parts/${name}`, file(body));
    return { url: server.put('/ferry.json', file(JSON.stringify(list), 'application/json')), parts };
  };
  const paths = () => server.requests.map(({ path }) => path);

  const sound = gzipped(version('1'));
  const faults: readonly [string, (to: PackServer) => Answer, object][] = [
    ['sends nothing more', () => silent(sound), { kind: 'stalled' }],
    ['cuts off', () => cutOff(sound), { kind: expect.stringMatching(/^(cut-off|unreachable)$/) }],
    ['announces more than it sends', () => lying(sound, sound.length + 1000), { kind: 'cut-off' }],
    ['announces less than it sends', () => lying(sound, sound.length - 100), { kind: 'broken' }],
    ['announces gigabytes', () => lying(sound, 3e9), { kind: 'too-large' }],
    ['redirects to its own origin', () => status(302, { location: '/sound.json.gz' }), { kind: 'redirect' }],
    ['redirects to another origin', (to) => status(301, { location: `${to.origin}/x` }), { kind: 'redirect' }],
    ['serves a web page', () => file('<!doctype html><p>Sign in</p>', 'text/html'), { kind: 'page' }],
    ['serves a web page as JSON', () => file('\n <html></html>', 'application/json'), { kind: 'page' }],
    ['serves a bomb', bomb, { kind: 'too-large' }],
    [
      'breaks the compression',
      () => file(Buffer.concat([sound.subarray(0, 40), sound.subarray(60)])),
      { kind: 'broken' },
    ],
    ['serves what is no JSON', () => file('{"format":'), { kind: 'invalid' }],
    [
      'serves no text',
      () => file(gzipSync(Buffer.from([0x7b, 0xff, 0xfe]))),
      { kind: 'invalid', faults: [expect.objectContaining({ code: 'notUtf8' })] },
    ],
    [
      'serves a pack with a fault',
      () => file(gzipped({ ...version('1'), language: 'no language' })),
      { kind: 'invalid', faults: [expect.objectContaining({ path: 'language', code: 'language' })] },
    ],
    ['has it no more', () => status(410), { kind: 'missing', detail: '410' }],
    ['has nothing', () => status(404), { kind: 'missing', detail: '404' }],
    ['has too much to do', () => status(429), { kind: 'busy', detail: '429' }],
    ['fails', () => status(500), { kind: 'status', detail: '500' }],
    ['says that nothing changed to who has nothing', () => status(304), { kind: 'status', detail: '304' }],
    ['closes the connection', () => (request) => request.socket.destroy(), { kind: 'unreachable' }],
  ];

  it.each(faults)('are as they were when the host %s', async (_, answer, fault) => {
    server.put('/sound.json.gz', file(sound));
    const url = publish(version('1'));
    expect(await begin(url)).toBe('applied');
    server.put('/ferry.json.gz', answer(other));
    expect(
      await inPage(
        async (hand, address, time) => {
          // What is said of a file that is there already is tried with and without one.
          await hand.withDatabase(async (db) => {
            const {
              etag: _,
              digest: _d,
              lastModified: _m,
              ...rest
            } = (await db.get('subscriptions', address)) ?? ({} as never);
            await db.put('subscriptions', rest);
          });
          hand.setClock(time);
          return hand.check(address);
        },
        url,
        START + 24 * HOUR,
      ),
    ).toBe('failed');
    expect(await row(url)).toMatchObject({ failures: 1, fault, due: START + 25 * HOUR, checked: START });
    expect(await kept()).toEqual(['1']);
    expect(other.requests).toEqual([]);
    expect(paths()).not.toContain('/sound.json.gz');
    expect(await inPage(({ sweep }) => sweep())).toBe(0);
  });

  it('ask without cookies, referrer or a word of their own, and with the tag of what they have', async () => {
    const url = publish(version('1'));
    await begin(url);
    expect(await check(url)).toBe('unchanged');
    expect(server.requests.map(({ status: code }) => code)).toEqual([200, 304]);
    for (const { headers } of server.requests) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('origin');
    }
    expect(server.requests[1]?.headers['if-none-match']).toMatch(/^"[0-9a-f]{16}"$/);
    expect(await row(url)).toMatchObject({
      failures: 0,
      digest: sha256(gzipped(version('1'))),
      due: START + 24 * HOUR,
    });
  });

  it('bear a slow host', async () => {
    expect(await begin(server.put('/ferry.json.gz', dripping(sound, 10, 100)))).toBe('applied');
  });

  it('wait longer with each failure, up to a week, and as long as the host asks within that', async () => {
    const url = server.put('/ferry.json.gz', status(503));
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      await (i === 0 ? begin(url) : check(url));
      waits.push((((await row(url))?.due ?? 0) - START) / HOUR);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 168, 168]);
    await inPage((hand, address) => hand.end(address, false), url);
    server.put('/ferry.json.gz', status(429, { 'retry-after': String(10 * 3600) }));
    await begin(url);
    expect(((await row(url))?.due ?? 0) - START).toBe(10 * HOUR);
    server.put('/ferry.json.gz', status(429, { 'retry-after': '99999999' }));
    await check(url);
    expect(((await row(url))?.due ?? 0) - START).toBe(168 * HOUR);
    expect(await inPage((hand) => hand.checkDue())).toBe(false);
    expect(server.requests).toHaveLength(12);
  });

  it('apply a new version, say what changed, take it back, and bring it again', async () => {
    const url = publish(version('1'));
    await begin(url);
    publish(version('2', ['c7', 'c8'], ['n1']));
    expect(await check(url)).toBe('applied');
    expect(await row(url)).toMatchObject({
      changes: {
        added: 1,
        removed: 0,
        altered: 2,
        samples: [
          { kind: 'added', statement: 'News of n1.' },
          { kind: 'altered', before: expect.not.stringContaining('So it was.') },
          { kind: 'altered', statement: expect.stringContaining('So it was.') },
        ],
      },
    });
    const found = () =>
      inPage(
        async ({ find }, text) => (await find('ferry', [text])).matches.map(({ claim }) => claim),
        'News of n1: a depot in Upper Tarn was painted.',
      );
    expect(await found()).toContain('n1');
    await inPage((hand, address) => hand.rollBack(address), url);
    expect(await kept()).toEqual(['1']);
    // The two versions share most of their index: what the one that was taken back alone has waits with it.
    await inPage(({ sweep }) => sweep());
    expect(await found()).not.toContain('n1');
    expect(await inPage(async ({ store }) => (await store.readPack('ferry'))?.claims.length)).toBe(61);
    // What was taken back does not come by itself.
    expect(await check(url)).toBe('unchanged');
    expect(await kept()).toEqual(['1']);
    await inPage((hand, address) => hand.applyWaiting(address), url);
    expect(await kept()).toEqual(['2']);
    expect(await found()).toContain('n1');
    expect(await inPage(async ({ store }) => store.readPack('ferry'))).toEqual(version('2', ['c7', 'c8'], ['n1']));
    publish(version('3'));
    expect(await check(url)).toBe('applied');
    expect(await row(url)).toMatchObject({
      changes: { added: 0, removed: 1, altered: 2 },
      previous: { head: { version: '2' } },
    });
  });

  it('let a new version wait for those who want to be asked', async () => {
    const url = publish(version('1'));
    await begin(url, 'ask');
    publish(version('2', ['c7']));
    expect(await check(url)).toBe('waiting');
    expect(await kept()).toEqual(['1']);
    await inPage((hand, address) => hand.declineWaiting(address), url);
    expect(await check(url)).toBe('unchanged');
    expect(await row(url)).not.toHaveProperty('waiting');
    publish(version('3', ['c7', 'c8']));
    expect(await check(url)).toBe('waiting');
    expect(await row(url)).toMatchObject({ waiting: { head: { head: { version: '3' } }, changes: { altered: 2 } } });
    await inPage((hand, address) => hand.applyWaiting(address), url);
    expect(await kept()).toEqual(['3']);
    expect(await inPage(({ sweep }) => sweep())).toBe(0);
  });

  it('bring no other pack than their own, none that is there by another way, and nothing older', async () => {
    const url = publish({ ...version('2'), id: 'another' });
    await begin(url);
    publish(version('3'));
    expect(await check(url)).toBe('failed');
    expect(await row(url)).toMatchObject({ pack: 'another', fault: { kind: 'other-pack', detail: 'ferry' } });
    const second = publish({ ...version('9'), id: 'another' }, '/second.json.gz');
    expect(await begin(second)).toBe('failed');
    expect(await row(second)).toMatchObject({ fault: { kind: 'taken', detail: 'another' } });
    publish({ ...version('9'), id: 'built-in' }, '/second.json.gz');
    expect(await check(second)).toBe('failed');
    expect(await row(second)).toMatchObject({ fault: { kind: 'taken', detail: 'built-in' } });
    publish({ ...version('9'), id: 'own' }, '/second.json.gz');
    expect(await check(second)).toBe('failed');
    expect(await row(second)).toMatchObject({ fault: { kind: 'taken', detail: 'own' } });
    publish({ ...version('1.9'), id: 'another' });
    expect(await check(url)).toBe('failed');
    expect(await row(url)).toMatchObject({ fault: { kind: 'older', detail: '1.9' } });
    expect(await kept()).toEqual(['2']);
  });

  it('ask before they take the place of a pack that the reader imported', async () => {
    await inPage(async ({ store }, pack) => store.keepPack(pack), version('1'));
    const url = publish(version('2', ['c7']));
    expect(await begin(url)).toBe('waiting');
    expect(await row(url)).toMatchObject({ waiting: { replaces: 'The night ferry', changes: { altered: 1 } } });
    expect(await kept()).toEqual(['1']);
    await inPage((hand, address) => hand.applyWaiting(address), url);
    expect(await kept()).toEqual(['2']);
    // Imported again by hand: the next check brings the newest.
    await inPage(async ({ store }, pack) => store.keepPack(pack), version('1'));
    expect(await check(url)).toBe('applied');
    expect(await kept()).toEqual(['2']);
  });

  it('end with or without their pack, and are then checked no more', async () => {
    const url = publish(version('1'));
    await begin(url);
    await inPage((hand, address) => hand.end(address, true), url);
    expect(await kept()).toEqual(['1']);
    await inPage(async (hand, address) => {
      await hand.store.dropPack('ferry');
      await hand.begin(address, 'apply');
      await hand.check(address);
      await hand.end(address, false);
    }, url);
    expect(await kept()).toEqual([]);
    const before = server.requests.length;
    expect(await check(url)).toBe('ended');
    expect(server.requests).toHaveLength(before);
    expect(
      await inPage(({ withDatabase }) =>
        withDatabase((db) => Promise.all([db.count('parts'), db.count('records'), db.count('files')])),
      ),
    ).toEqual([0, 0, 0]);
  });

  it('fetch of a pack in parts what changed, and go on where they were interrupted', async () => {
    const { url, parts } = publishParts(version('1'));
    const third = parts[2] as (typeof parts)[number];
    server.put(`/parts/${third.name}`, cutOff(third.body));
    expect(await begin(url)).toBe('failed');
    server.put(`/parts/${third.name}`, file(third.body));
    server.requests.length = 0;
    expect(await check(url)).toBe('applied');
    expect(paths()).toEqual(['/ferry.json', ...parts.slice(2).map(({ name }) => `/parts/${name}`)]);
    const whole = version('1');
    expect(await inPage(async ({ store }) => store.readPack('ferry'))).toEqual({
      ...whole,
      claims: whole.claims.map((claim) => ({ ...claim, tensions: [] })),
    });
    server.requests.length = 0;
    const changed = publishParts(version('2', ['c33'])).parts;
    expect(await check(url)).toBe('applied');
    expect(paths()).toEqual(['/ferry.json', `/parts/${changed[3]?.name}`]);
    expect(await row(url)).toMatchObject({ changes: { added: 0, removed: 0, altered: 1 } });
    expect(await inPage(async ({ withDatabase }) => withDatabase((db) => db.count('files')))).toBe(parts.length);
  });

  it('take no part that is not the one in the list', async () => {
    const { url, parts } = publishParts(version('1'));
    await begin(url);
    const changed = publishParts(version('2', ['c33'])).parts[3];
    server.put(`/parts/${changed?.name}`, file(gzipped({ format: 'crossread-part/1', sources: [], claims: [] })));
    expect(await check(url)).toBe('failed');
    expect(await row(url)).toMatchObject({ fault: { kind: 'changing' } });
    expect(await kept()).toEqual(['1']);
    const { list } = inParts(version('3'));
    const elsewhere = list.parts.map((part, i) => (i === 1 ? { ...part, url: `${other.origin}/a.gz` } : part));
    server.put('/ferry.json', file(JSON.stringify({ ...list, parts: elsewhere })));
    expect(await check(url)).toBe('failed');
    expect((await row(url))?.fault?.faults).toEqual([
      expect.objectContaining({ path: 'parts[1].url', code: 'otherOrigin' }),
    ]);
    const twice = { ...list, parts: [...list.parts, { ...list.parts[0], sha256: '0'.repeat(64), bytes: 1 }] };
    server.put(
      '/ferry.json',
      file(JSON.stringify({ ...twice, parts: twice.parts.slice(0, 3).concat(twice.parts.slice(-1)) })),
    );
    server.put(`/parts/${parts[0]?.name}`, file('x'));
    expect(await check(url)).toBe('failed');
    expect(await row(url)).toMatchObject({ fault: { kind: 'changing' } });
    expect(other.requests).toEqual([]);
  });

  it('are not asked before the reader confirmed their origin', async () => {
    const url = publish(version('1'));
    const how = await inPage(async (hand, address) => {
      await hand.begin(address, 'apply');
      await hand.withDatabase(async (db) => {
        const one = await db.get('subscriptions', address);
        if (one) await db.put('subscriptions', { ...one, confirmed: false });
      });
      return [await hand.check(address), await hand.checkDue(), await hand.nextDue()];
    }, url);
    expect(how).toEqual(['not-confirmed', false, null]);
    expect(server.requests).toEqual([]);
    await inPage((hand, address) => hand.confirm(address), url);
    expect(await inPage((hand) => hand.checkDue())).toBe(true);
  });
});
