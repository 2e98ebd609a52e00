/** Subscriptions at work in a browser, against servers of packs, for the tests of one browser; each test leaves none behind. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Pack } from '../../src/claims/types.ts';
import type { BrowserKind } from '../../src/cli/browsers.ts';
import type { Checked } from '../../src/library/check-subscription.ts';
import type { StoredSubscription } from '../../src/library/subscription.ts';
import type { SubscriptionsHand as Tools } from '../pages/subscriptions.ts';
import { inParts } from './ferry-versions.ts';
import { type Harness, harness } from './harness.ts';
import { type InPage, toolsOn } from './in-page.ts';
import { file, gzipped, type PackServer, packServer } from './pack-server.ts';

/** What the clock says at the start of each test, in milliseconds since 1970. */
export const START = Date.UTC(2026, 0, 1);
export const HOUR = 3_600_000;

export interface SubscriptionsHand {
  /** The server of the packs, and one that nobody may ask; there once the tests run. */
  readonly server: PackServer;
  readonly other: PackServer;
  readonly inPage: InPage<Tools>;
  /** Begins a subscription, and checks it at once. */
  begin(url: string, updates?: 'apply' | 'ask'): Promise<Checked>;
  check(url: string): Promise<Checked>;
  row(url: string): Promise<StoredSubscription | undefined>;
  /** Versions of the packs that are kept. */
  kept(): Promise<string[]>;
  /** Serves a pack from now on, gzipped, and gives its address. */
  publish(body: unknown, path?: string): string;
  /** The same in parts. */
  publishParts(pack: Pack): { readonly url: string; readonly parts: ReturnType<typeof inParts>['parts'] };
  /** What the server was asked for. */
  paths(): string[];
}

/** Called where the tests are described: it sets up before them, and clears up after each and all. */
export function subscriptionsHand(kind: BrowserKind): SubscriptionsHand {
  let h: Harness;
  let server: PackServer;
  let other: PackServer;
  let tools: InPage<Tools>;
  const inPage: InPage<Tools> = (...asked) => tools(...asked);

  beforeAll(async () => {
    h = await harness(kind);
    [server, other] = await Promise.all([packServer(), packServer()]);
    tools = await toolsOn(h.own, 'subscriptions.ts', 'subscriptionsHand');
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

  const publish = (body: unknown, path = '/ferry.json.gz') => server.put(path, file(gzipped(body)));
  return {
    get server() {
      return server;
    },
    get other() {
      return other;
    },
    inPage,
    begin: (url, updates = 'apply') =>
      inPage(
        async (hand, address, how) => {
          await hand.begin(address, how);
          return hand.check(address);
        },
        url,
        updates,
      ),
    check: (url) => inPage((hand, address) => hand.check(address), url),
    row: (url) => inPage(async (hand, address) => (await hand.list()).find((one) => one.url === address), url),
    kept: () => inPage(async ({ store }) => (await store.listPacks()).heads.map(({ head }) => head.version)),
    publish,
    publishParts: (pack) => {
      const { list, parts } = inParts(pack);
      for (const { name, body } of parts) server.put(`/parts/${name}`, file(body));
      return { url: server.put('/ferry.json', file(JSON.stringify(list), 'application/json')), parts };
    },
    paths: () => server.requests.map(({ path }) => path),
  };
}
