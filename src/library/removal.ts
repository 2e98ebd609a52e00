/** Removes a pack, and puts the one that was removed last back; what was stored since is never lost by that. */
import { FaultError } from '../claims/fault-error.ts';
import { faultAt, quoted } from '../claims/faults.ts';
import { isOwnPack, ownPackFor, ownPackId } from '../claims/own-pack.ts';
import { withPutBack } from '../claims/put-back.ts';
import type { Pack } from '../claims/types.ts';
import { changeOwnPack, withOwnPacks } from './own-pack.ts';
import type { Store } from './store.ts';

export interface Removal {
  /** Title of the pack that was removed last, while that can be taken back. */
  title(): string | undefined;
  /** The stored packs are these now: one that was stored again in place of the removed pack stays. */
  packsAre(ids: readonly string[]): void;
  /** What cannot be read is removed all the same, and cannot be put back. */
  remove(id: string): Promise<void>;
  /** Rejects, and changes nothing, where another pack with that id was stored since; claims that the reader wrote since stand beside those put back. */
  undo(): Promise<void>;
}

export function createRemoval(store: Pick<Store, 'readPack' | 'keepPack' | 'keepPacks' | 'dropPack'>): Removal {
  let removed: Pack | undefined;

  const drop = async (id: string): Promise<void> => {
    const pack = await store.readPack(id).catch(() => undefined);
    await store.dropPack(id);
    removed = pack;
  };

  return {
    title: () => removed?.title,
    packsAre: (ids) => {
      if (removed !== undefined && !isOwnPack(removed.id) && ids.includes(removed.id)) removed = undefined;
    },
    // Nothing is to be written into it between the reading and the removal.
    remove: (id) => (isOwnPack(id) ? withOwnPacks(() => drop(id)) : drop(id)),
    undo: async () => {
      if (removed === undefined) return;
      await (isOwnPack(removed.id) ? putOwnBack(store, removed) : putBack(store, removed));
      removed = undefined;
    },
  };
}

async function putBack({ keepPacks, readPack }: Pick<Store, 'keepPacks' | 'readPack'>, pack: Pack): Promise<void> {
  // Asked once nobody else can store a pack with this id any more.
  await keepPacks([pack], async () => {
    if ((await readPack(pack.id)) !== undefined) throw new FaultError(faultAt('', 'storedSince', quoted(pack.id)));
  });
}

async function putOwnBack(store: Parameters<typeof changeOwnPack>[0], pack: Pack): Promise<void> {
  let isOther = false;
  const join = (now: Pack): Pack => (now.claims.length === 0 ? { ...pack, id: now.id } : withPutBack(now, pack));
  const back = (now: Pack): Pack => {
    isOther = now.claims.length > 0 && ownPackFor(pack.language, now.language) !== ownPackId;
    return isOther ? now : join(now);
  };
  await changeOwnPack(store, back, { id: pack.id });
  // A pack applies to one language, and what was written since is in another: each has its own.
  if (isOther) await changeOwnPack(store, join, { language: pack.language });
}
