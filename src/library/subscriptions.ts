/** The reader's subscriptions: begun, checked when they are due, confirmed, taken back and ended. What the reader is asked first is the page's. */
import { FaultError } from '../claims/fault-error.ts';
import { faultAt } from '../claims/faults.ts';
import { applyWaiting, declineWaiting, rollBack } from './bring-version.ts';
import { type Checked, type CheckTools, checkSubscription } from './check-subscription.ts';
import type { CheckProgress } from './fetch-version.ts';
import { changePacks, dropPack } from './generations.ts';
import type { StoredSubscription } from './subscription.ts';
import { packAddress } from './subscription-address.ts';
import { addRows, changeRow, listRows, readRow, removeRow } from './subscription-rows.ts';
import { firstDue, isDue } from './subscription-schedule.ts';

export interface Subscriptions {
  /** All of them, by address. */
  list(): Promise<StoredSubscription[]>;
  /** Begins one whose origin the reader confirmed; it is due at once. Rejects where there is one to that address. */
  begin(url: string, updates: StoredSubscription['updates']): Promise<void>;
  /** Checks one now, due or not. */
  check(url: string, onProgress?: (progress: CheckProgress) => void): Promise<Checked>;
  /** Checks those that are due, one after the other. Gives whether a pack changed. */
  checkDue(): Promise<boolean>;
  /** When the next one is due, in milliseconds since 1970; undefined where none ever is. */
  nextDue(): Promise<number | undefined>;
  /** The reader confirmed the origin of one that came out of a backup. */
  confirm(url: string): Promise<void>;
  setUpdates(url: string, updates: StoredSubscription['updates']): Promise<void>;
  applyWaiting(url: string): Promise<void>;
  declineWaiting(url: string): Promise<void>;
  rollBack(url: string): Promise<void>;
  /** Ends one. The pack it brought is kept as if it had been imported, or goes. */
  end(url: string, keepPack: boolean): Promise<void>;
}

export function openSubscriptions(tools: CheckTools): Subscriptions {
  return {
    list: listRows,
    begin: async (url, updates) => {
      if (packAddress(url) !== url) throw new FaultError(faultAt(url, 'subscriptionUrl'));
      const row = { url, confirmed: true, updates, due: tools.now(), failures: 0 };
      if ((await addRows([row])) === 0) throw new FaultError(faultAt(url, 'subscribedAlready'));
    },
    check: (url, onProgress) => checkSubscription(url, tools, onProgress),
    checkDue: async () => {
      let changed = false;
      for (const { url, due, confirmed } of await listRows()) {
        if (!confirmed || !isDue(due, tools.now())) continue;
        // One that could not even note its failure is due as before.
        const how = await checkSubscription(url, tools).catch((problem: unknown) => {
          if (tools.signal?.aborted) throw problem;
        });
        if (how === 'applied') changed = true;
      }
      return changed;
    },
    nextDue: async () => {
      const dues = (await listRows()).filter(({ confirmed }) => confirmed).map(({ due }) => due);
      return firstDue(dues, tools.now());
    },
    confirm: (url) => changeRow(url, (row) => ({ ...row, confirmed: true, due: tools.now() })),
    setUpdates: (url, updates) => changeRow(url, (row) => ({ ...row, updates })),
    applyWaiting: (url) => applyWaiting(url, tools.now()),
    declineWaiting,
    rollBack,
    end: async (url, keepPack) => {
      const row = await readRow(url);
      if (row === undefined) return;
      if (row.pack !== undefined && !keepPack) await dropPack(row.pack);
      const packs = [row.pack, row.waiting?.head.id].filter((id) => id !== undefined);
      // With the subscription go the versions that only it has.
      await changePacks(packs, () => removeRow(url));
    },
  };
}
