/** `bench -- options`: how long the options page takes to open with as many claims as asked for, beside an empty extension page; one JSON line each. */
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type BrowserKind, launch, type Session } from '../src/cli/browsers.ts';
import { buildEditions } from '../src/cli/build-editions.ts';
import { probeOn } from '../test/browser/library.ts';
import { packOf, statementsOf } from './scale/claims.ts';

const browsers: readonly BrowserKind[] = ['chromium', 'firefox'];

/** One line of the output, milliseconds from the page's own start of loading to what is said. */
interface Line {
  readonly bench: 'options';
  readonly browser: BrowserKind;
  readonly claims: number;
  readonly rounds: number;
  /** Until the rows of the list that are in sight hold their claims, painted; the middle and the largest of the rounds. */
  readonly rows_p50_ms: number;
  readonly rows_max_ms: number;
  /** The same with no pack but the one that comes with Crossread. */
  readonly without_p50_ms: number;
  /** Time that jumping to the last claim takes until it is painted. */
  readonly end_p50_ms: number;
  /** Time that a search takes which reads every claim. */
  readonly search_ms: number;
  /** Rows in the document. */
  readonly rows: number;
}

/** @param options `--browser chromium`, as often as wanted; `--claims 100000`; `--rounds 9` */
export async function options(given: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: {
      browser: { type: 'string', multiple: true },
      claims: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '9' },
    },
  });
  const [claims, rounds] = [Number(values.claims), Number(values.rounds)];
  const chosen = values.browser ? browsers.filter((name) => values.browser?.includes(name)) : browsers;
  if (chosen.length === 0 || ![claims, rounds].every((count) => Number.isSafeInteger(count) && count > 0)) {
    throw new Error('options: --browser is chromium or firefox; --claims and --rounds are whole numbers over 0');
  }
  const editions = await buildEditions();
  for (const browser of chosen) {
    const session = await launch({ browser, headless: true, extensionDir: editions[browser] });
    try {
      console.log(JSON.stringify(await measured(session, browser, claims, rounds)));
    } finally {
      await session.close();
    }
  }
}

async function measured(session: Session, browser: BrowserKind, claims: number, rounds: number): Promise<Line> {
  const keeper = await session.extensionPage('welcome.html');
  const without = await openings(session, rounds);
  const probe = await probeOn(keeper);
  await probe.keep(packOf(statementsOf({ claims: [], sentences: [] }, claims)));
  const opened = await openings(session, rounds);
  const page = await session.extensionPage('options.html');
  await page.waitForFunction(isFilled);
  // What runs in the page was compiled by tsx, which names functions with a helper of its own.
  await page.evaluate('globalThis.__name = (named) => named');
  const ends: number[] = [];
  for (let round = 0; round < rounds; round++) ends.push(Number(await page.evaluate(jumpToEnd)));
  const search_ms = Math.round(Number(await page.evaluate(searchAll)));
  const rows = await page.$$eval('.claim', (all) => all.length);
  return {
    bench: 'options',
    browser,
    claims,
    rounds,
    rows_p50_ms: middle(opened),
    rows_max_ms: Math.round(Math.max(...opened)),
    without_p50_ms: middle(without),
    end_p50_ms: middle(ends),
    search_ms,
    rows,
  };
}

/** What each opening of the page takes; the first, which loads the extension's code from the disk, is among them. */
async function openings(session: Session, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page: Page = await session.extensionPage('options.html');
    await page.waitForFunction(isFilled);
    times.push(Number(await page.evaluate(() => Reflect.get(globalThis, 'filledAt'))));
    await page.close();
  }
  return times;
}

/** Whether every row in sight has its claim; notes when, by the page's own clock. Run in the page. */
function isFilled(): boolean {
  const rows = [...document.querySelectorAll('.claim')];
  const filled = rows.length > 0 && rows.every((row) => row.getAttribute('aria-busy') === 'false');
  if (!filled) return false;
  if (Reflect.get(globalThis, 'filledAt') === undefined) {
    // Painted with the frame after this one.
    requestAnimationFrame(() => requestAnimationFrame(() => Reflect.set(globalThis, 'filledAt', performance.now())));
    Reflect.set(globalThis, 'filledAt', 0);
  }
  return Number(Reflect.get(globalThis, 'filledAt')) > 0;
}

/** Goes to the first and then to the last claim, and gives the milliseconds of the latter. Run in the page. */
async function jumpToEnd(): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const list = document.querySelector<HTMLElement>('.claims');
  const press = (key: string) =>
    list?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  list?.focus();
  press('Home');
  for (let frames = 0; frames < 5; frames++) await frame();
  const start = performance.now();
  press('End');
  for (;;) {
    await frame();
    const row = document.getElementById(list?.getAttribute('aria-activedescendant') ?? '');
    const isLast = row !== null && row.getAttribute('aria-posinset') === row.getAttribute('aria-setsize');
    if (isLast && row.getAttribute('aria-busy') === 'false') return performance.now() - start;
  }
}

/** Searches for what no claim has, and gives the milliseconds until that is said. Run in the page. */
async function searchAll(): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('#claims-search');
  const said = () => document.querySelector('#claims-count')?.textContent ?? '';
  const start = performance.now();
  if (field) field.value = 'nowhere to be found';
  field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  while (!said().startsWith('No claim')) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - start;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
