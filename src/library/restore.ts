/** Puts a backup that was read and checked in place: all of it, or nothing. */
import type { Settings } from '../browser/settings-values.ts';
import { FaultError } from '../claims/fault-error.ts';
import { faultAt } from '../claims/faults.ts';
import { isOwnPack } from '../claims/own-pack.ts';
import type { Backup } from './backup.ts';
import { withOwnPacks } from './own-pack.ts';
import type { Store } from './store.ts';
import type { StoredSubscription } from './subscription.ts';

/**
 * Packs of the backup take the place of those with the same id, other packs stay, and the settings become the backup's. Subscriptions that are not there come last, and are
 * not asked for anything before the reader has confirmed their origins.
 * Rejects with what could not be stored, and then packs and settings are as they were.
 * @param before the settings as they are
 */
export async function restoreBackup(
  { packs, settings, subscriptions }: Backup,
  before: Settings,
  { keepPacks }: Pick<Store, 'keepPacks'>,
  keepSettings: (settings: Settings) => Promise<void>,
  addSubscriptions: (rows: readonly StoredSubscription[]) => Promise<unknown>,
): Promise<void> {
  let changed = false;
  try {
    // The settings in between: then only the switch to packs that are all written is left, and settings are put back more easily than packs.
    const keep = (): Promise<void> =>
      keepPacks(packs, async () => {
        await keepSettings(settings);
        changed = true;
      });
    // A claim that the reader writes meanwhile would be added to the pack as it was, and that put in the place of the backup's.
    await (packs.some(({ id }) => isOwnPack(id)) ? withOwnPacks(keep) : keep());
  } catch (error) {
    if (changed) {
      await keepSettings(before).catch((cause: unknown) => {
        throw new FaultError(faultAt('', 'settingsAreBackups'), cause);
      });
    }
    throw error;
  }
  const ids = new Set(packs.map(({ id }) => id));
  const rows = subscriptions.map(({ pack, ...row }) => ({
    ...row,
    confirmed: false,
    due: 0,
    failures: 0,
    // What the reader puts in place is what it brought.
    ...(pack !== undefined && ids.has(pack) && { pack }),
  }));
  await addSubscriptions(rows).catch((cause: unknown) => {
    throw new FaultError(faultAt('', 'subscriptionsNotRestored'), cause);
  });
}
