/** The keyboard commands of the manifest, as the browser hands them to the extension. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardClosed, cardOpened } from '../../src/cli/hover.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { readCard } from './card-reader.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { highlighted, notHighlighted } from './highlights.ts';

interface BidiConnection {
  send(
    method: string,
    parameters: unknown,
  ): Promise<{ result: { contexts?: { context: string }[]; result?: { value?: unknown } } }>;
}

/** Sets off the extension's own key binding for Alt+Shift and `key` in Firefox's window. */
async function pressInBrowserWindow(page: Page, key: string): Promise<void> {
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const pressed = await Promise.all(
    (result.contexts ?? []).map(async ({ context }) => {
      const done = await connection.send('script.evaluate', {
        expression: `(() => {
          const bound = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')];
          const one = bound.find((each) => each.getAttribute('key')?.toUpperCase() === ${JSON.stringify(key)});
          one?.doCommand();
          return one?.getAttribute('modifiers') ?? null;
        })()`,
        target: { context },
        awaitPromise: false,
      });
      return done.result.result?.value;
    }),
  );
  expect(pressed).toContain('alt,shift');
}

describe.each(BROWSERS)('keyboard commands in %s', (kind) => {
  let h: Harness;
  beforeAll(async () => {
    h = await harness(kind);
  });
  afterAll(() => h?.close());

  /** A driver's keys reach the page alone: the browser is told itself, behind its own key bindings. */
  async function command(page: Page, name: string, key: string): Promise<void> {
    await page.bringToFront();
    if (kind === 'firefox') {
      await pressInBrowserWindow(page, key);
      return;
    }
    const worker = await h.session.browser.waitForTarget((target) => target.type() === 'service_worker');
    await (await worker.worker())?.evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)})`);
  }

  it('go to the next and the previous claim, and switch off and on', async () => {
    const { page } = await h.read(articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, KNOWN.treaty] }));
    await highlighted(page, '1,500 civilians', 'signed in 1987');
    await command(page, 'next', 'N');
    await cardOpened(page);
    expect((await readCard(kind, page))?.text).toContain('1,500');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await command(page, 'previous', 'P');
    await cardOpened(page);
    expect((await readCard(kind, page))?.text).toContain('1987');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await command(page, 'toggle', 'X');
    await notHighlighted(page);
    await command(page, 'toggle', 'X');
    await highlighted(page, '1,500 civilians');
  });
});
