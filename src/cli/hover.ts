/** Finds the extension's highlights on a page as anyone on the page can, and points the mouse at them; reads no card. */
import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** A highlight as the page sees it. */
export interface PaintedHighlight {
  /** The page's words under it, white space collapsed. */
  readonly text: string;
  /** Middle of its first line, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
}

/** Every painted highlight, in reading order. */
export function paintedHighlights(page: Page): Promise<PaintedHighlight[]> {
  return page.evaluate(() => {
    const painted: Range[] = [];
    for (const [name, highlight] of CSS.highlights) {
      // The one whose card is open is painted a second time.
      if (!name.startsWith('crossread-') || name === 'crossread-active') continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        // What the page has thrown away is painted nowhere, even before the extension has noticed.
        if (!startContainer.isConnected) continue;
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        painted.push(range);
      }
    }
    painted.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return painted.map((range) => {
      const line = [...range.getClientRects()].find((rect) => rect.width > 4) ?? range.getBoundingClientRect();
      return {
        text: range.toString().replaceAll(/\s+/g, ' '),
        x: line.x + line.width / 2,
        y: line.y + line.height / 2,
      };
    });
  });
}

/** Scrolls to the first highlight that has `words` in it, and rests the mouse on it. */
export async function hoverHighlight(page: Page, words = ''): Promise<PaintedHighlight> {
  const find = async (): Promise<PaintedHighlight | undefined> =>
    (await paintedHighlights(page)).find(({ text }) => text.includes(words));
  const { y } = await until(`highlight with "${words}"`, find);
  // A jump, so that the place read next is the place it stays at.
  await page.evaluate((by) => scrollBy({ top: by - innerHeight / 2, behavior: 'instant' }), y);
  const target = await until(`highlight with "${words}"`, find);
  await page.mouse.move(target.x, target.y - 2);
  await page.mouse.move(target.x, target.y, { steps: 3 });
  return target;
}

/** Waits until a card is open. */
export async function cardOpened(page: Page): Promise<void> {
  await until('open card', () => page.evaluate(isCardOpen));
}

/** Waits until no card is open. */
export async function cardClosed(page: Page): Promise<void> {
  await until('closed card', async () => !(await page.evaluate(isCardOpen)));
}

function isCardOpen(): boolean {
  return document.querySelector('crossread-card')?.matches(':popover-open') ?? false;
}
