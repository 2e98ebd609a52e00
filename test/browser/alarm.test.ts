/** The alarm for subscriptions: it wakes a background that sleeps, which brings what is due and sets the next alarm. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../src/cli/until.ts';
import type { StoredSubscription } from '../../src/library/subscription.ts';
import type { SubscriptionsHand } from '../pages/subscriptions.ts';
import { articlePage, FILLER } from './article-page.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { type InPage, toolsOn } from './in-page.ts';
import { killBackground } from './kill-background.ts';
import { FERRY, ferryPack } from './library.ts';
import { file, gzipped, type PackServer, packServer } from './pack-server.ts';

const NAME = 'subscriptions';
const HOUR = 3_600_000;

describe.each(BROWSERS)('the alarm in %s', (kind) => {
  let h: Harness;
  let server: PackServer;
  let inPage: InPage<SubscriptionsHand>;

  beforeAll(async () => {
    server = await packServer();
    // Firefox ends an event page that works, too, unless it calls the browser: longer than the check takes, short enough to wait for.
    h = await harness(kind, { preferences: { 'extensions.background.idle.timeout': 8_000 } });
    inPage = await toolsOn(h.own, 'subscriptions.ts', 'subscriptionsHand');
  });
  afterAll(async () => {
    await Promise.all([h?.close(), server.close()]);
  });

  /** When the alarm goes off next, in milliseconds since 1970; null where none is set. */
  const alarm = () =>
    h.own.evaluate(`chrome.alarms.get('${NAME}').then((set) => set?.scheduledTime ?? null)`) as Promise<number | null>;
  const row = async (url: string): Promise<StoredSubscription | undefined> =>
    inPage(async (hand, address) => (await hand.list()).find((one) => one.url === address), url);
  const changed = () => h.own.evaluate(`chrome.runtime.sendMessage({ name: 'subscriptionsChanged', args: [] })`);

  it('is set as soon as there is a subscription, and taken away with the last', async () => {
    const url = server.put('/none.json', file('{}'));
    await inPage((hand, address) => hand.begin(address, 'apply'), url);
    const asked = Date.now();
    await changed();
    // It is due since long; browsers are asked for no alarm within the next minute.
    const set = await until('alarm', alarm);
    expect(set).toBeGreaterThan(asked + 59_000);
    expect(set).toBeLessThan(Date.now() + 61_000);
    await inPage((hand, address) => hand.end(address, false), url);
    await changed();
    await until('no alarm', async () => (await alarm()) === null);
    expect(server.requests).toEqual([]);
  });

  it('is set again by the next start of the background where the browser has forgotten it', async () => {
    const url = server.put('/none.json', file('{}'));
    await inPage((hand, address) => hand.begin(address, 'apply'), url);
    await changed();
    await until('alarm', alarm);
    await killBackground(h);
    await h.own.evaluate(`chrome.alarms.clear('${NAME}')`);
    expect(await alarm()).toBeNull();
    // Whatever wakes it, such as a page that is opened.
    await h.read(articlePage({ paragraphs: FILLER }));
    await until('alarm set again', alarm);
    await inPage((hand, address) => hand.end(address, false), url);
    await changed();
    await until('no alarm', async () => (await alarm()) === null);
  });

  it('brings a subscription that is due while the background sleeps', async () => {
    const url = server.put('/ferry.json.gz', file(gzipped(ferryPack('1'))));
    await inPage((hand, address) => hand.begin(address, 'apply'), url);
    await changed();
    await until('alarm', alarm);
    await killBackground(h);
    expect(server.requests).toEqual([]);
    // The same alarm, brought forward: a minute and more is long to wait. Only the browser hears of it.
    await h.own.evaluate(`chrome.alarms.create('${NAME}', { when: Date.now() + 300 })`);
    const checked = await until(
      'check',
      async () => {
        const now = await row(url);
        return now?.checked !== undefined && now;
      },
      60_000,
    );
    expect(checked).toMatchObject({ pack: 'ferry', failures: 0 });
    expect(checked.fault).toBeUndefined();
    expect(server.requests.map(({ path }) => path)).toEqual(['/ferry.json.gz']);
    // The next alarm is at the next check, a day later and up to an hour.
    const next = await until('next alarm', async () => (await alarm()) === checked.due && checked.due);
    expect(next - (checked.checked ?? 0)).toBeGreaterThanOrEqual(24 * HOUR);
    expect(next - (checked.checked ?? 0)).toBeLessThanOrEqual(25 * HOUR);
    // It is spotted at once.
    const { summary } = await h.read(articlePage({ paragraphs: [FERRY, ...FILLER] }));
    expect(summary.views.map(({ pack }) => pack.id)).toContain('ferry');
    await inPage((hand, address) => hand.end(address, false), url);
  });
});
