/** The card when things go wrong around it: its words go away, its worker sleeps, its extension is reloaded, the browser lacks what others have. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cardClosed, cardOpened, hoverHighlight, paintedHighlights } from '../../src/cli/hover.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { pressInCard } from './card-driver.ts';
import { readCard } from './card-reader.ts';
import { BROWSERS, type Harness, harness, problemsOf } from './harness.ts';
import { highlighted, notHighlighted } from './highlights.ts';

const LINK = { html: `<p id="linked"><a href="#followed">${KNOWN.rukban}</a></p>` };
const ARTICLE = articlePage({
  paragraphs: [FILLER[0], KNOWN.civilians, LINK, ...FILLER, ...FILLER, ...FILLER, KNOWN.treaty],
});

describe.each(BROWSERS)('the card in hardship in %s', (kind) => {
  let h: Harness;
  beforeAll(async () => {
    h = await harness(kind);
  });
  afterAll(() => h?.close());

  const opened = async (page: Page): Promise<void> => {
    await page.bringToFront();
    await hoverHighlight(page, '1,500 civilians');
    await cardOpened(page);
    await pressInCard(kind, page, 'Pin');
  };
  const isInView = (page: Page): Promise<boolean> =>
    page.evaluate(() => {
      for (let x = 10; x < innerWidth; x += 20)
        for (let y = 10; y < innerHeight; y += 20)
          if (document.elementFromPoint(x, y)?.localName === 'crossread-card') return true;
      return false;
    });

  it('stays in view while its words scroll away, and closes when they are removed', async () => {
    const { page } = await h.read(ARTICLE);
    await page.setViewport({ width: 900, height: 500 });
    const problems = problemsOf(page);
    await opened(page);
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await until('card in view', () => isInView(page));
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('#article p'))
        if (paragraph.textContent?.includes('1,500 civilians')) paragraph.remove();
    });
    await cardClosed(page);
    await notHighlighted(page, '1,500 civilians');
    expect(problems).toEqual([]);
    await page.close();
  });

  it('closes when its words become others or are hidden', async () => {
    const { page } = await h.read(ARTICLE);
    await opened(page);
    await page.evaluate(() => {
      const text = [...document.querySelectorAll('#article p')].find((one) =>
        one.textContent?.includes('1,500'),
      )?.firstChild;
      if (text) text.nodeValue = 'Nobody has been counted.';
    });
    await cardClosed(page);
    await page.close();
  });

  it('leaves a tap on a linked claim to the link', async () => {
    const { page } = await h.read(ARTICLE);
    await page.setViewport({ width: 390, height: 700, hasTouch: kind === 'chromium' });
    await page.bringToFront();
    const find = async () => (await paintedHighlights(page)).find(({ text }) => text.includes('50,000'));
    await until('linked highlight', find);
    await page.evaluate(() => document.querySelector('#linked')?.scrollIntoView({ block: 'center' }));
    const target = await until('linked highlight', find);
    await page.touchscreen.tap(target.x, target.y);
    await until('followed link', () => page.evaluate(() => location.hash === '#followed'));
    await page.close();
  });

  if (kind === 'chromium') {
    it('opens and keeps a choice while the worker sleeps', async () => {
      const { page } = await h.read(ARTICLE);
      const isWorker = (target: { type(): string }) => target.type() === 'service_worker';
      const worker = await h.session.browser.waitForTarget(isWorker);
      await (await worker.worker())?.close();
      await until('sleeping worker', async () => !h.session.browser.targets().some(isWorker));
      await opened(page);
      expect((await readCard(kind, page))?.text).toContain('1,500 civilians');
      await pressInCard(kind, page, 'Not the same claim');
      await notHighlighted(page, '1,500 civilians');
      await pressInCard(kind, page, 'Undo');
      await highlighted(page, '1,500 civilians');
      await page.close();
    });
  }
});

/** What Firefox for Android does not have, by its compatibility tables; the badge's methods are named in badge.ts. */
const MISSING = ['commands', 'menus', 'contextMenus', 'windows'];

describe.each(BROWSERS)('without what Firefox for Android lacks, in %s', (kind) => {
  let h: Harness;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossread-android-'));
    await cp(inject('editions')[kind], folder, { recursive: true });
    const removal = `for (const api of [globalThis.browser, globalThis.chrome].filter(Boolean)) {
      for (const name of ${JSON.stringify(MISSING)}) Object.defineProperty(api, name, { value: undefined, configurable: true });
      if (api.action) for (const name of ['setBadgeText', 'setBadgeTextColor', 'setBadgeBackgroundColor']) Object.defineProperty(api.action, name, { value: undefined, configurable: true });
    }\n`;
    for (const name of ['background.js', 'content.js', 'popup.js', 'options.js'])
      await writeFile(join(folder, name), removal + (await readFile(join(folder, name), 'utf8')));
    h = await harness(kind, { extensionDir: folder });
  });
  afterAll(async () => {
    await h?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('reads, marks, opens cards and keeps choices', async () => {
    expect(await h.own.evaluate(() => Reflect.get(Reflect.get(globalThis, 'chrome'), 'commands'))).toBeUndefined();
    const { page } = await h.read(ARTICLE);
    const problems = problemsOf(page);
    await page.bringToFront();
    await hoverHighlight(page, '1,500 civilians');
    await cardOpened(page);
    await pressInCard(kind, page, 'Mute claim');
    await notHighlighted(page, '1,500 civilians');
    await pressInCard(kind, page, 'Undo');
    await highlighted(page, '1,500 civilians');
    expect(problems).toEqual([]);
  });
});
