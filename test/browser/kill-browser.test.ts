/** The whole browser is killed while a pack is kept or an update applied: after each restart there is the old state or the new one, and nothing is lost. `npm run soak` does it a hundred times. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Pack } from '../../src/claims/types.ts';
import { launch, type Session } from '../../src/cli/browsers.ts';
import { until } from '../../src/cli/until.ts';
import { BROWSERS } from './harness.ts';
import { ferryPack, probeOn } from './library.ts';
import { file, gzipped, type PackServer, packServer } from './pack-server.ts';

const ROUNDS = process.env.CROSSREAD_SOAK ? 100 : 2;
const CLAIMS = 1_500;

describe.each(BROWSERS)(`${ROUNDS} kills of %s`, (kind) => {
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
      browser: kind,
      headless: true,
      extensionDir: inject('editions')[kind],
      profileDir,
      welcomes: false,
    });
    // A page that itself neither reads nor writes what is stored: less to wait for in each round, and nothing that could mend what the kill left.
    const own = await session.extensionPage('welcome.html');
    return { probe: await probeOn(own), own };
  }

  async function kill(): Promise<void> {
    const browser = session?.browser;
    const process = browser?.process();
    const gone = new Promise((resolve) => process?.once('exit', resolve));
    process?.kill('SIGKILL');
    await gone;
    await until('end of the connection', async () => browser?.connected === false);
    session = undefined;
  }

  it('leave the old state or the new one', { timeout: ROUNDS * 120_000 }, async () => {
    const url = server.put('/pack.json.gz', file(gzipped(subscribed(0))));
    const first = await start();
    // How long the work takes on this machine, so that kills fall into all of its phases, and a few after it.
    const began = performance.now();
    await first.probe.keep(byHand(0));
    const between = performance.now();
    expect(await first.probe.subscribe(url)).toBe('applied');
    const took = [performance.now() - between, between - began];
    let before = await first.probe.list();
    let { own } = first;
    const told = outcomes();
    for (let round = 1; round <= ROUNDS; round++) {
      // Spread over the time that the work takes by the golden ratio: no phase twice, none left out.
      const share = ((round * 0.618034) % 1) * 1.3;
      const phase = Math.round(share * (took[(round + 1) % 2] ?? 0));
      server.put('/pack.json.gz', file(gzipped(subscribed(round))));
      const work =
        round % 2 === 0 ? `probe.keep(${JSON.stringify(byHand(round))})` : `probe.check(${JSON.stringify(url)})`;
      await own.evaluate(`void ${work}; new Promise((done) => setTimeout(done, ${phase}))`);
      await kill();
      const { probe, own: next } = await start();
      own = next;
      // Before the background sweeps them, mostly: so at least that many.
      const { orphans } = await probe.faults();
      const { heads, broken } = await probe.list();
      const changed = round % 2 === 0 ? 'by-hand' : 'subscribed';
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
      told.add(share, round % 2 === 0 ? 'keep' : 'update', heads.includes(`${changed} ${round}`), orphans > 0);
      before = { heads, broken };
    }
    console.info(`${kind}: ${told.text()}`);
    expect(told.count()).toBe(ROUNDS);
  });
});

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
