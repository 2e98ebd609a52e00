/** Opens the extension's real popup over a page, reads it and presses its buttons. */
import type { Page } from 'puppeteer-core';
import { until } from '../../src/cli/until.ts';
import type { Harness } from './harness.ts';

export interface PopupDriver {
  /** What it shows, as soon as that has `words` in it. */
  textWith(words: string | RegExp): Promise<string>;
  /** Presses the button or switch whose name has `words` in it. */
  press(words: string): Promise<void>;
  /** Runs a self-contained function on the popup's document. */
  run<Result>(act: (document: Document) => Result): Promise<Result>;
  close(): Promise<void>;
}

/** Opens the popup for `page`, which is brought to the front. */
export async function openPopup({ session, own }: Harness, page: Page): Promise<PopupDriver> {
  await page.bringToFront();
  // One that is still closing would be taken for the new one.
  await until('closed popup', () => closeAll(own));
  await own.evaluate('chrome.action.openPopup()');
  const evaluate = session.kind === 'chromium' ? await inChromium(session) : inFirefox(own);
  const run = <Result>(act: (document: Document) => Result): Promise<Result> =>
    evaluate(`(${act})(%document%)`) as Promise<Result>;
  return {
    run,
    textWith: (words) =>
      until(`popup that says ${words}`, async () => {
        const text = await run((document) => document.body.textContent);
        return (typeof words === 'string' ? text.includes(words) : words.test(text)) && text;
      }),
    press: async (words) => {
      await until(`button "${words}" in the popup`, () =>
        evaluate(`(() => {
          const button = [...%document%.querySelectorAll('button')].find((one) => one.textContent.includes(${JSON.stringify(words)}));
          button?.click();
          return button !== undefined;
        })()`),
      );
    },
    close: async () => {
      await until('closed popup', () => closeAll(own));
    },
  };
}

/** Closes what popups there are; whether there were none. */
async function closeAll(own: Page): Promise<boolean> {
  const open = await own.evaluate(`chrome.extension.getViews({ type: 'popup' }).map((view) => view.close()).length`);
  return open === 0;
}

type Evaluate = (expression: string) => Promise<unknown>;

async function inChromium({ browser }: Harness['session']): Promise<Evaluate> {
  const popup = await until('popup', async () => {
    const target = browser.targets().findLast((one) => one.url().endsWith('/popup.html'));
    const found = await target?.asPage();
    // One that was closed just now may still be among the targets.
    return (await found?.evaluate('true')) === true ? found : undefined;
  });
  return (expression) => popup.evaluate(expression.replaceAll('%document%', 'document'));
}

/** Firefox shows its driver no popup; the extension's own pages see it. */
function inFirefox(own: Page): Evaluate {
  return (expression) =>
    own.evaluate(expression.replaceAll('%document%', `chrome.extension.getViews({ type: 'popup' })[0].document`));
}
