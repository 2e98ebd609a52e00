/** What of a page is highlighted, and where it must not be. */
import type { Page } from 'puppeteer-core';
import { paintedHighlights } from '../../src/cli/hover.ts';
import { until } from '../../src/cli/until.ts';

/** Texts of the highlights that touch anything matching `clutter`, or lie outside `article` (CSS selectors). */
export function strayHighlights(page: Page, article = '#article', clutter = '.clutter'): Promise<string[]> {
  return page.evaluate(
    (inside, outside) => {
      const strays: string[] = [];
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('crossread-')) continue;
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          const range = new Range();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          const touches = [...document.querySelectorAll(outside)].some((element) => range.intersectsNode(element));
          const around = startContainer.parentElement?.closest(inside);
          if (touches || !around?.contains(endContainer)) strays.push(range.toString());
        }
      }
      return strays;
    },
    article,
    clutter,
  );
}

/** The highlighted texts, in reading order. */
export async function highlightedTexts(page: Page): Promise<string[]> {
  return (await paintedHighlights(page)).map(({ text }) => text);
}

/** Waits until a highlight has each of the `words` in it. */
export async function highlighted(page: Page, ...words: string[]): Promise<void> {
  for (const one of words) {
    await until(`highlight with "${one}"`, async () =>
      (await highlightedTexts(page)).some((text) => text.includes(one)),
    );
  }
}

/** Waits until no highlight has the `words` in it (none at all where empty). */
export async function notHighlighted(page: Page, words = ''): Promise<void> {
  await until(`page without a highlight with "${words}"`, async () => {
    return !(await highlightedTexts(page)).some((text) => text.includes(words));
  });
}
