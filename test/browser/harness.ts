/** What the tests in real browsers share: a browser with the extension, a server, and a page being read. */
import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { summaryOf } from '../../src/cli/ask-page.ts';
import { type BrowserKind, launch, type Session, type SessionOptions } from '../../src/cli/browsers.ts';
import { type PageServer, type ServedPage, servePages } from '../../src/cli/serve-pages.ts';
import type { PageSummary } from '../../src/spotting/match-view.ts';
import { sharedBrowser } from './shared-browsers.ts';

export const BROWSERS: readonly BrowserKind[] = ['chromium', 'firefox'];

/** A browser with the extension, a page of the extension to ask from, and pages of our own to open. */
export interface Harness {
  readonly session: Session;
  /** The options page: it has the browser's API at hand. */
  readonly own: Page;
  readonly origin: string;
  /** Serves `page` at `path` (`/a.html`) from now on, and gives its address. */
  serve(path: string, page: string | ServedPage): string;
  /** Serves `page` at a new address and opens that in a new tab, once read by the extension. */
  read(page: string | ServedPage): Promise<{ page: Page; summary: PageSummary }>;
  close(): Promise<void>;
}

/** Every browser asks for it, and puts its absence on the page's console. */
const NO_ICON: ServedPage = { body: '', status: 204 };

/** Without `options` the browser is shared with other files: what a test changes of it, it puts back. With them it is a new one. */
export async function harness(kind: BrowserKind, options?: Partial<SessionOptions>): Promise<Harness> {
  const pages = new Map<string, ServedPage>();
  const server: PageServer = await servePages(
    (path) => pages.get(path) ?? (path === '/favicon.ico' ? NO_ICON : undefined),
  );
  const extensionDir = inject('editions')[kind];
  const session = await (options === undefined
    ? sharedBrowser(kind, extensionDir)
    : launch({ browser: kind, headless: true, extensionDir, ...options }));
  const before = await session.browser.pages();
  const own = await session.extensionPage('options.html');
  const serve = (path: string, page: string | ServedPage): string => {
    pages.set(path, typeof page === 'string' ? { body: page } : page);
    return server.origin + path;
  };
  return {
    session,
    own,
    origin: server.origin,
    serve,
    read: async (body) => {
      const page = await session.browser.newPage();
      await page.goto(serve(`/${pages.size + 1}.html`, body));
      return { page, summary: await summaryOf(own, page) };
    },
    close: async () => {
      if (options === undefined) await closeAllBut(before, session);
      else await session.close();
      await server.close();
    },
  };
}

/** Leaves the browser to the next file as it was found. */
async function closeAllBut(kept: readonly Page[], { browser }: Session): Promise<void> {
  const pages = await browser.pages();
  await Promise.all(pages.filter((page) => !kept.includes(page)).map((page) => page.close()));
}

/** Collects what goes wrong on a page from now on: uncaught errors, and what its console calls an error. */
export function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}
