/** The card where it is easily lost: under a finger on a narrow screen, over a fullscreen element, over an open modal dialog. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPage } from '../../src/cli/ask-page.ts';
import { cardClosed, cardOpened, hoverHighlight, paintedHighlights } from '../../src/cli/hover.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { readCard } from './card-reader.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { highlighted } from './highlights.ts';

const ARTICLE = articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, KNOWN.reply] });
const FULL = articlePage({
  paragraphs: [KNOWN.civilians, ...FILLER],
  head: '<style>article { background: white; color: black; overflow: auto }</style>',
  end: '<button id="full" onclick="document.getElementById(\'article\').requestFullscreen()">Full screen</button>',
});
const MODAL = articlePage({
  paragraphs: [KNOWN.civilians, ...FILLER, { html: '<dialog id="modal"><p>One more thing.</p></dialog>' }],
  end: '<button id="show" onclick="document.getElementById(\'modal\').showModal()">Show</button>',
});

describe.each(BROWSERS)('the card in the top layer of %s', (kind) => {
  let h: Harness;
  beforeAll(async () => {
    h = await harness(kind);
  });
  afterAll(() => h?.close());

  it('is a sheet at the bottom of a narrow touch screen, opened and closed by a tap', async () => {
    const { page } = await h.read(ARTICLE);
    await page.setViewport({ width: 390, height: 700, hasTouch: kind === 'chromium' });
    await page.bringToFront();
    await highlighted(page, '1,500 civilians');
    const target = (await paintedHighlights(page)).find(({ text }) => text.includes('1,500 civilians'));
    if (target === undefined) throw new Error('no highlight to tap');
    await page.touchscreen.tap(target.x, target.y);
    await cardOpened(page);
    expect((await readCard(kind, page))?.text).toContain('1,500 civilians');
    // What lies at the bottom of the screen, from edge to scroll bar, is the host of the card; the top is still the page's.
    const isCard = (x: number, y: number) =>
      page.evaluate((left, top) => document.elementFromPoint(left, top)?.localName === 'crossread-card', x, y);
    await until('sheet at the bottom', async () => (await isCard(4, 690)) && (await isCard(370, 690)));
    expect(await isCard(195, 20)).toBe(false);
    await page.touchscreen.tap(195, 12);
    await cardClosed(page);
    await page.close();
  });

  it('opens over an element that fills the screen, and is not lost when that ends', async () => {
    const { page } = await h.read(FULL);
    await page.bringToFront();
    await page.click('#full');
    await until('fullscreen', () => page.evaluate(() => document.fullscreenElement?.id === 'article'));
    await hoverHighlight(page, '1,500 civilians');
    await cardOpened(page);
    expect(await page.evaluate(() => document.fullscreenElement?.querySelector('crossread-card') !== null)).toBe(true);
    expect((await readCard(kind, page))?.text).toContain('1,500 civilians');
    await page.evaluate(() => document.exitFullscreen());
    await until('end of fullscreen', () => page.evaluate(() => document.fullscreenElement === null));
    await page.mouse.move(2, 2);
    await hoverHighlight(page, '1,500 civilians');
    await cardOpened(page);
    expect(await page.evaluate(() => document.querySelectorAll('crossread-card').length)).toBe(1);
    await page.close();
  });

  it('opens over an open modal dialog, outside of which all is inert', async () => {
    const { page } = await h.read(MODAL);
    await page.bringToFront();
    await page.click('#show');
    await askPage(h.own, page, 'step', 1);
    await cardOpened(page);
    expect(await page.evaluate(() => document.querySelector('dialog > crossread-card') !== null)).toBe(true);
    expect((await readCard(kind, page))?.text).toContain('1,500 civilians');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await page.close();
  });
});
