/** Pages of eight layouts: the claims are marked where they stand, and the card opens beside them, whole and in view. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardClosed, cardOpened, hoverHighlight } from '../../src/cli/hover.ts';
import { LAYOUTS } from '../pages/layouts.ts';
import { readCard } from './card-reader.ts';
import { BROWSERS, type Harness, harness, problemsOf } from './harness.ts';
import { highlighted } from './highlights.ts';

/** How many of the nine points of a grid over the window belong to the card, which is found by being asked, as any page can. */
function cardPoints(page: Page): Promise<number> {
  return page.evaluate(() => {
    let hits = 0;
    for (let x = 10; x < innerWidth; x += 20)
      for (let y = 10; y < innerHeight; y += 20)
        if (document.elementFromPoint(x, y)?.localName === 'crossread-card') hits += 1;
    return hits;
  });
}

describe.each(BROWSERS)('layouts in %s', (kind) => {
  let h: Harness;
  beforeAll(async () => {
    h = await harness(kind);
  });
  afterAll(() => h?.close());

  it.each(LAYOUTS)('$name', async ({ name, html, words }) => {
    const page = await h.session.browser.newPage();
    const problems = problemsOf(page);
    await page.goto(h.serve(`/${encodeURIComponent(name)}.html`, html));
    await highlighted(page, ...words);
    if (name === 'hydrating') {
      // The marks outlive what the page does to its text; a reader points at text that stands still.
      await page.waitForSelector('[data-settled]');
      await highlighted(page, ...words);
    }
    for (const one of words) {
      await hoverHighlight(page, one);
      await cardOpened(page);
      expect((await readCard(kind, page))?.text).toContain(one);
      // A card that the page's styles squeezed or moved would have next to none: 300 by 150 pixels are some 100 points.
      expect(await cardPoints(page)).toBeGreaterThan(100);
      await page.keyboard.press('Escape');
      await cardClosed(page);
      await page.mouse.move(2, 2);
    }
    expect(problems).toEqual([]);
    await page.close();
  });

  it('endless: what comes as the reader scrolls is marked as well', async () => {
    const page = await h.session.browser.newPage();
    await page.goto(h.serve(`/endless-${kind}.html`, LAYOUTS.find(({ name }) => name === 'endless')?.html ?? ''));
    await highlighted(page, '1,500 civilians');
    for (const words of ['more than 50,000', 'no official reply']) {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await highlighted(page, words);
    }
    await highlighted(page, '1,500 civilians');
    await page.close();
  });
});
