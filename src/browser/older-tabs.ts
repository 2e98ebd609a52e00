/** Remembers which tabs were open before the extension was there or was allowed to read them, and so hold pages without its content script until reloaded. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from './api.ts';

/** Kept in the session storage: it outlives the worker, not the browser. */
const key = 'olderTabs';

/** Whether the tab has shown the same page since before the extension was there. */
export async function isOlderTab(tabId: number): Promise<boolean> {
  return (await olderTabs()).includes(tabId);
}

/**
 * Strikes each recorded tab off as soon as it loads a page. Call it once, at the background's top level.
 * `remember` records the tabs open now: to be called when the extension was installed, updated or given access to sites. A tab whose page answers is nobody's question.
 */
export function watchOlderTabs(): { remember(): Promise<void> } {
  // One step after another: two tabs that load at once must both be struck off.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const done = last.then(step);
    last = done.catch(() => undefined);
    return done;
  };
  const keep = async (tabs: readonly number[]): Promise<void> => {
    await browser.storage.session.set({ [key]: tabs });
    // With nobody left to strike off, loading a page need not wake the background.
    if (tabs.length === 0) browser.tabs.onUpdated.removeListener(hear);
    else browser.tabs.onUpdated.addListener(hear);
  };
  const hear = (tabId: number, change: Tabs.OnUpdatedChangeInfoType): void => {
    if (change.status !== 'loading') return;
    void inTurn(async () => {
      const tabs = await olderTabs();
      if (tabs.includes(tabId)) await keep(tabs.filter((id) => id !== tabId));
    });
  };
  browser.tabs.onUpdated.addListener(hear);
  void inTurn(async () => keep(await olderTabs()));
  return {
    remember: () =>
      inTurn(async () => {
        const tabs = await browser.tabs.query({});
        await keep(tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id])));
      }),
  };
}

async function olderTabs(): Promise<number[]> {
  const stored = (await browser.storage.session.get(key))[key];
  return Array.isArray(stored) ? stored.filter((id): id is number => typeof id === 'number') : [];
}
