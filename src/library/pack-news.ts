/** Tells the extension's open pages that packs or subscriptions are others now; nothing else. */

const channel = 'crossread packs';

/** Tells all pages. */
export function tellOfPacks(): void {
  const sender = new BroadcastChannel(channel);
  sender.postMessage(null);
  sender.close();
}

/** Calls back whenever that is told, as long as the page is there. Returns the disposer. */
export function onPackNews(listener: () => void): () => void {
  const hearer = new BroadcastChannel(channel);
  hearer.addEventListener('message', listener);
  return () => hearer.close();
}
