/** Sends the extension's own messages to the content script of an open page, as its popup does. */
import type { Page } from 'puppeteer-core';
import type { Messages } from '../browser/messages.ts';
import type { PageSummary } from '../spotting/match-view.ts';
import { until } from './until.ts';

type ToPage = 'summary' | 'settled' | 'read' | 'quotes' | 'open' | 'step';

/** What the extension's pages have of the browser's API, as far as it is used here. */
interface ExtensionApi {
  readonly tabs: {
    query(what: { active: true; currentWindow: true }): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: unknown, to: { frameId: 0 }): Promise<unknown>;
  };
}

/**
 * Asks the content script of `page`, which is brought to the front, from `own`, a page of the extension in the same window.
 * @throws Error where nobody answers or the answer is an error
 */
export async function askPage<Name extends ToPage>(
  own: Page,
  page: Page,
  name: Name,
  ...args: Parameters<Messages[Name]>
): Promise<ReturnType<Messages[Name]>> {
  await page.bringToFront();
  const answer = await own.evaluate(
    // As text: an object that stands in an answer twice is handed over by Firefox's driver once only.
    async (envelope) => {
      const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      return JSON.stringify((tab && (await tabs.sendMessage(tab.id, envelope, { frameId: 0 }))) ?? null);
    },
    { name, args },
  );
  // The content script made it: the map of messages is what types it.
  const read: { value?: ReturnType<Messages[Name]>; error?: string } | null = JSON.parse(answer);
  if (read === null || read.error !== undefined) {
    throw new Error(`the page does not answer "${name}": ${read?.error ?? 'no content script there'}`);
  }
  return read.value as ReturnType<Messages[Name]>;
}

/** What the extension found on `page`, once it has read it. */
export function summaryOf(own: Page, page: Page): Promise<PageSummary> {
  // Its content script may not be there yet.
  return until('answer of the extension about the page', () => askPage(own, page, 'settled'));
}
