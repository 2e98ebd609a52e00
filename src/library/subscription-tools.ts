/** What subscriptions take from the browser: the one place where Crossread makes a request over the network. */
import { browser } from '../browser/api.ts';
import type { CheckTools } from './check-subscription.ts';

/** Requests go to addresses that the reader confirmed, and nowhere else; see `checkSubscription`. */
export function subscriptionTools(loadReader: CheckTools['loadReader']): CheckTools {
  return {
    request: (url, init) => fetch(url, init),
    now: () => Date.now(),
    random: () => Math.random(),
    loadReader,
    // Granted with the content scripts; a reader can take it back for some sites or all.
    isFree: (url) => {
      const { protocol, hostname } = new URL(url);
      return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
    },
    startTimer: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
