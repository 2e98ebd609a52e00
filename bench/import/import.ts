/** `bench -- import`: importing generated fact-checks through the options page: seconds, how late the page's own timers come, memory, store; one JSON line each. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type BrowserKind, launch } from '../../src/cli/browsers.ts';
import { buildEditions } from '../../src/cli/build-editions.ts';
import { statementsOf } from '../scale/claims.ts';
import { readTexts } from '../scale/texts.ts';
import { type Heartbeat, startHeartbeat } from './heartbeat.ts';
import { watchMemory } from './process-memory.ts';
import { writeReviewFeed } from './review-feed.ts';

const browsers: readonly BrowserKind[] = ['chromium', 'firefox'];
const usualClaims = 100_000;
/** An import that takes longer is given up, in milliseconds. */
const patience = 600_000;
/** Between two looks at the page, in milliseconds: what the times are exact to. */
const between = 50;

/** One line of the output. Megabytes are of 2^20 bytes. */
export interface ImportLine {
  readonly bench: 'import';
  readonly browser: BrowserKind;
  readonly claims: number;
  readonly file_mb: number;
  /** From the choice of the file to the preview, and from the click on "keep" to the pack in the list. */
  readonly read_s: number;
  readonly keep_s: number;
  readonly total_s: number;
  /** By how much a timer of the page was late at most, in milliseconds; and its longest task, where the browser reports tasks. */
  readonly latest_ms: number;
  readonly task_ms?: number;
  /** Memory of all the browser's processes at its highest, over that before. */
  readonly memory_mb?: number;
  /** What the browser says the extension stores. */
  readonly store_mb: number;
}

/** @param options `--claims N`, `--browser NAME`, each as often as wanted. @param folder public data */
export async function importing(options: readonly string[], folder: string): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: { claims: { type: 'string', multiple: true }, browser: { type: 'string', multiple: true } },
  });
  const chosen = values.browser ? browsers.filter((name) => values.browser?.includes(name)) : browsers;
  const counts = values.claims?.map(Number) ?? [usualClaims];
  if (chosen.length === 0 || counts.some((count) => !Number.isSafeInteger(count) || count < 1)) {
    throw new Error('import: --browser is chromium or firefox; --claims a whole number over 0');
  }
  const work = await mkdtemp(join(tmpdir(), 'crossread-import-'));
  try {
    const editions = await buildEditions(join(work, 'dist'));
    const texts = readTexts(folder);
    for (const claims of counts) {
      const file = join(work, `feed-${claims}.json`);
      await writeReviewFeed(file, statementsOf(texts, claims));
      for (const browser of chosen)
        console.log(JSON.stringify(await measure(browser, editions[browser], claims, file)));
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function measure(browser: BrowserKind, extensionDir: string, claims: number, file: string): Promise<ImportLine> {
  const session = await launch({ browser, headless: true, extensionDir });
  try {
    const page = await session.extensionPage('options.html');
    await page.waitForSelector('#file');
    const before = await storedBytes(page);
    const memory = watchMemory(session.browser.process()?.pid);
    await page.evaluate(startHeartbeat);
    // Firefox lets the timers of a tab that nobody looks at come once a second.
    await page.bringToFront();
    if ((await page.evaluate('document.visibilityState')) !== 'visible')
      throw new Error(`${browser}: the page is hidden, and its timers are throttled`);
    const start = performance.now();
    await ((await page.$('#file')) as ElementHandle<HTMLInputElement>).uploadFile(file);
    await until(page, '.candidates .buttons button');
    const read = performance.now();
    await page.$eval('.candidates .buttons button', (button) => (button as HTMLElement).click());
    await until(page, '.import .good, .import .fault');
    const kept = performance.now();
    const fault = await page.$$eval('.import .fault', ([found]) => found?.textContent);
    if (fault !== undefined) throw new Error(`${browser}: ${fault}`);
    const { longest, task } = (await page.evaluate('heartbeat')) as Heartbeat;
    const memory_mb = memory.stop();
    return {
      bench: 'import',
      browser,
      claims,
      file_mb: megabytes((await stat(file)).size),
      read_s: seconds(read - start),
      keep_s: seconds(kept - read),
      total_s: seconds(kept - start),
      latest_ms: Math.round(longest),
      ...(browser === 'chromium' ? { task_ms: Math.round(task) } : {}),
      ...(memory_mb === undefined ? {} : { memory_mb: Math.round(memory_mb) }),
      store_mb: megabytes((await storedBytes(page)) - before),
    };
  } finally {
    await session.close();
  }
}

/** Looks every now and then: a question that stays open would be ended by the driver. */
async function until(page: Page, selector: string): Promise<void> {
  const end = performance.now() + patience;
  while ((await page.$(selector)) === null) {
    if (performance.now() > end) throw new Error(`no ${selector} within ${patience / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, between));
  }
}

async function storedBytes(page: Page): Promise<number> {
  return (await page.evaluate(async () => (await navigator.storage.estimate()).usage)) ?? 0;
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 100) / 10;
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 2 ** 20) * 10) / 10;
}
