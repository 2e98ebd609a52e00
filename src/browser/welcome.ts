/** Shows the page that explains Crossread, once: after an installation, never after an update. */
import { browser } from './api.ts';

/** @param reason as `runtime.onInstalled` gives it */
export async function welcome(reason: string): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}
