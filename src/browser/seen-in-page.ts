/** Has the page in a tab read again, and finds a claim among what it then shows. */
import { openInPage } from './active-page.ts';
import { within } from './deadline.ts';
import { onePageSummary } from './page-summary.ts';
import { sendToTab } from './send.ts';

/** A page that hangs does not keep the reader waiting. In milliseconds. */
const deadline = 20_000;

/** Why a claim is not shown on a page. `unsure`: its article was read, and no words there are surely the claim; `gone`: the page is not there any more, or cannot be asked. */
export type Unseen = 'no-article' | 'off' | 'unsure' | 'gone';

/** Goes to the claim on the page in a tab and opens its card, once the page is read with the packs as they are now; undefined where that was done. */
export async function showInPage(tabId: number, pack: string, claim: string): Promise<Unseen | undefined> {
  try {
    await sendToTab(tabId, 'read');
    const { status, views } = onePageSummary(await within(deadline, 'the page', sendToTab(tabId, 'settled')));
    const view = views.find(({ match, pack: { id } }) => id === pack && match.claim === claim);
    if (view !== undefined) return (await openInPage(tabId, view.key)) ? undefined : 'gone';
    if (status === 'no-article') return 'no-article';
    return status === 'off' || status === 'site-off' ? 'off' : 'unsure';
  } catch {
    return 'gone';
  }
}
