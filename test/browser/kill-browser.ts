/** Kills a whole browser, as a crash does; nothing else. */
import type { Browser } from 'puppeteer-core';
import { until } from '../../src/cli/until.ts';

/** Resolves once it is gone, and known to be. */
export async function killBrowser(browser: Browser): Promise<void> {
  const process = browser.process();
  const gone = new Promise((resolve) => process?.once('exit', resolve));
  process?.kill('SIGKILL');
  await gone;
  await until('end of the connection', async () => !browser.connected);
}
