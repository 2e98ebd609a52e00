/**
 * Pictures of every state of the card and of our own pages, to be looked at after a change:
 *
 *   npx tsx test/gallery.ts [--out DIR] [--browser chromium|firefox] [--only WORDS]      DIR is dist/gallery where not given
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from '../src/cli/browsers.ts';
import { buildEditions, repository } from '../src/cli/build-editions.ts';
import { cardOpened, hoverHighlight } from '../src/cli/hover.ts';
import { servePages } from '../src/cli/serve-pages.ts';
import { FORCED, SHOTS, type Shot } from './gallery-shots.ts';
import { cardOpener, pressInCard } from './pages/card-script.ts';
import { LAYOUTS, type Layout } from './pages/layouts.ts';
import { looksPage } from './pages/looks.ts';
import { surfaceOpener } from './pages/surface-script.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(repository, 'dist/gallery') },
    browser: { type: 'string', default: 'chromium' },
    only: { type: 'string', default: '' },
  },
});
const kind = values.browser === 'firefox' ? 'firefox' : 'chromium';
await mkdir(values.out, { recursive: true });
const editions = await buildEditions();
// Firefox takes the colour scheme from a preference alone, and knows no other emulation.
for (const dark of kind === 'firefox' ? [false, true] : [false]) {
  const session = await launch({
    browser: kind,
    headless: true,
    extensionDir: editions[kind],
    preferences: { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 },
  });
  try {
    const shots = SHOTS.filter(({ name }) => name.includes(values.only));
    for (const shot of kind === 'firefox' ? shots.filter((one) => isInFirefox(one, dark)) : shots) {
      const path = join(values.out, `${kind} ${shot.name}.png`.replaceAll(' ', '-'));
      await photograph(session.browser, shot, path);
      console.log(path);
    }
    for (const layout of LAYOUTS.filter(({ name }) => `layout ${name}`.includes(values.only) && !dark))
      await photographLayout(session.browser, layout);
    if ('looks'.includes(values.only) && !dark) await photographLooks(session.browser);
  } finally {
    await session.close();
  }
}

function isInFirefox({ media = {} }: Shot, dark: boolean): boolean {
  return !('forced-colors' in media) && 'prefers-color-scheme' in media === dark;
}

async function photograph(
  browser: Browser,
  { hash, surface = false, width, height, scale = 1, media = {}, press }: Shot,
  path: string,
): Promise<void> {
  const prepare = async (page: Page): Promise<void> => {
    await page.setViewport({ width, height, deviceScaleFactor: scale });
    if (kind === 'chromium') await emulate(page, media);
  };
  const open = surface ? await surfaceOpener(prepare) : await cardOpener(prepare);
  const page = await open(browser, hash);
  await page.bringToFront();
  if (press !== undefined) await pressInCard(page, press);
  // What lies behind a dialog is as large as the window, and Chromium draws nothing of some pages from right to left that it would not have to lengthen.
  const isLonger = () =>
    document.querySelector('dialog[open]') === null && document.documentElement.scrollHeight > innerHeight;
  const fullPage = surface && (await page.evaluate(isLonger));
  await page.screenshot({ path: path as `${string}.png`, fullPage });
  await page.close();
}

/** A card of the extension itself over a page of each layout. */
async function photographLayout(browser: Browser, { name, html, words }: Layout): Promise<void> {
  const server = await servePages((path) => (path === '/page.html' ? { body: html } : undefined));
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${server.origin}/page.html`);
  await page.bringToFront();
  if (name === 'hydrating') await page.waitForSelector('[data-settled]');
  await hoverHighlight(page, words[0]);
  await cardOpened(page);
  const path = join(values.out, `${kind}-layout-${name}.png`.replaceAll(' ', '-'));
  await page.screenshot({ path: path as `${string}.png` });
  console.log(path);
  await page.close();
  await server.close();
}

/** Every look of a highlight, on every ground. */
async function photographLooks(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1700, height: 860 });
  await page.setContent(await looksPage());
  for (const media of kind === 'chromium' ? [{}, FORCED] : [{}]) {
    if (kind === 'chromium') await emulate(page, media);
    const path = join(values.out, `${kind}-looks${media === FORCED ? '-forced' : ''}.png`);
    await page.screenshot({ path: path as `${string}.png` });
    console.log(path);
  }
  await page.close();
}

async function emulate(page: Page, media: Readonly<Record<string, string>>): Promise<void> {
  const session = await page.createCDPSession();
  const features = Object.entries(media).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { features });
}
