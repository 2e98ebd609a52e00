/** Has the page in a tab read again, and finds a claim among what it then shows. */
import { openInPage } from './active-page.ts';
import { within } from './deadline.ts';
import { isHushed } from './hushed-tabs.ts';
import { onePageSummary } from './page-summary.ts';
import { sendToTab } from './send.ts';
import { readSettings } from './settings.ts';

/** For all of it: a page that hangs, is frozen or stands in a dialog does not keep the reader waiting. In milliseconds. */
const deadline = 20_000;

/** Why a claim is not shown on a page. `unsure`: its article was read, and no words there are surely the claim; `pack-off`: its pack is switched off; `gone`: the page is not there any more, or cannot be asked. */
export type Unseen = 'no-article' | 'off' | 'pack-off' | 'unsure' | 'gone';

/** Goes to the claim on the page in a tab and opens its card, once the page is read with the packs as they are now; undefined where that was done. Never rejects, and settles in time. */
export async function showInPage(tabId: number, pack: string, claim: string): Promise<Unseen | undefined> {
  return within(deadline, 'the page', show(tabId, pack, claim)).catch(() => 'gone');
}

async function show(tabId: number, pack: string, claim: string): Promise<Unseen | undefined> {
  await sendToTab(tabId, 'read');
  const { status, views } = onePageSummary(await sendToTab(tabId, 'settled'));
  const view = views.find(({ match, pack: { id } }) => id === pack && match.claim === claim);
  if (view !== undefined) return (await openInPage(tabId, view.key)) ? undefined : 'gone';
  // A hushed tab is told of no article: only the list of hushed tabs tells the two apart.
  if (status === 'off' || status === 'site-off' || (await isHushed(tabId))) return 'off';
  if (status === 'no-article') return status;
  if (status !== 'done') return 'gone';
  return (await readSettings()).packsOff.includes(pack) ? 'pack-off' : 'unsure';
}
