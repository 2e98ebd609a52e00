/** Remembers the tab that the reader went to the options from, so that they can show what a pack would highlight there. In memory only, until the options take it. */
import { browser } from './api.ts';

const key = 'cameFrom';

/** The reader goes to the options from this tab; undefined where none is to be remembered, as in a private window: one remembered before is forgotten then. */
export async function rememberTab(tabId: number | undefined): Promise<void> {
  await browser.storage.session.set({ [key]: tabId ?? null });
}

/** That tab, and forgets it: whoever comes to the options another way, later, came from no tab. Undefined where there is none. */
export async function takeTab(): Promise<number | undefined> {
  const stored: unknown = (await browser.storage.session.get(key))[key];
  await browser.storage.session.remove(key);
  return typeof stored === 'number' ? stored : undefined;
}

/** Calls `listener` when the reader goes from a tab to options that are open already. */
export function onTabRemembered(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    // To be taken changes it, too.
    if (area === 'session' && changes[key]?.newValue !== undefined) listener();
  });
}
