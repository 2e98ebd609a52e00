/** Remembers the tabs that the reader hushed: nothing is shown in them until the tab or the browser is closed. Nothing of it is written to the disk. */
import { browser } from './api.ts';

/** Kept in the session storage: it outlives the worker, not the browser. */
const key = 'hushedTabs';

/** Whether the reader hushed this tab. */
export async function isHushed(tabId: number): Promise<boolean> {
  return (await hushedTabs()).includes(tabId);
}

/** One change after another: two tabs hushed at once must both be kept. */
let last: Promise<void> = Promise.resolve();

/** Hushes a tab, or lets it be shown claims again. */
export function hush(tabId: number, on: boolean): Promise<void> {
  const done = last.then(async () => {
    const others = (await hushedTabs()).filter((id) => id !== tabId);
    await browser.storage.session.set({ [key]: on ? [...others, tabId] : others });
  });
  last = done.catch(() => undefined);
  return done;
}

async function hushedTabs(): Promise<number[]> {
  const stored = (await browser.storage.session.get(key))[key];
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'number') : [];
}
