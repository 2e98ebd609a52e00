/** Subscriptions to packs that are served in parts: what changed is fetched, and nothing that the list does not name. */
import { describe, expect, it } from 'vitest';
import { inParts, version } from './ferry-versions.ts';
import { BROWSERS } from './harness.ts';
import { cutOff, file, gzipped } from './pack-server.ts';
import { subscriptionsHand } from './subscriptions-hand.ts';

describe.each(BROWSERS)('subscriptions in parts in %s', (kind) => {
  const hand = subscriptionsHand(kind);
  const { inPage, begin, check, row, kept, publishParts, paths } = hand;

  it('fetch of a pack in parts what changed, and go on where they were interrupted', async () => {
    const { url, parts } = publishParts(version('1'));
    const third = parts[2] as (typeof parts)[number];
    hand.server.put(`/parts/${third.name}`, cutOff(third.body));
    expect(await begin(url)).toBe('failed');
    hand.server.put(`/parts/${third.name}`, file(third.body));
    hand.server.requests.length = 0;
    expect(await check(url)).toBe('applied');
    expect(paths()).toEqual(['/ferry.json', ...parts.slice(2).map(({ name }) => `/parts/${name}`)]);
    const whole = version('1');
    expect(await inPage(async ({ store }) => store.readPack('ferry'))).toEqual({
      ...whole,
      claims: whole.claims.map((claim) => ({ ...claim, tensions: [] })),
    });
    hand.server.requests.length = 0;
    const changed = publishParts(version('2', ['c33'])).parts;
    expect(await check(url)).toBe('applied');
    expect(paths()).toEqual(['/ferry.json', `/parts/${changed[3]?.name}`]);
    expect(await row(url)).toMatchObject({ changes: { added: 0, removed: 0, altered: 1 } });
    expect(await inPage(async ({ withDatabase }) => withDatabase((db) => db.count('files')))).toBe(parts.length);
  });

  it('keep no parts of lists that were superseded before all had come', async () => {
    const stored = () => inPage(async ({ withDatabase }) => withDatabase((db) => db.count('files')));
    let url = '';
    for (const [at, altered] of [[], ['c0', 'c11', 'c22', 'c33'], ['c1', 'c12', 'c23', 'c34']].entries()) {
      const published = publishParts(version(`${at + 1}`, altered));
      const last = published.parts.at(-1) as (typeof published.parts)[number];
      hand.server.put(`/parts/${last.name}`, cutOff(last.body));
      url = published.url;
      expect(await (at === 0 ? begin(url) : check(url))).toBe('failed');
      expect(await stored()).toBe(published.parts.length - 1);
    }
    expect(await row(url)).toMatchObject({ failures: 3 });
  });

  it('take no part that is not the one in the list', async () => {
    const { url, parts } = publishParts(version('1'));
    await begin(url);
    const changed = publishParts(version('2', ['c33'])).parts[3];
    hand.server.put(`/parts/${changed?.name}`, file(gzipped({ format: 'crossread-part/1', sources: [], claims: [] })));
    expect(await check(url)).toBe('failed');
    expect(await row(url)).toMatchObject({ fault: { kind: 'changing' } });
    expect(await kept()).toEqual(['1']);
    const { list } = inParts(version('3'));
    const elsewhere = list.parts.map((part, i) => (i === 1 ? { ...part, url: `${hand.other.origin}/a.gz` } : part));
    hand.server.put('/ferry.json', file(JSON.stringify({ ...list, parts: elsewhere })));
    expect(await check(url)).toBe('failed');
    expect((await row(url))?.fault?.faults).toEqual([
      expect.objectContaining({ path: 'parts[1].url', code: 'otherOrigin' }),
    ]);
    const twice = { ...list, parts: [...list.parts, { ...list.parts[0], sha256: '0'.repeat(64), bytes: 1 }] };
    hand.server.put(
      '/ferry.json',
      file(JSON.stringify({ ...twice, parts: twice.parts.slice(0, 3).concat(twice.parts.slice(-1)) })),
    );
    hand.server.put(`/parts/${parts[0]?.name}`, file('x'));
    expect(await check(url)).toBe('failed');
    expect(await row(url)).toMatchObject({ fault: { kind: 'changing' } });
    expect(hand.other.requests).toEqual([]);
  });
});
