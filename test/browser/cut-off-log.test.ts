/** Chromium dies in the middle of a record of its database's log: what was stored before survives the next deaths, too. Firefox keeps no such log. */
import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { launch, type Session } from '../../src/cli/browsers.ts';
import { killBrowser } from './kill-browser.ts';
import { ferryPack, probeOn } from './library.ts';

/** As many claims as make a log of several blocks (32 KB each). */
const CLAIMS = 400;

let profileDir: string;
let session: Session | undefined;

beforeEach(async () => {
  profileDir = await mkdtemp(join(tmpdir(), 'crossread-cut-'));
});
afterEach(async () => {
  await session?.close();
  await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
});

async function start() {
  session = await launch({
    browser: 'chromium',
    headless: true,
    extensionDir: inject('editions').chromium,
    profileDir,
    welcomes: false,
  });
  const own = await session.extensionPage('welcome.html');
  return { own, probe: await probeOn(own) };
}

async function die(): Promise<void> {
  if (session) await killBrowser(session.browser);
  session = undefined;
}

/** Takes the last bytes of the log away, as a death between two writes does. */
async function cutLog(bytes: number): Promise<void> {
  const root = join(profileDir, 'Default', 'IndexedDB');
  const [database] = (await readdir(root)).filter((name) => name.endsWith('.leveldb'));
  const folder = join(root, database ?? '');
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.log')).sort();
  const log = join(folder, logs.at(-1) ?? '');
  const { size } = await stat(log);
  expect(size).toBeGreaterThan(bytes);
  await truncate(log, size - bytes);
}

// Within the last record, and some records before.
it.each([7, 40_000])('survives a log that lacks its last %i bytes', { timeout: 60_000 }, async (bytes) => {
  const first = await start();
  await first.probe.keep(ferryPack('1', CLAIMS));
  // Another is written, and not yet the reader's.
  const other = { ...ferryPack('2', CLAIMS), id: 'other' };
  await first.own.evaluate(
    `new Promise((written) => probe.keepPacks([${JSON.stringify(other)}], () => (written(), new Promise(() => {}))))`,
  );
  expect(await first.probe.notes()).toContainEqual(expect.stringMatching(/^writing /));
  await die();
  await cutLog(bytes);
  const second = await start();
  await second.probe.sweep();
  expect(await second.probe.notes()).toEqual([]);
  await second.probe.keep({ ...ferryPack('3', 3), id: 'third' });
  await die();
  const { probe } = await start();
  expect(await probe.list()).toEqual({ heads: ['ferry 1', 'third 3'], broken: [] });
  expect(await probe.faults()).toEqual({ faults: [], orphans: 0, old: [] });
  expect((await probe.whole('ferry'))?.claims).toBe(CLAIMS + 1);
});
