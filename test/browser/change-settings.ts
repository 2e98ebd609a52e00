/** Changes the extension's settings as its own pages do. */
import type { Page } from 'puppeteer-core';
import type { SettingsChange } from '../../src/browser/settings-values.ts';

/** Resolved once stored. `own` is a page of the extension. */
export async function changeSettings(own: Page, change: SettingsChange): Promise<void> {
  const answer = await own.evaluate(
    async (args) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): unknown } } };
      return JSON.stringify((await chrome.runtime.sendMessage({ name: 'changeSettings', args })) ?? {});
    },
    [change],
  );
  if (answer.includes('"error"')) throw new Error(`settings were not changed: ${answer}`);
}
