/** Remembers the tab that the reader went to the options from, so that they can show what a pack would highlight there. In memory only. */
import { browser } from './api.ts';

const key = 'cameFrom';

/** The reader goes to the options from this tab. */
export async function rememberTab(tabId: number): Promise<void> {
  await browser.storage.session.set({ [key]: tabId });
}

/** That tab; undefined where there was none since the browser started. */
export async function rememberedTab(): Promise<number | undefined> {
  const stored: unknown = (await browser.storage.session.get(key))[key];
  return typeof stored === 'number' ? stored : undefined;
}
