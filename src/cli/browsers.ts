/** Starts a real Chromium or Firefox with the extension in it, for `npm start` and for the tests; drives no page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, type LaunchOptions, launch as launchBrowser, type Page } from 'puppeteer-core';
import { type BrowserKind, findBrowser, isRoot } from './find-browser.ts';
import { until } from './until.ts';

export type { BrowserKind } from './find-browser.ts';

export interface SessionOptions {
  readonly browser: BrowserKind;
  /** Without a window; nothing moves then either, so that a picture never shows something half faded in. */
  readonly headless: boolean;
  /** Folder of the unpacked edition for that browser. */
  readonly extensionDir: string;
  /** Keep the profile here, so that a later session finds it again; a passing one where absent. */
  readonly profileDir?: string | undefined;
  /** `host:port` through which every request goes, those to this machine too. */
  readonly proxy?: string | undefined;
  /** Whether the edition opens a page at its first run, as ours do; such a page is closed where there is no window. */
  readonly welcomes?: boolean | undefined;
  /** Further preferences of Firefox. */
  readonly preferences?: Readonly<Record<string, unknown>> | undefined;
}

/** A running browser with the extension installed. */
export interface Session {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** `chrome-extension://ID` or `moz-extension://UUID`. */
  readonly origin: string;
  /** A page of the extension (`options.html`) in a new tab, ready to be read. */
  extensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Fixed, so that the extension's pages have a known address in Firefox. Any UUID serves. */
const FIREFOX_UUID = '6f2c1b7e-93a4-4d0b-8c55-0d6a4c1e9f37';

/**
 * Starts the browser and installs the extension.
 * @throws Error where the browser is missing (see `findBrowser`) or does not take the extension
 */
export async function launch(options: SessionOptions): Promise<Session> {
  const common: LaunchOptions = {
    executablePath: findBrowser(options.browser),
    headless: options.headless,
    // A person's window decides its own size.
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    // Whoever starts a session closes it; start.ts also does so when it is interrupted.
    handleSIGINT: false,
    ...(options.profileDir === undefined ? {} : { userDataDir: options.profileDir }),
  };
  return options.browser === 'chromium' ? launchChromium(options, common) : launchFirefox(options, common);
}

async function launchChromium(options: SessionOptions, common: LaunchOptions): Promise<Session> {
  const wasUsed = options.profileDir !== undefined && readdirSync(options.profileDir).length > 0;
  const browser = await launchBrowser({
    ...common,
    // Extensions can be installed through the pipe only.
    pipe: true,
    enableExtensions: true,
    args: [
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-sync',
      '--disable-component-update',
      '--disable-background-networking',
      // Nor is a process kept ready for a tab that may come: starting one takes as long as many a test.
      ...(options.headless
        ? ['--force-prefers-reduced-motion', '--disable-features=SpareRendererForSitePerProcess']
        : []),
      ...(isRoot() ? ['--no-sandbox'] : []),
      // Without the second, requests to this machine go past the proxy.
      ...(options.proxy ? [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    ],
  });
  return withExtension(browser, 'chromium', async () => {
    const id = await browser.installExtension(resolve(options.extensionDir));
    // A profile that is used again has had it installed before, and is told of an update.
    if (options.headless && !wasUsed && options.welcomes !== false) await closeWelcome(browser);
    return `chrome-extension://${id}`;
  });
}

async function launchFirefox(options: SessionOptions, common: LaunchOptions): Promise<Session> {
  const id = firefoxId(options.extensionDir);
  const browser = await launchBrowser({
    ...common,
    browser: 'firefox',
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }),
      // A temporary add-on leaves with the browser; what it stored may stay, as it does for an installed one.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...(options.headless ? { 'ui.prefersReducedMotion': 1, 'dom.ipc.processPrelaunch.enabled': false } : {}),
      ...(options.proxy ? proxyPreferences(options.proxy) : {}),
      ...options.preferences,
    },
  });
  return withExtension(browser, 'firefox', async () => {
    await browser.installExtension(resolve(options.extensionDir));
    return `moz-extension://${FIREFOX_UUID}`;
  });
}

async function withExtension(browser: Browser, kind: BrowserKind, install: () => Promise<string>): Promise<Session> {
  try {
    const origin = await install();
    return {
      kind,
      browser,
      origin,
      extensionPage: (path) => openExtensionPage(browser, kind, `${origin}/${path}`),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw new Error(`${kind} does not take the extension: ${error instanceof Error ? error.message : error}`);
  }
}

/** The page of the first run would come to the front at any time; where nobody looks, it is closed as soon as it is there. Firefox does not show it to its driver. */
async function closeWelcome(browser: Browser): Promise<void> {
  const page = await until('page of the first run', async () =>
    (await browser.pages()).find((one) => one.url().endsWith('/welcome.html')),
  );
  await page.close();
}

async function openExtensionPage(browser: Browser, kind: BrowserKind, url: string): Promise<Page> {
  const page = await browser.newPage();
  // Firefox reports no load event for an extension's page: its body is waited for instead.
  await page.goto(url, kind === 'firefox' ? { waitUntil: [] } : {});
  await page.waitForSelector('body');
  return page;
}

function firefoxId(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

function proxyPreferences(proxy: string): Record<string, unknown> {
  const { hostname, port } = new URL(`http://${proxy}`);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}
