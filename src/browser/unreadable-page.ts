/** What kind of page an extension cannot read, as far as its address tells. */

export type UnreadablePage = 'pdf' | 'store' | 'browser' | 'other';

/** The stores that browsers close to every extension. */
const stores = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

/** @param url the tab's address; undefined where the browser does not tell it */
export function unreadablePage(url: string | undefined): UnreadablePage {
  if (url === undefined || !URL.canParse(url)) return 'other';
  const { protocol, hostname, pathname } = new URL(url);
  if (pathname.toLowerCase().endsWith('.pdf')) return 'pdf';
  if (protocol !== 'http:' && protocol !== 'https:') return protocol === 'file:' ? 'other' : 'browser';
  return stores.has(hostname) ? 'store' : 'other';
}
