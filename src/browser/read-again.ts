/** Has pages read again, after what they are compared with has changed. */
import { browser } from './api.ts';
import { within } from './deadline.ts';
import { sendToTab } from './send.ts';

/** Milliseconds that a page has to be read before the next one is asked. A page that shows an alert answers only once that is closed, a frozen one never. */
const patience = 5_000;

/** The page in a tab. Nothing happens where it has no content script, and a page that does not answer is not waited for. */
export async function readAgain(tabId: number): Promise<void> {
  await within(patience, 'the page', sendToTab(tabId, 'read')).catch(() => undefined);
}

/** Every open page, those that a reader looks at first; one after another, since each has to be looked up. */
export async function readAllAgain(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  const inOrder = tabs.toSorted((a, b) => Number(b.active) - Number(a.active));
  for (const { id } of inOrder) if (id !== undefined) await readAgain(id);
}
