/** The card on a real page: pointed at with a real mouse, read, and closed. */

import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askPage } from '../../src/cli/ask-page.ts';
import { cardClosed, cardOpened, hoverHighlight, paintedHighlights } from '../../src/cli/hover.ts';
import type { PageSummary } from '../../src/spotting/match-view.ts';
import { articlePage, FILLER, KNOWN, VARIED } from './article-page.ts';
import { readCard } from './card-reader.ts';
import { BROWSERS, type Harness, harness, problemsOf } from './harness.ts';
import { highlighted } from './highlights.ts';

const WITH_LINK = { html: `<p>${KNOWN.rukban.replace('50,000', '<a id="link" href="#followed">50,000</a>')}</p>` };

describe.each(BROWSERS)('the card in %s', (kind) => {
  let h: Harness;
  let page: Page;
  let summary: PageSummary;
  let problems: string[];
  beforeAll(async () => {
    h = await harness(kind);
  });
  afterAll(() => h?.close());
  beforeEach(async () => {
    const read = await h.read(
      articlePage({ paragraphs: [KNOWN.civilians, FILLER[0], WITH_LINK, FILLER[1], VARIED, KNOWN.reply] }),
    );
    ({ page, summary } = read);
    problems = problemsOf(page);
    await highlighted(page, '1,500 civilians', '60,000');
    await page.bringToFront();
  });
  afterEach(async () => {
    expect(problems).toEqual([]);
    await page.close();
  });

  it('opens on hover, a named dialog with the words of the page and of both sources', async () => {
    await hoverHighlight(page, '1,500 civilians');
    await cardOpened(page);
    const card = await readCard(kind, page);
    const view = summary.views.find(({ match }) => match.claim === 'civilians-1500');
    expect(card?.role).toBe('dialog');
    expect(card?.name.trim()).not.toBe('');
    expect(view?.reports).toHaveLength(2);
    // Marked words stand in elements of their own: white space around them is not the card's to keep.
    const plain = (text = '') => text.replaceAll(/\s+/g, '');
    for (const { summary: report, source } of view?.reports ?? []) {
      expect(plain(card?.text)).toContain(plain(report));
      expect(plain(card?.text)).toContain(plain(source.headline));
    }
    expect(plain(card?.text)).toContain(plain('1,500 civilians'));
  });

  it('says what the page has that the sources have not', async () => {
    await hoverHighlight(page, '60,000');
    await cardOpened(page);
    expect((await readCard(kind, page))?.text).toContain('60,000');
  });

  it('closes when the pointer leaves', async () => {
    await hoverHighlight(page, '1,500 civilians');
    await cardOpened(page);
    await page.mouse.move(2, 2);
    await cardClosed(page);
    expect(await readCard(kind, page)).toBeUndefined();
  });

  it('closes on Escape, and gives the focus back', async () => {
    await page.focus('#link');
    await hoverHighlight(page, '1,500 civilians');
    await cardOpened(page);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  it('opens with the focus in it when stepped to, and Escape gives the focus back', async () => {
    await page.focus('#link');
    await askPage(h.own, page, 'step', 1);
    await cardOpened(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('crossread-card');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  it('keeps what is typed in it from the page', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keyup', 'click'])
        document.addEventListener(type, (event) => heard.push(event.type));
    });
    await askPage(h.own, page, 'step', 1);
    await cardOpened(page);
    await page.keyboard.press('KeyJ');
    expect(await page.evaluate('window.heard')).toEqual([]);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await page.keyboard.press('KeyJ');
    expect(await page.evaluate('window.heard')).toContain('keydown');
  });

  it('leaves a link in a highlight a link', async () => {
    await hoverHighlight(page, '50,000');
    await page.click('#link');
    expect(await page.evaluate('location.hash')).toBe('#followed');
  });

  it('is not opened by a page that makes up events', async () => {
    const target = (await paintedHighlights(page))[0];
    await page.evaluate((at) => {
      const init = { bubbles: true, composed: true, clientX: at?.x ?? 0, clientY: at?.y ?? 0 };
      const element = document.elementFromPoint(init.clientX, init.clientY) ?? document.body;
      for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup'])
        element.dispatchEvent(new PointerEvent(type, init));
      for (const type of ['mouseover', 'mousemove', 'click']) element.dispatchEvent(new MouseEvent(type, init));
    }, target);
    // A real hover afterwards opens exactly one card: had the made-up events been heard, theirs would be open already.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await readCard(kind, page)).toBeUndefined();
    await hoverHighlight(page, '60,000');
    await cardOpened(page);
    expect((await readCard(kind, page))?.text).toContain('60,000');
  });

  it('opens for nothing that the page has covered', async () => {
    const target = (await paintedHighlights(page)).find(({ text }) => text.includes('1,500 civilians'));
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      Object.assign(cover.style, { position: 'fixed', inset: '0', background: 'white' });
      document.body.append(cover);
    });
    await page.mouse.click(target?.x ?? 0, target?.y ?? 0);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await readCard(kind, page)).toBeUndefined();
    await page.evaluate(() => document.querySelector('#cover')?.remove());
    // A click opens at once: the first one would have.
    await page.mouse.click(target?.x ?? 0, target?.y ?? 0);
    await cardOpened(page);
  });

  it('gives the page no words through the selection', async () => {
    await hoverHighlight(page, '1,500 civilians');
    await cardOpened(page);
    const selected = await page.evaluate(() => {
      const selection = getSelection();
      // Browsers find words in closed roots too, and may select what they found: no more must come of it.
      const found = (window as unknown as { find(words: string): boolean }).find('Source');
      selection?.modify('extend', 'backward', 'documentboundary');
      selection?.modify('extend', 'forward', 'documentboundary');
      return [found, selection?.toString().includes('Source A')];
    });
    expect(selected).toEqual([true, false]);
  });

  it('hands the page’s listeners none of its nodes, and hears the reader all the same', async () => {
    // Firefox gives listeners nodes of closed trees; those that capture at the window come first of all.
    const { page: hostile } = await h.read(
      articlePage({
        paragraphs: [KNOWN.civilians, ...FILLER],
        head: `<script>window.seen = 0; window.leaks = [];
for (const type of ['pointermove', 'pointerover', 'mousemove', 'mouseover', 'pointerdown', 'mousedown', 'click', 'focusin', 'focus', 'keydown', 'keyup', 'wheel', 'mouseenter', 'pointerenter'])
  addEventListener(type, (event) => {
    seen++;
    for (const node of [event.originalTarget, event.explicitOriginalTarget, event.rangeParent, event.composedPath()[0], event.target, event.relatedTarget])
      if (node instanceof Node && node.getRootNode() instanceof ShadowRoot) leaks.push(type);
  }, true);</script>`,
      }),
    );
    await hostile.bringToFront();
    const target = await hoverHighlight(hostile, '1,500 civilians');
    await cardOpened(hostile);
    const box = await hostile.evaluate(
      (x, y) =>
        [60, -60, 120, -120]
          .map((by) => y + by)
          .find((at) => document.elementFromPoint(x, at)?.localName === 'crossread-card'),
      target.x,
      target.y,
    );
    if (box === undefined) throw new Error('the card is not beside the line');
    await hostile.mouse.move(target.x, box, { steps: 5 });
    await hostile.mouse.wheel({ deltaY: 10 });
    await hostile.mouse.click(target.x, box);
    await hostile.keyboard.press('Tab');
    await hostile.keyboard.press('Tab');
    // The click pinned it: leaving does not close it, Escape does.
    await hostile.mouse.move(2, 2);
    expect((await readCard(kind, hostile))?.text).toContain('1,500 civilians');
    await hostile.keyboard.press('Escape');
    await cardClosed(hostile);
    const { seen, leaks } = await hostile.evaluate(() => {
      const page = window as unknown as { readonly seen: number; readonly leaks: readonly string[] };
      return { seen: page.seen, leaks: page.leaks };
    });
    expect(leaks).toEqual([]);
    expect(seen).toBeGreaterThan(0);
    await hostile.close();
  });

  it('cannot be read by the page', async () => {
    await hoverHighlight(page, '1,500 civilians');
    await cardOpened(page);
    const seen = await page.evaluate(() => {
      const host = document.querySelector('crossread-card');
      return [
        host?.shadowRoot,
        host?.textContent,
        host?.getAttributeNames().filter((name) => !['popover', 'style', 'class'].includes(name)),
      ];
    });
    expect(seen).toEqual([null, '', []]);
  });
});
