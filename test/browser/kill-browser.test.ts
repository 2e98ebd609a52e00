/** The whole browser is killed while a pack is kept or an update applied: after each restart there is the old state or the new one, and nothing is lost. `npm run soak` does it a hundred times. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Pack } from '../../src/claims/types.ts';
import { launch, type Session } from '../../src/cli/browsers.ts';
import { until } from '../../src/cli/until.ts';
import { BROWSERS } from './harness.ts';
import { killBrowser } from './kill-browser.ts';
import { ferryPack, probeOn } from './library.ts';
import { file, gzipped, type PackServer, packServer } from './pack-server.ts';

const ROUNDS = process.env.CROSSREAD_SOAK ? 100 : 2;
const CLAIMS = 1_500;

describe.each(BROWSERS)(`${ROUNDS} kills of %s`, (browser) => {
  let profileDir: string;
  let server: PackServer;
  let session: Session | undefined;

  beforeAll(async () => {
    profileDir = await mkdtemp(join(tmpdir(), 'crossread-killed-'));
    server = await packServer();
  });
  afterAll(async () => {
    await session?.close();
    await server.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  });

  /** The pack that is kept by hand, and the one that is subscribed to: one in ten of their claims is another in every version. */
  const versionOf = (round: number, id: string): Pack => {
    const pack = ferryPack(String(round), CLAIMS);
    const common = ferryPack('all', CLAIMS).claims;
    return { ...pack, id, claims: pack.claims.map((claim, i) => (i % 10 === 1 ? claim : (common[i] ?? claim))) };
  };
  const byHand = (round: number): Pack => versionOf(round, 'by-hand');
  const subscribed = (round: number): Pack => versionOf(round, 'subscribed');

  async function start(): Promise<{
    probe: Awaited<ReturnType<typeof probeOn>>;
    own: Awaited<ReturnType<Session['extensionPage']>>;
  }> {
    session = await launch({
      browser,
      headless: true,
      extensionDir: inject('editions')[browser],
      profileDir,
      welcomes: false,
    });
    // A page that itself neither reads nor writes what is stored: less to wait for in each round, and nothing that could mend what the kill left.
    const own = await session.extensionPage('welcome.html');
    return { probe: await probeOn(own), own };
  }

  async function kill(): Promise<void> {
    if (session) await killBrowser(session.browser);
    // Only then puppeteer puts Firefox's own preferences back, and the next start saves them again.
    await until('preferences of the profile', async () =>
      (await readdir(profileDir)).every((name) => !name.endsWith('.puppeteer')),
    );
    session = undefined;
  }

  it('leave the old state or the new one', { timeout: ROUNDS * 120_000 }, async () => {
    const url = server.put('/pack.json.gz', file(gzipped(subscribed(0))));
    const first = await start();
    await first.probe.keep(byHand(0));
    expect(await first.probe.subscribe(url)).toBe('applied');
    await kill();
    // How long the work takes on this machine in a browser that has just started, so that kills fall into all of its phases, and a few after it.
    const keeping = await start();
    const took = { keep: await timeOf(() => keeping.probe.keep(byHand(1))), update: 0 };
    await kill();
    const updating = await start();
    server.put('/pack.json.gz', file(gzipped(subscribed(1))));
    took.update = await timeOf(() => updating.probe.check(url));
    let before = await updating.probe.list();
    expect(before.heads.toSorted()).toEqual(['by-hand 1', 'subscribed 1']);
    let { own } = updating;
    const told = outcomes();
    for (let round = 2; round < ROUNDS + 2; round++) {
      const kind = round % 2 === 0 ? 'keep' : 'update';
      // Spread over the time that the work takes by the golden ratio: no phase twice, none left out.
      const share = ((round * 0.618034) % 1) * 1.4;
      const phase = Math.round(share * took[kind]);
      server.put('/pack.json.gz', file(gzipped(subscribed(round))));
      const work =
        kind === 'keep' ? `probe.keep(${JSON.stringify(byHand(round))})` : `probe.check(${JSON.stringify(url)})`;
      // The time is kept outside of the browser, whose own timers come when it has done with the work. Whoever is killed does not answer.
      const cutOff = own.evaluate(`${work}.then(() => undefined)`).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, phase));
      await kill();
      await cutOff;
      const { probe, own: next } = await start();
      own = next;
      // Before the background sweeps them, mostly: so at least that many.
      const { orphans } = await probe.faults();
      const { heads, broken } = await probe.list();
      const changed = kind === 'keep' ? 'by-hand' : 'subscribed';
      const other = (list: readonly string[]): string[] => list.filter((head) => !head.startsWith(changed));
      expect(broken, `round ${round}`).toEqual([]);
      expect(other(heads), `round ${round}`).toEqual(other(before.heads));
      const old = before.heads.find((head) => head.startsWith(changed));
      expect([old, `${changed} ${round}`], `round ${round}`).toContain(heads.find((head) => head.startsWith(changed)));
      // Each version is whole, every record of it is there, and what the crash left is swept.
      await probe.sweep();
      expect(await probe.faults(), `round ${round}`).toEqual({ faults: [], orphans: 0, old: [] });
      expect((await probe.whole('by-hand'))?.claims, `round ${round}`).toBe(CLAIMS + 1);
      expect((await probe.whole('subscribed'))?.claims, `round ${round}`).toBe(CLAIMS + 1);
      expect(await probe.subscriptions()).toEqual([url]);
      told.add(share, kind, heads.includes(`${changed} ${round}`), orphans > 0);
      before = { heads, broken };
    }
    console.info(`${browser}: ${told.text()}`);
    expect(told.count()).toBe(ROUNDS);
  });
});

/** Milliseconds. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Counts what the kills hit: when, in tenths of the time that the work takes undisturbed, and what they left. */
function outcomes() {
  const tenths = new Map<number, number>();
  const left = new Map<string, number>();
  let count = 0;
  const raise = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    count: () => count,
    add: (share: number, work: 'keep' | 'update', isNew: boolean, hasLeftovers: boolean): void => {
      count++;
      raise(tenths, Math.floor(share * 10));
      const state = isNew ? 'the new version' : 'the old version';
      raise(left, `${work}: ${state}${hasLeftovers ? ' and leftovers, swept' : ''}`);
    },
    text: () => {
      const times = [...tenths].sort(([a], [b]) => a - b).map(([tenth, times]) => `${tenth}/10: ${times}`);
      const states = [...left].sort(([a], [b]) => (a < b ? -1 : 1)).map(([state, times]) => `${state} ${times}`);
      return `${count} kills, nothing lost; ${states.join('; ')}; by the time of the kill, ${times.join(', ')}`;
    },
  };
}
