/** What a reader does in the card: step, pin, copy, refuse and take back; by mouse and by keyboard. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askPage } from '../../src/cli/ask-page.ts';
import { cardClosed, cardOpened, hoverHighlight, paintedHighlights } from '../../src/cli/hover.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { pressInCard } from './card-driver.ts';
import { readCard } from './card-reader.ts';
import { BROWSERS, type Harness, harness, problemsOf } from './harness.ts';
import { highlighted, notHighlighted } from './highlights.ts';

const LINKS = [1, 2].map((n) => ({ html: `<p>More of this <a id="link${n}" href="#${n}">stands elsewhere</a>.</p>` }));
const ARTICLE = articlePage({
  paragraphs: [FILLER[0], KNOWN.civilians, LINKS[0] ?? '', FILLER[1], KNOWN.treaty, LINKS[1] ?? '', KNOWN.reply],
});

describe.each(BROWSERS)('what a reader does in the card in %s', (kind) => {
  let h: Harness;
  let page: Page;
  let problems: string[];
  beforeAll(async () => {
    h = await harness(kind);
  });
  afterAll(() => h?.close());
  beforeEach(async () => {
    ({ page } = await h.read(ARTICLE));
    problems = problemsOf(page);
    await highlighted(page, '1,500 civilians', 'signed in 1987', 'no official reply');
  });
  afterEach(async () => {
    expect(problems).toEqual([]);
    await page.close();
  });

  const cardSays = (words: string, on = page) =>
    until(`card with "${words}"`, async () => (await readCard(kind, on))?.text.includes(words));
  const open = async (words: string): Promise<void> => {
    await page.bringToFront();
    await hoverHighlight(page, words);
    await cardOpened(page);
  };
  /** What a paste into the page would give. */
  const pasted = async (on: Page): Promise<string> => {
    await on.keyboard.press('Escape');
    await on.evaluate(() => {
      const field = document.createElement('textarea');
      field.id = 'paste';
      document.body.append(field);
      field.focus();
    });
    await on.keyboard.down('Control');
    await on.keyboard.press('KeyV');
    await on.keyboard.up('Control');
    return on.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste')?.value ?? '');
  };

  it('goes to the next and the previous claim of the page', async () => {
    await open('1,500 civilians');
    await pressInCard(kind, page, 'Next claim on the page');
    await cardSays('2 of 3');
    await cardSays('1987');
    await pressInCard(kind, page, 'Previous claim on the page');
    await cardSays('1 of 3');
    await pressInCard(kind, page, 'Previous claim on the page');
    await cardSays('3 of 3');
  });

  it('pins, and lets go: then it closes as the pointer leaves', async () => {
    await open('1,500 civilians');
    await pressInCard(kind, page, 'Pin');
    await page.mouse.move(2, 2);
    await pressInCard(kind, page, 'Pin');
    await page.mouse.move(4, 4);
    await cardClosed(page);
  });

  it('refuses a match, here and on every other page at once, and takes that back', async () => {
    const { page: other } = await h.read(ARTICLE);
    await highlighted(other, '1,500 civilians');
    await open('1,500 civilians');
    await pressInCard(kind, page, 'Not the same claim');
    await cardSays('no longer underlined');
    for (const one of [page, other]) await notHighlighted(one, '1,500 civilians');
    expect((await paintedHighlights(other)).length).toBe(2);
    // Nobody asked for it to go: the way back stays open until the reader closes it.
    await page.mouse.move(2, 2);
    await pressInCard(kind, page, 'Undo');
    for (const one of [page, other]) await highlighted(one, '1,500 civilians');
    await cardSays('1 of 3');
    await other.close();
  });

  it('mutes a claim, also for pages that are opened later, and shows it again', async () => {
    await open('signed in 1987');
    await pressInCard(kind, page, 'Mute claim');
    await cardSays('no longer shown');
    await notHighlighted(page, 'signed in 1987');
    const { page: later, summary } = await h.read(ARTICLE);
    expect(summary.views).toHaveLength(2);
    await highlighted(later, '1,500 civilians');
    await notHighlighted(later, 'signed in 1987');
    await page.bringToFront();
    await pressInCard(kind, page, 'Undo');
    for (const one of [page, later]) await highlighted(one, 'signed in 1987');
    await later.close();
  });

  it('copies the quotes with their sources, also where the page forbids the clipboard, and the page hears nothing', async () => {
    const { page: strict } = await h.read({
      body: articlePage({
        paragraphs: [KNOWN.civilians, ...FILLER],
        head: `<script>window.heard = [];
          for (const type of ['copy', 'beforecopy', 'selectionchange']) for (const target of [window, document])
            target.addEventListener(type, (event) => heard.push(type + event.clipboardData?.getData('text')), true);</script>`,
      }),
      headers: { 'permissions-policy': 'clipboard-write=(), clipboard-read=()' },
    });
    for (const one of [page, strict]) {
      await one.bringToFront();
      await hoverHighlight(one, '1,500 civilians');
      await cardOpened(one);
      await pressInCard(kind, one, 'Text');
      await cardSays('Copied', one);
      const heard = await one.evaluate(() => (window as unknown as { heard?: string[] }).heard ?? []);
      expect(heard.filter((text) => text.includes('1,500'))).toEqual([]);
      const text = await pasted(one);
      expect(text).toContain('1,500 civilians');
      expect(text).toContain('\nLetters from the ministry\nhttp://127.0.0.1');
      expect(text).toContain('Russia Calls on the US to Reconsider Strategy in Syria');
    }
    await strict.close();
  });

  it('links to the very words', async () => {
    await open('signed in 1987');
    await pressInCard(kind, page, 'Link');
    await cardSays('Copied');
    const link = await pasted(page);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\d+\.html#:~:text=/);
    expect(decodeURIComponent(link.split(':~:text=')[1]?.split(',')[0] ?? '')).toMatch(/^The INF Treaty/);
  });

  it('can be read by keyboard alone: three claims, and back to the place in the text', async () => {
    for (const words of ['1 of 3', '2 of 3', '3 of 3']) {
      await askPage(h.own, page, 'step', 1);
      await cardSays(words);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('crossread-card');
    }
    await page.keyboard.press('ArrowLeft');
    await cardSays('2 of 3');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link2');
  });
});
