/** Asks a page what is selected there, what it says of itself and which claims are known in these words; a page that cannot be asked is told from the browser's menu alone. */
import type { Tabs } from 'webextension-polyfill';
import type { PageNotes } from '../claims/page-notes.ts';
import type { MatchView } from '../spotting/match-view.ts';
import { browser } from './api.ts';
import { within } from './deadline.ts';
import { onePageNotes } from './page-notes.ts';
import { onePageSummary } from './page-summary.ts';
import { sendToTab } from './send.ts';

/** A page that is busy is not waited for: the reader is. In milliseconds. */
const deadline = 2000;

/** The tab of this window that the reader looks at. */
export async function lookedAt(): Promise<Tabs.Tab | undefined> {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}

/** What the page in a tab says; undefined where it cannot be asked. */
export async function askNotes(tabId: number): Promise<PageNotes | undefined> {
  return within(deadline, 'the page', sendToTab(tabId, 'notes')).then(onePageNotes, () => undefined);
}

/** What is found on it so far. */
export async function askViews(tabId: number): Promise<readonly MatchView[]> {
  return within(deadline, 'the page', sendToTab(tabId, 'summary')).then(
    (answer) => onePageSummary(answer).views,
    () => [],
  );
}
