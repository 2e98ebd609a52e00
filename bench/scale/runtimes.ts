/** Starts what is measured in: Node, or a browser with an edition whose background takes the steps; nothing else. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type BrowserKind, launch } from '../../src/cli/browsers.ts';
import { buildEditions, repository } from '../../src/cli/build-editions.ts';
import { bundle, importBundled } from '../bundled.ts';
import type { Texts } from './claims.ts';
import type { createSteps } from './steps.ts';

/** A runtime that can be measured in. */
export type RuntimeName = 'node' | BrowserKind;

/** The steps, wherever they are done. */
export interface Running {
  readonly steps: ReturnType<typeof createSteps>;
  /** Megabytes held after a collection; undefined where the runtime does not say. */
  heapMb(): Promise<number | undefined>;
  close(): Promise<void>;
}

/** Starts one. Every one runs the same bundled code. */
export function start(runtime: RuntimeName, texts: Texts): Promise<Running> {
  return runtime === 'node' ? startNode(texts) : startBrowser(runtime, texts);
}

async function startNode(texts: Texts): Promise<Running> {
  setFlagsFromString('--expose-gc');
  globalThis.gc = runInNewContext('gc') as typeof globalThis.gc;
  const { nodeSteps, heapMb } = (await importBundled('bench/scale/in-node.ts')) as typeof import('./in-node.ts');
  return {
    steps: nodeSteps(texts, join(repository, 'src/text/knowledge.bin')),
    heapMb,
    close: async () => undefined,
  };
}

async function startBrowser(browser: BrowserKind, texts: Texts): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-scale-'));
  const editions = await buildEditions(join(folder, 'dist'));
  const extensionDir = join(folder, 'edition');
  await cp(editions[browser], extensionDir, { recursive: true });
  await bundle('bench/scale/in-background.ts', join(extensionDir, 'background.js'), 'browser');
  await writeFile(join(extensionDir, 'texts.json'), JSON.stringify(texts));
  const preferences = { 'extensions.background.idle.timeout': 3_600_000 };
  const session = await launch({ browser, headless: true, extensionDir, preferences, welcomes: false });
  const page = await session.extensionPage('popup.html');
  const step =
    (name: string) =>
    async (...args: unknown[]): Promise<never> => {
      const asked = JSON.stringify({ step: name, args });
      const answer = (await page.evaluate(`chrome.runtime.sendMessage(${asked})`)) as { value?: never; error?: string };
      if (answer.error !== undefined) throw new Error(`${browser}: ${answer.error}`);
      return answer.value as never;
    };
  return {
    steps: {
      build: step('build'),
      open: step('open'),
      join: step('join'),
      release: step('release'),
      article: step('article'),
    },
    heapMb: async () => {
      if (browser !== 'chromium') return undefined;
      const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker');
      const client = await target.createCDPSession();
      await client.send('HeapProfiler.collectGarbage');
      const usage = (await client.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
      await client.detach();
      return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 2 ** 20;
    },
    close: async () => {
      await session.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
