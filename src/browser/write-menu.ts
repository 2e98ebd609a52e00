/** The entry of the page's context menu that makes a claim of the selection. Firefox for Android has no such menus. */
import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from './api.ts';

const id = 'write';

/** Puts the entry there, in today's words: browsers keep entries, and the words of the day they were made. */
export async function offerWriting(title: string): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id,
    title,
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Words that were selected where no script of ours can be asked for them. */
export interface Clicked {
  readonly selected: string;
  /** Address of the frame with these words, where that is not the page itself. */
  readonly frame?: string | undefined;
  /** Address of the page. */
  readonly url?: string | undefined;
}

/** Calls back when the entry is chosen. Call it once, at the background's top level. */
export function onWritingAsked(write: (tab: Tabs.Tab, clicked: Clicked) => void): void {
  browser.contextMenus?.onClicked.addListener((info: Menus.OnClickData, tab?: Tabs.Tab) => {
    if (info.menuItemId !== id || tab === undefined) return;
    const frame = info.frameId === undefined || info.frameId === 0 ? undefined : info.frameUrl;
    write(tab, { selected: info.selectionText ?? '', frame, url: info.pageUrl });
  });
}
