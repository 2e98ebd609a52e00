/** `npm start`: opens a browser with the extension on a demo news page, or, without a display, prints what it finds there. */
import { mkdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { summaryOf } from './ask-page.ts';
import { type BrowserKind, launch, type Session } from './browsers.ts';
import { buildEditions, repository } from './build-editions.ts';
import { cardOpened, hoverHighlight } from './hover.ts';
import { servePages } from './serve-pages.ts';

const usage = 'usage: npm start [-- [--browser chromium|firefox] [--url URL] [--headless]]';

interface Options {
  readonly browser: BrowserKind;
  readonly url: string | undefined;
  readonly headless: boolean;
  readonly help: boolean;
}

/** What is running, last started last: closed in the opposite order, also when the command is interrupted. */
const running: (() => Promise<void>)[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void closeAll().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143)));
}

try {
  const options = readOptions();
  if (options.help) say(usage);
  else await start(options);
} catch (error) {
  say(`start: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await closeAll();
}

async function closeAll(): Promise<void> {
  for (const close of running.splice(0).reverse()) await close();
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      url: { type: 'string' },
      headless: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { browser, url } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`--browser ${browser}: give chromium or firefox`);
  }
  if (url !== undefined && !/^https?:\/\//.test(url)) throw new Error(`--url ${url}: give an http or https address`);
  return { browser, url, headless: values.headless || !hasDisplay(), help: values.help };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function start({ browser, url, headless }: Options): Promise<void> {
  const editions = await buildEditions();
  const demo = await readFile(join(repository, 'test/pages/demo.html'));
  const server = await servePages((path) => (path === '/demo.html' ? { body: demo } : undefined));
  running.push(server.close);
  const session = await launch({ browser, headless, extensionDir: editions[browser] });
  running.push(session.close);
  const target = url ?? `${server.origin}/demo.html`;
  await (headless ? report(session, target) : show(session, target));
}

/** For a reader: the page stays open until its browser is closed or the command interrupted. */
async function show(session: Session, url: string): Promise<void> {
  const [first] = await session.browser.pages();
  const page = first ?? (await session.browser.newPage());
  await page.goto(url);
  say(`Crossread runs on ${url}: hover an underlined passage. Ctrl-C or closing the browser ends it.`);
  const { browser } = session;
  if (browser.connected) await new Promise((resolve) => browser.once('disconnected', resolve));
}

/** For a machine without a display: the matches as JSON lines, and a picture of a card. */
async function report(session: Session, url: string): Promise<void> {
  const own = await session.extensionPage('options.html');
  const page = await session.browser.newPage();
  await page.goto(url);
  const { status, views } = await summaryOf(own, page);
  for (const { match } of views) {
    const { claim, pack, quote, start, end, score, relation, differences } = match;
    console.log(JSON.stringify({ file: url, claim, pack, quote, start, end, score, relation, differences }));
  }
  // The picture is of a card with something to tell: where the page has what no source has, else where the sources differ.
  const telling =
    views.find(({ match }) => match.relation === 'varies') ??
    views.find(({ relation }) => relation !== 'agree') ??
    views[0];
  if (telling === undefined) say(`Nothing known on ${url} (${status})`);
  else say(`A card on ${url}: ${relative(process.cwd(), await photograph(session, page, telling.match.quote))}`);
}

async function photograph({ kind }: Session, page: Page, words: string): Promise<string> {
  await hoverHighlight(page, words);
  await cardOpened(page);
  const folder = join(repository, 'dist/screenshots');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${kind}.png`);
  await page.screenshot({ path });
  return path;
}

/** Standard output is for the matches alone. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
