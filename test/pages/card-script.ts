/** Bundles the page that mounts the card openly, and puts it into a tab that the extension has no access to; judges nothing. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { repository } from '../../src/cli/build-editions.ts';
import { inlineStyles } from '../../src/cli/inline-styles.mjs';

/** Opens the card on one of `views`, by its name and ways as in card.tsx; in a new tab, or in place of what one shows that was opened so before. */
export type OpenCard = (browser: Browser, hash: string, shown?: Page) => Promise<Page>;

/** The extension's own content script would clear away a card that is not its own: hence `about:blank`. */
export async function cardOpener(prepare: (page: Page) => Promise<void> = async () => undefined): Promise<OpenCard> {
  const [{ outputFiles }, page] = await Promise.all([
    build({
      absWorkingDir: repository,
      entryPoints: ['test/pages/card.tsx'],
      bundle: true,
      write: false,
      format: 'iife',
      plugins: [inlineStyles(repository)],
    }),
    readFile(join(repository, 'test/pages/card.html'), 'utf8'),
  ]);
  const script = outputFiles[0]?.text ?? '';
  return async (browser, hash, shown) => {
    const tab = shown ?? (await browser.newPage());
    await tab.goto(`about:blank#${hash}`);
    await prepare(tab);
    await tab.setContent(page.replace(/<script type="module".*<\/script>/, ''));
    await tab.evaluate(script);
    await tab.waitForSelector('crossread-card:popover-open', { timeout: 10_000 });
    return tab;
  };
}

/** Clicks the button of the open card that has this `data-act`, with the mouse: made-up clicks do nothing. */
export async function pressInCard(page: Page, act: string): Promise<void> {
  const at = await page.evaluate((name) => {
    const root = document.querySelector('crossread-card')?.shadowRoot;
    const button = root?.querySelector(`[data-act=${name}]`);
    button?.scrollIntoView({ block: 'nearest' });
    const box = button?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, act);
  if (at === undefined) throw new Error(`no button with data-act="${act}" in the card`);
  await page.mouse.click(at.x, at.y);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
