/** What a browser itself says a tab costs: memory in both, the main thread's CPU time in Firefox, which has no trace of it. */
import type { Page } from 'puppeteer-core';
import type { Session } from '../../src/cli/browsers.ts';
import { until } from '../../src/cli/until.ts';

export interface TabMemory {
  /** Bytes. Chromium: JavaScript heap of the page and every script in it, after a collection. Firefox: private memory of the tab's process. */
  readonly bytes: number;
}

/** The main threads of Firefox's processes: CPU time so far by process id, in milliseconds; and the memory of each. */
export interface FirefoxProcesses {
  readonly cpu: ReadonlyMap<number, number>;
  /** Process id and bytes by the addresses of the pages in it. */
  readonly pages: ReadonlyMap<string, { readonly pid: number; readonly bytes: number }>;
}

/** What `ChromeUtils.requestProcInfo` tells, as far as it is read here: https://searchfox.org/firefox-main/source/dom/chrome-webidl/ChromeUtils.webidl */
interface ProcessInfo {
  readonly pid: number;
  /** Bytes. */
  readonly memory: number;
  readonly threads: readonly { readonly tid: number /** Nanoseconds. */; readonly cpuTime: number }[];
  readonly windows: readonly { readonly documentURI?: { readonly spec: string } }[];
}

/** A page of Firefox's own, which may ask about processes. */
export async function openFirefoxMeter({ browser }: Session): Promise<Page> {
  const page = await browser.newPage();
  await page.goto('about:config', { waitUntil: [] });
  // Its content policy forbids what the driver's own waiting does.
  await until('page about processes', async () => (await page.evaluate('typeof ChromeUtils')) === 'object');
  return page;
}

/** Asks through the page that `openFirefoxMeter` opened. */
export async function firefoxProcesses(meter: Page): Promise<FirefoxProcesses> {
  const told = (await meter.evaluate(
    `ChromeUtils.requestProcInfo().then(({ children }) => JSON.stringify(children.map(({ pid, memory, threads, windows }) => ({
      pid, memory,
      threads: threads.map(({ tid, cpuTime }) => ({ tid, cpuTime })),
      windows: windows.map(({ documentURI }) => ({ documentURI: documentURI && { spec: documentURI.spec } })),
    }))))`,
  )) as string;
  const all = JSON.parse(told) as readonly ProcessInfo[];
  return {
    // On Linux the main thread has the id of its process.
    cpu: new Map(
      all.map(({ pid, threads }) => [pid, (threads.find(({ tid }) => tid === pid)?.cpuTime ?? 0) / 1_000_000]),
    ),
    pages: new Map(
      all.flatMap(({ pid, memory, windows }) =>
        windows.map(({ documentURI }) => [documentURI?.spec ?? '', { pid, bytes: memory }] as const),
      ),
    ),
  };
}

/** The heap of a page in Chromium, after a collection. */
export async function chromiumHeap(page: Page): Promise<TabMemory> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return { bytes: usedSize };
}
