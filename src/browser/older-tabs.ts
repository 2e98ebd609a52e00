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
 * The first start without a record does so by itself: the extension was off, and nothing else tells that it was switched on again. `forget` is for the start of the
 * browser, which has no record either, and whose tabs all load with the extension there.
 */
export function watchOlderTabs(): { remember(): Promise<void>; forget(): Promise<void> } {
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
  const keepOpen = async (): Promise<void> => {
    const tabs = await browser.tabs.query({});
    await keep(tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id])));
  };
  browser.tabs.onUpdated.addListener(hear);
  void inTurn(async () => ((await stored()) === undefined ? keepOpen() : keep(await olderTabs())));
  return { remember: () => inTurn(keepOpen), forget: () => inTurn(() => keep([])) };
}

async function olderTabs(): Promise<number[]> {
  const tabs = await stored();
  return Array.isArray(tabs) ? tabs.filter((id): id is number => typeof id === 'number') : [];
}

async function stored(): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}
