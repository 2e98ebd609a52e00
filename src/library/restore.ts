/** Puts a backup that was read and checked in place: all of it, or nothing. */
import type { Settings } from '../browser/settings-values.ts';
import type { Pack } from '../claims/types.ts';
import type { Backup } from './backup.ts';
import type { Store } from './store.ts';

/**
 * Packs of the backup take the place of those with the same id, other packs stay, and the settings become the backup's.
 * Rejects with what could not be stored, and then packs and settings are as they were.
 */
export async function restoreBackup(
  { packs, settings }: Backup,
  store: Store,
  keepSettings: (settings: Settings) => Promise<void>,
): Promise<void> {
  const before = new Map((await store.listPacks()).map((stored) => [stored.id, stored.pack]));
  const kept: Pack[] = [];
  try {
    for (const pack of packs) {
      await store.keepPack(pack);
      kept.push(pack);
    }
    await keepSettings(settings);
  } catch (error) {
    for (const { id } of kept) {
      // What was stored under the id before, whether this version can read it or not.
      const undo = before.has(id) ? store.keepPack(before.get(id) as Pack) : store.dropPack(id);
      await undo.catch((cause: unknown) => {
        throw new Error(`the pack "${id}" is now the backup's, since the one before could not be put back`, { cause });
      });
    }
    throw error;
  }
}
