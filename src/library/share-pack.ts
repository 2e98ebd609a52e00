/** Reads a pack as it is handed on to others: the reader's own under an id that no other reader's has; nothing else. */
import { asShared, isOwnPack, sharedIdOf } from '../claims/own-pack.ts';
import type { Pack } from '../claims/types.ts';
import { changeOwnPack } from './own-pack.ts';
import type { Store } from './store.ts';

/**
 * The pack with this id as others get it; undefined where it is gone. Rejects where it cannot be read, or an id that it still lacks cannot be kept.
 * @param changed is called once that has been kept
 */
export async function packToShare(
  store: Pick<Store, 'readPack' | 'keepPack' | 'dropPack'>,
  id: string,
  changed: () => Promise<void>,
): Promise<Pack | undefined> {
  let pack = await store.readPack(id);
  if (pack !== undefined && isOwnPack(id) && sharedIdOf(pack) === undefined) {
    // It was made before own packs had such an id. The change that is none has it given one, before anybody has the file.
    const isLacking = (now: Pack): boolean => now.claims.length > 0 && sharedIdOf(now) === undefined;
    await changeOwnPack(store, (now) => (isLacking(now) ? { ...now } : now), { id });
    pack = await store.readPack(id);
    await changed();
  }
  return pack && asShared(pack);
}
