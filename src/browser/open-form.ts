/** Opens the form in which a claim is written, beside the page that it is about; what is in it is the draft's. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from './api.ts';
import { type Draft, keepDraft } from './drafts.ts';

/** A tab, as the browser tells of it. */
export type Tab = Tabs.Tab;

/** A tab like any other: it can be enlarged, searched and closed as the reader knows, in every browser. Closing it leads back to the page. */
export async function openForm(tab: Tab, draft: Draft): Promise<void> {
  const name = await keepDraft(draft);
  await browser.tabs.create({
    url: browser.runtime.getURL(`write.html#${name}`),
    index: tab.index + 1,
    ...(tab.id === undefined ? {} : { openerTabId: tab.id }),
    ...(tab.windowId === undefined ? {} : { windowId: tab.windowId }),
  });
}

/** Says that nothing is written in a private window; nothing of its page goes with it. Chrome shows our pages in other windows only. */
export async function openPrivateNotice(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('write.html#private') });
}
