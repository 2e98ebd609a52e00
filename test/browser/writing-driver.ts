/** Selects words on a page with the mouse, and has them added as a claim as a reader would: by the command's keys or by the page's own menu. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { until } from '../../src/cli/until.ts';
import type { Harness } from './harness.ts';

interface BidiConnection {
  send(
    method: string,
    parameters: unknown,
  ): Promise<{ result: { contexts?: { context: string }[]; result?: { value?: unknown } } }>;
}

/** Drags the mouse from the first of `words` to the last, in the first element that matches `selector`. */
export async function selectWords(page: Page, selector: string, words: string): Promise<void> {
  await page.bringToFront();
  const ends = await page.evaluate(
    (where, sought) => {
      const element = document.querySelector(where);
      const text = element?.firstChild as Text;
      const at = text.data.indexOf(sought);
      text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return [at, at + sought.length].map((offset, i) => {
        const range = document.createRange();
        // The edges of letters that are surely inside.
        range.setStart(text, i === 0 ? offset : offset - 1);
        range.setEnd(text, i === 0 ? offset + 1 : offset);
        const box = range.getBoundingClientRect();
        return { x: i === 0 ? box.left + 0.5 : box.right - 0.5, y: box.top + box.height / 2 };
      });
    },
    selector,
    words,
  );
  const [from, to] = ends as [{ x: number; y: number }, { x: number; y: number }];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  // A busy browser goes on selecting after its driver has let go of the mouse.
  await until('selection', () => page.evaluate((all) => document.getSelection()?.toString() === all, words));
}

/** Runs a script in Firefox's own windows, and gives what each came to. */
export async function inFirefoxWindows(page: Page, expression: string): Promise<unknown[]> {
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  return Promise.all(
    (result.contexts ?? []).map(async ({ context }) => {
      const done = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
      return done.result.result?.value;
    }),
  );
}

/** The command for the selection, behind the browser's own key bindings: a driver's keys reach the page alone. */
export async function commandWrite({ session }: Harness, page: Page): Promise<void> {
  await page.bringToFront();
  if (session.kind === 'firefox') {
    const pressed = await inFirefoxWindows(
      page,
      `(() => {
        const bound = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')];
        const one = bound.find((each) => each.getAttribute('key')?.toUpperCase() === 'C');
        one?.doCommand();
        return one?.getAttribute('modifiers') ?? null;
      })()`,
    );
    expect(pressed).toContain('alt,shift');
    return;
  }
  const worker = await session.browser.waitForTarget((target) => target.type() === 'service_worker');
  await (await worker.worker())?.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch('write', tab);
  })()`);
}

/** Chooses "Add as a claim" in the menu that the browser shows over the selection. Chrome shows a driver no such menu: there, the extension is told what its choice tells. */
export async function chooseInMenu({ session }: Harness, page: Page, selected: string): Promise<void> {
  await page.bringToFront();
  if (session.kind === 'chromium') {
    const worker = await session.browser.waitForTarget((target) => target.type() === 'service_worker');
    await (await worker.worker())?.evaluate(`(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const info = { menuItemId: 'write', frameId: 0, selectionText: ${JSON.stringify(selected)} };
      chrome.contextMenus.onClicked.dispatch({ ...info, pageUrl: ${JSON.stringify(page.url())} }, tab);
    })()`);
    return;
  }
  const { x, y } = await page.evaluate(() => {
    const { left, top } = document.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: left + 30, y: top + 8 };
  });
  await page.mouse.click(x, y, { button: 'right' });
  const chosen = await until('entry in the menu', async () => {
    const found = await inFirefoxWindows(
      page,
      `(() => {
        const menu = document.getElementById('contentAreaContextMenu');
        const item = [...menu.querySelectorAll('menuitem')].find((one) => one.label === 'Add as a claim');
        if (menu.state !== 'open' || !item) return false;
        menu.activateItem(item);
        return true;
      })()`,
    );
    return found.includes(true);
  });
  expect(chosen).toBe(true);
}

/** Gives the command in a private window. Real ones need a browser of their own (private-window.ts): here Chrome is told of a private tab, and Firefox is shown what would be opened. */
export async function askInPrivateWindow({ session }: Harness): Promise<Page> {
  if (session.kind === 'firefox') return session.extensionPage('write.html#private');
  const worker = await session.browser.waitForTarget((target) => target.type() === 'service_worker');
  const tab = { id: 1, index: 0, incognito: true };
  await (await worker.worker())?.evaluate(`chrome.commands.onCommand.dispatch('write', ${JSON.stringify(tab)})`);
  return until('notice', async () =>
    (await session.browser.pages()).find((page) => page.url() === `${session.origin}/write.html#private`),
  );
}

/** The form, and what waits until it was closed by itself. */
export interface OpenForm {
  readonly form: Page;
  closed(): Promise<void>;
}

/** The form that opens in a tab of its own, ready to be typed into. */
export async function openedForm({ session, own }: Harness): Promise<OpenForm> {
  const address = `${session.origin}/write.html#`;
  if (session.kind === 'chromium') {
    const form = await until('form', async () =>
      (await session.browser.pages()).find((page) => page.url().startsWith(address)),
    );
    return ready(own, form);
  }
  // Firefox shows its driver no tab that an extension opened: the same form is opened in one that it does show.
  const hash = await until('form', () =>
    own.evaluate(async (start) => {
      const { extension, tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      const form = extension.getViews({ type: 'tab' }).find(({ location }) => location.href.startsWith(start));
      if (form === undefined) return undefined;
      const { href, hash: name } = form.location;
      const tab = (await tabs.query({})).find(({ url }) => url === href);
      if (tab === undefined) return undefined;
      await tabs.remove(tab.id);
      return name;
    }, address),
  );
  return ready(own, await session.extensionPage(`write.html${hash}`));
}

interface ExtensionApi {
  readonly extension: { getViews(what: { type: 'tab' }): Window[] };
  readonly tabs: { query(what: object): Promise<{ id: number; url?: string }[]>; remove(tab: number): Promise<void> };
}

async function ready(own: Page, form: Page): Promise<OpenForm> {
  await form.bringToFront();
  await form.waitForSelector('form, section');
  // The driver learns late of an extension's address in Firefox.
  const url = await form.evaluate(() => location.href);
  return {
    form,
    closed: async () => {
      await until(
        'end of the form',
        () =>
          own.evaluate(async (address) => {
            const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
            return !(await tabs.query({})).some((tab) => tab.url === address);
          }, url),
        30_000,
      );
    },
  };
}
