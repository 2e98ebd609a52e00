/** Has pages read again, after what they are compared with has changed. */
import { browser } from './api.ts';
import { sendToTab } from './send.ts';

/** The page in a tab. Nothing happens where it has no content script. */
export async function readAgain(tabId: number): Promise<void> {
  await sendToTab(tabId, 'read').catch(() => undefined);
}

/** Every open page, those that a reader looks at first; one after another, since each has to be looked up. */
export async function readAllAgain(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  const inOrder = tabs.toSorted((a, b) => Number(b.active) - Number(a.active));
  for (const { id } of inOrder) if (id !== undefined) await readAgain(id);
}
