/** Subscriptions against a server that does what servers do: whatever it sends, what was kept is as it was, and nobody else is asked. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { version } from './ferry-versions.ts';
import { BROWSERS } from './harness.ts';
import {
  type Answer,
  bomb,
  cutOff,
  dripping,
  file,
  gzipped,
  lying,
  type PackServer,
  sha256,
  silent,
  status,
} from './pack-server.ts';
import { HOUR, START, subscriptionsHand } from './subscriptions-hand.ts';

describe.each(BROWSERS)('hosts of subscriptions in %s', (kind) => {
  const hand = subscriptionsHand(kind);
  const { inPage, begin, check, row, kept, publish, paths } = hand;

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
    hand.server.put('/sound.json.gz', file(sound));
    const url = publish(version('1'));
    expect(await begin(url)).toBe('applied');
    hand.server.put('/ferry.json.gz', answer(hand.other));
    expect(
      await inPage(
        async (tools, address, time) => {
          // What is said of a file that is there already is tried with and without one.
          await tools.withDatabase(async (db) => {
            const {
              etag: _,
              digest: _d,
              lastModified: _m,
              ...rest
            } = (await db.get('subscriptions', address)) ?? ({} as never);
            await db.put('subscriptions', rest);
          });
          tools.setClock(time);
          return tools.check(address);
        },
        url,
        START + 24 * HOUR,
      ),
    ).toBe('failed');
    expect(await row(url)).toMatchObject({ failures: 1, fault, due: START + 25 * HOUR, checked: START });
    expect(await kept()).toEqual(['1']);
    expect(hand.other.requests).toEqual([]);
    expect(paths()).not.toContain('/sound.json.gz');
    expect(await inPage(({ sweep }) => sweep())).toBe(0);
  });

  it('ask without cookies, referrer or a word of their own, and with the tag of what they have', async () => {
    const url = publish(version('1'));
    await begin(url);
    expect(await check(url)).toBe('unchanged');
    expect(hand.server.requests.map(({ status: code }) => code)).toEqual([200, 304]);
    for (const { headers } of hand.server.requests) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('origin');
    }
    expect(hand.server.requests[1]?.headers['if-none-match']).toMatch(/^"[0-9a-f]{16}"$/);
    expect(await row(url)).toMatchObject({
      failures: 0,
      digest: sha256(gzipped(version('1'))),
      due: START + 24 * HOUR,
    });
  });

  it('bear a slow host', async () => {
    expect(await begin(hand.server.put('/ferry.json.gz', dripping(sound, 10, 100)))).toBe('applied');
  });

  it('wait longer with each failure, up to a week, and as long as the host asks within that', async () => {
    const url = hand.server.put('/ferry.json.gz', status(503));
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      await (i === 0 ? begin(url) : check(url));
      waits.push((((await row(url))?.due ?? 0) - START) / HOUR);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 168, 168]);
    await inPage((tools, address) => tools.end(address, false), url);
    hand.server.put('/ferry.json.gz', status(429, { 'retry-after': String(10 * 3600) }));
    await begin(url);
    expect(((await row(url))?.due ?? 0) - START).toBe(10 * HOUR);
    hand.server.put('/ferry.json.gz', status(429, { 'retry-after': '99999999' }));
    await check(url);
    expect(((await row(url))?.due ?? 0) - START).toBe(168 * HOUR);
    expect(await inPage((tools) => tools.checkDue())).toBe(false);
    expect(hand.server.requests).toHaveLength(12);
  });
});
