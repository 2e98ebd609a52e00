/** Tells the extension's open pages that the background has checked subscriptions; nothing else. */

const channel = 'crossread checks';

/** Tells all pages. */
export function tellOfChecks(): void {
  const sender = new BroadcastChannel(channel);
  sender.postMessage(null);
  sender.close();
}

/** Calls back after each round of checks, as long as the page is there. */
export function onChecks(listener: () => void): void {
  new BroadcastChannel(channel).addEventListener('message', listener);
}
