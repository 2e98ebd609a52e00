/** Reads a page of the extension's own and uses it: waits for words, presses buttons, goes from field to field by Tab. */
import type { Page } from 'puppeteer-core';
import { until } from '../../src/cli/until.ts';

export interface PageDriver {
  /** The text of everything that matches, parted by `|`. */
  textOf(selector: string): Promise<string>;
  /** The same, as soon as it has `words` in it. */
  textWith(selector: string, words: string): Promise<string>;
  /** Presses the button whose name, seen or said, has `words` in it, as soon as there is one. @param within where it is looked for; on the whole page where not given */
  press(words: string, within?: string): Promise<void>;
  /** Presses Tab until the focus is on what matches `selector`. Throws where it does not get there. */
  tabTo(selector: string): Promise<void>;
  /** Whether the focus is on what matches `selector`. */
  isAt(selector: string): Promise<boolean>;
}

/** More than any page of ours has places to stop at. */
const mostTabs = 120;

export function pageDriver(page: Page): PageDriver {
  const textOf = (selector: string): Promise<string> =>
    page.$$eval(selector, (found) => found.map((one) => one.textContent).join('|'));
  const isAt = (selector: string): Promise<boolean> =>
    page.evaluate((what) => document.activeElement?.matches(what) === true, selector);
  return {
    textOf,
    isAt,
    textWith: (selector, words) =>
      until(`"${words}" in ${selector}`, async () => {
        const text = await textOf(selector);
        return text.includes(words) && text;
      }),
    press: async (words, within = 'body') => {
      await until(`button "${words}" in ${within}`, () =>
        page.evaluate(
          (name, where) => {
            const button = [...document.querySelectorAll<HTMLElement>(`${where} button`)].find((one) =>
              `${one.textContent} ${one.ariaLabel}`.includes(name),
            );
            button?.click();
            return button !== undefined;
          },
          words,
          within,
        ),
      );
    },
    tabTo: async (selector) => {
      for (let presses = 0; presses < mostTabs; presses++) {
        await page.keyboard.press('Tab');
        if (await isAt(selector)) return;
      }
      throw new Error(`Tab does not reach ${selector}`);
    },
  };
}
