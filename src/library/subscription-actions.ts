/** What the options page does with subscriptions at a click; what it shows is the page's. */
import type { CheckProgress } from './fetch-version.ts';
import { allow } from './room.ts';
import type { StoredSubscription } from './subscription.ts';
import { packAddress } from './subscription-address.ts';
import type { Subscriptions } from './subscriptions.ts';

/** What the page gives. */
export interface SubscriptionPage {
  /** Does what the reader asked for, or shows why it could not be done. */
  write(task: () => Promise<void>): void;
  /** Shows how far a check is; undefined once it has ended. */
  fetching(url: string, progress: CheckProgress | undefined): void;
  /** Subscriptions and packs are others now. */
  changed(): Promise<void>;
}

export function subscriptionActions(subscriptions: Subscriptions, { write, fetching, changed }: SubscriptionPage) {
  const then = (task: () => Promise<void>): void =>
    write(async () => {
      try {
        await task();
      } finally {
        await changed();
      }
    });
  const check = async (url: string): Promise<void> => {
    fetching(url, { bytes: 0 });
    try {
      await subscriptions.check(url, (progress) => fetching(url, progress));
    } finally {
      fetching(url, undefined);
    }
  };
  return {
    packAddress,
    subscribe: (url: string, updates: StoredSubscription['updates']) =>
      then(async () => {
        await subscriptions.begin(url, updates);
        await changed();
        await check(url);
      }),
    confirmSubscription: (url: string) =>
      then(async () => {
        await subscriptions.confirm(url);
        await changed();
        await check(url);
      }),
    checkSubscription: (url: string) => then(() => check(url)),
    setUpdates: (url: string, updates: StoredSubscription['updates']) =>
      then(() => subscriptions.setUpdates(url, updates)),
    applyUpdate: (url: string) => then(() => subscriptions.applyWaiting(url)),
    declineUpdate: (url: string) => then(() => subscriptions.declineWaiting(url)),
    rollBack: (url: string) => then(() => subscriptions.rollBack(url)),
    allowRoom: (url: string, upTo: number) =>
      then(async () => {
        await allow(upTo);
        await check(url);
      }),
    unsubscribe: (url: string, keepPack: boolean) => then(() => subscriptions.end(url, keepPack)),
  };
}
