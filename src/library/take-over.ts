/** Takes over a pack that an earlier version of Crossread kept whole; nothing else. */
import type { Pack } from '../claims/types.ts';
import { type StoredHead, withDatabase } from './database.ts';
import { type Fill, keepGenerations } from './generations.ts';
import { type Reader, stagePack } from './keep-pack.ts';
import type { AskForRoom } from './room.ts';
import { storageError } from './storage-error.ts';

/** What the taking over ends with where the pack is no longer kept whole. */
class TakenOver extends Error {}

/**
 * Its head, once it is kept as packs are now: its row goes in the transaction that makes the new one, so that nothing is lost in between. Where another context was first, the
 * head as it is since, which may be of a later change; undefined where the pack has been dropped.
 * @param kept when it was kept: milliseconds since 1970
 */
export async function takeOver(
  pack: Pack,
  kept: number,
  loadReader: () => Promise<Reader>,
  askForRoom: AskForRoom,
): Promise<StoredHead | undefined> {
  const fill: Fill['fill'] = async (staging) => {
    // Nobody else changes the pack from here on; before, whoever listed it at the same time may have.
    if ((await withDatabase((db) => db.getKey('packs', pack.id))) === undefined) throw new TakenOver();
    return stagePack(pack, await loadReader(), staging, kept);
  };
  try {
    return (await keepGenerations([{ pack: pack.id, fill }], { askForRoom }))[0];
  } catch (error) {
    if (error instanceof TakenOver) return withDatabase((db) => db.get('heads', pack.id));
    throw storageError(error);
  }
}
