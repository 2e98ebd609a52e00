/** Opens private windows with pages in them, as the reader does, with the extension allowed there or not; looks at nothing. */
import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { until } from '../../src/cli/until.ts';
import type { Harness } from './harness.ts';
import { inFirefoxWindows } from './writing-driver.ts';

interface BidiConnection {
  send(method: string, parameters: unknown): Promise<unknown>;
}

/** Allows the extension in private windows, which starts it anew; gives a page of it, in place of `own`. */
export async function allowInPrivateWindows({ session }: Harness): Promise<Page> {
  const { browser } = session;
  if (session.kind === 'firefox') {
    // A word of Firefox's own in the standard's command, which the driver does not hand on.
    const { connection } = browser as unknown as { connection: BidiConnection };
    const extensionData = { type: 'path', path: inject('editions').firefox };
    await connection.send('webExtension.install', { extensionData, 'moz:allowPrivateBrowsing': true });
  } else {
    const settings = await browser.newPage();
    await settings.goto('chrome://extensions');
    const extensionId = new URL(session.origin).hostname;
    // Without developer mode an unpacked extension does not come back from its new start.
    await settings.evaluate(`(async () => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId, incognitoAccess: true })});
    })()`);
    await until('extension that is back', async () => {
      const info = `chrome.developerPrivate.getExtensionInfo(${JSON.stringify(extensionId)}).then(({ state }) => state)`;
      return (await settings.evaluate(info)) === 'ENABLED';
    });
    await settings.close();
  }
  return until('page of the extension', async () => {
    // The start anew closes its pages, this one too where it came too early.
    try {
      const own = await session.extensionPage('options.html');
      return (await own.evaluate('chrome.extension.isAllowedIncognitoAccess()')) === true && own;
    } catch {
      return undefined;
    }
  });
}

/** A private window with the page at `url` in it. `own` is a page of the extension. */
export async function openPrivately({ session }: Harness, own: Page, url: string): Promise<Page> {
  const address = JSON.stringify(url);
  if (session.kind === 'chromium') await own.evaluate(`chrome.windows.create({ incognito: true, url: ${address} })`);
  else
    await inFirefoxWindows(
      own,
      `window === Services.wm.getMostRecentWindow('navigator:browser') && (openTrustedLinkIn(${address}, 'window', { private: true }), true)`,
    );
  return until('page in a private window', async () =>
    (await session.browser.pages()).find((page) => page.url() === url),
  );
}
