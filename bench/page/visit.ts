/** Opens one page in a fresh tab of a real browser, as its reader would, and brings back what was measured; judges nothing. */
import type { Page } from 'puppeteer-core';
import type { Session } from '../../src/cli/browsers.ts';
import type { ProbeReport } from './probe.ts';
import { chromiumHeap, firefoxProcesses } from './processes.ts';
import { recordTrace } from './record-trace.ts';
import { type MainThread, readTrace, TRACED } from './trace.ts';

export interface VisitOptions {
  readonly url: string;
  /** How many highlights are waited for; 0 where none will come. */
  readonly expected: number;
  /** How long the page is watched at least, in milliseconds after its text was painted: the same for all variants, whose clocks tick on alike. */
  readonly watch: number;
  /** What the URLs of the variant's script have in them; null for no script. */
  readonly script: string | null;
  /** Whether keys are pressed and the wheel is turned all the time; else the tasks are traced, where the browser can. */
  readonly input: boolean;
  /** The text changes every so many milliseconds, for so many turns, once the highlights are there. */
  readonly changes?: { readonly every: number; readonly turns: number } | undefined;
}

export interface Visit {
  readonly report: ProbeReport;
  /** Chromium, without input. */
  readonly main?: MainThread | undefined;
  /** CPU time of the page's main thread in milliseconds, without input. */
  readonly busy?: number | undefined;
  /** Bytes; with input, since a trace would be counted too. See processes.ts. */
  readonly memory?: number | undefined;
}

/** The page is watched for this long after its last highlight and its last change. In milliseconds. */
const REST = 400;
/** A peer that takes longer is not waited for. In milliseconds. */
const LIMIT = 100_000;

/**
 * One visit.
 * @param meter Firefox: the page that tells of its processes
 * @throws Error where the highlights do not come in time
 */
export async function visit(session: Session, meter: Page | undefined, options: VisitOptions): Promise<Visit> {
  const page = await session.browser.newPage();
  try {
    await page.bringToFront();
    // The process of the site's pages is then there before anything is measured.
    await page.goto(new URL('/blank.html', options.url).href);
    if (meter) return await metered(page, meter, options);
    return options.input ? await withInput(page, options) : await traced(page, options);
  } finally {
    await page.close();
  }
}

async function traced(page: Page, options: VisitOptions): Promise<Visit> {
  const stop = await recordTrace(page, TRACED);
  const report = await read(page, options);
  const main = readTrace(await stop(), options.script);
  return { report, main, busy: main.busy };
}

async function withInput(page: Page, options: VisitOptions): Promise<Visit> {
  const report = await read(page, options);
  return { report, memory: (await chromiumHeap(page)).bytes };
}

async function metered(page: Page, meter: Page, options: VisitOptions): Promise<Visit> {
  const before = await firefoxProcesses(meter);
  const report = await read(page, options);
  const after = await firefoxProcesses(meter);
  const own = after.pages.get(options.url);
  if (own === undefined) throw new Error(`${options.url}: Firefox names no process of this page`);
  const busy = (after.cpu.get(own.pid) ?? 0) - (before.cpu.get(own.pid) ?? 0);
  return options.input ? { report, memory: own.bytes } : { report, busy };
}

async function read(page: Page, options: VisitOptions): Promise<ProbeReport> {
  const over = new AbortController();
  const opened = page.goto(options.url, { timeout: LIMIT });
  const fingers = options.input ? useInput(page, over.signal) : undefined;
  try {
    await opened;
    await settle(page, options);
  } finally {
    over.abort();
    await fingers;
  }
  return page.evaluate(() => bench.report());
}

async function settle(page: Page, { expected, changes, url, watch }: VisitOptions): Promise<void> {
  const inTime = await page.evaluate(
    (wanted, limit) =>
      Promise.race([
        bench.ready.then(() => (wanted > 0 ? bench.reached(wanted) : undefined)).then(() => true),
        new Promise<false>((resolve) => setTimeout(() => resolve(false), limit)),
      ]),
    expected,
    LIMIT,
  );
  if (!inTime) throw new Error(`${url}: fewer than ${expected} highlights within ${LIMIT / 1000} s`);
  if (changes) await page.evaluate(({ every, turns }) => bench.change(every, turns), changes);
  await page.evaluate(
    (least, rest) =>
      new Promise((resolve) => {
        const { text } = bench.report();
        setTimeout(resolve, Math.max(rest, text + least - performance.now()));
      }),
    watch,
    REST,
  );
}

/** Types into the search field and turns the wheel, one after the other, until told to stop. */
async function useInput(page: Page, over: AbortSignal): Promise<void> {
  // While the page is being loaded, its predecessor may take a key with it.
  const act = (doing: Promise<void>): Promise<void> => doing.catch(() => undefined);
  await act(page.mouse.move(400, 400));
  for (let turn = 0; !over.aborted; turn += 1) {
    await act(page.keyboard.press('a'));
    await act(page.mouse.wheel({ deltaY: turn % 20 < 10 ? 60 : -60 }));
  }
}
