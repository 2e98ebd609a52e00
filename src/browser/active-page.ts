/** Asks the page of the active tab what is found there, and where it cannot answer, finds out why. */
import type { Tabs } from 'webextension-polyfill';
import type { PageQuotes } from '../spotting/export/page-quotes.ts';
import type { PageSummary } from '../spotting/match-view.ts';
import { browser } from './api.ts';
import { within } from './deadline.ts';
import { isOlderTab } from './older-tabs.ts';
import { onePageQuotes } from './page-quotes.ts';
import { onePageSummary } from './page-summary.ts';
import { lookedAt } from './selection.ts';
import { sendToTab } from './send.ts';
import { type UnreadablePage, unreadablePage } from './unreadable-page.ts';

/**
 * Why a page does not answer. `reload`: it is older than the installation. `not-allowed`: the browser keeps us off its site.
 * `unreadable`: no extension may read it, for `what` it is; `other` where the browser does not let us know (Chrome never does).
 */
export type Silence =
  | { readonly kind: 'reload' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'unreadable'; readonly what: UnreadablePage };

/** The page in the active tab of this window. */
export type ActivePage =
  | { readonly kind: 'page'; readonly tabId: number; readonly summary: PageSummary }
  | (Silence & { readonly tabId?: number | undefined });

/** A page that is busy answers when it is done; one that hangs does not keep the popup waiting. In milliseconds. */
const deadlines = { summary: 3000, settled: 60_000 } as const;

/** Whether this window is a private one, where nothing is written. */
export async function isPrivateWindow(): Promise<boolean> {
  // In Chrome the popup over a private window is itself no private page: only the tab tells.
  const tab = await activeTab();
  return tab?.incognito === true || browser.extension.inIncognitoContext === true;
}

/** @param message `summary` is answered at once; `settled` when the page is no longer being read */
export async function askActivePage(message: 'summary' | 'settled' = 'summary'): Promise<ActivePage> {
  const tab = await activeTab();
  if (tab?.id === undefined) return { kind: 'unreadable', what: 'other' };
  try {
    const summary = onePageSummary(await within(deadlines[message], 'the page', sendToTab(tab.id, message)));
    if (summary.status === 'reload') return { kind: 'reload', tabId: tab.id };
    return { kind: 'page', tabId: tab.id, summary };
  } catch {
    return { ...(await whySilent(tab.id, tab.url)), tabId: tab.id };
  }
}

async function activeTab(): Promise<Tabs.Tab | undefined> {
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

async function whySilent(tabId: number, url: string | undefined): Promise<Silence> {
  if (!(await isAllowed(url))) return { kind: 'not-allowed' };
  return (await isOlderTab(tabId)) ? { kind: 'reload' } : { kind: 'unreadable', what: unreadablePage(url) };
}

/** Whether we may read the page, as far as that is known: access may be granted to every site, or to some. */
async function isAllowed(url: string | undefined): Promise<boolean> {
  const { permissions } = browser;
  if (await permissions.contains({ origins: ['http://*/*', 'https://*/*'] })) return true;
  // Without access to its site, the browser does not tell a tab's address.
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? permissions.contains({ origins: [`${protocol}//${hostname}/*`] }) : true;
}

/** The address and title of the page in a tab, and where the words of its matches stand; to share them. Rejects where it does not answer. */
export async function askQuotes(tabId: number): Promise<PageQuotes> {
  return onePageQuotes(await within(deadlines.summary, 'the page', sendToTab(tabId, 'quotes')));
}

/** Scrolls the page of a tab to a match and opens its card. False where the match, or the page, is not there any more. */
export async function openInPage(tabId: number, key: string): Promise<boolean> {
  try {
    return (await sendToTab(tabId, 'open', key)) === true;
  } catch {
    return false;
  }
}

/** Steps to the next (1) or previous (-1) match in the active tab. A tab without our content script has nothing to step to. */
export async function stepInActiveTab(direction: 1 | -1): Promise<void> {
  const tab = await lookedAt();
  if (tab?.id === undefined) return;
  await sendToTab(tab.id, 'step', direction).catch(() => undefined);
}
