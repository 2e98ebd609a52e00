/** Changes the reader's own pack: one change after the other, in whichever tab each is made; what the change is comes from the caller. */
import { FaultError } from '../claims/fault-error.ts';
import { faultAt } from '../claims/faults.ts';
import { localDay } from '../claims/iso-date.ts';
import { emptyOwnPack, ownPackFor, ownPackId, sharedIdOf, withSharedId } from '../claims/own-pack.ts';
import { readPack } from '../claims/pack-format.ts';
import type { Pack } from '../claims/types.ts';
import type { Store } from './store.ts';

/** Held by the tab that is changing an own pack; it ends with that tab, however it ends. */
const lock = 'crossread own pack';

/** Language of a pack that was begun without saying which. */
const otherwise = 'en';

/** Which of the reader's packs, where it is not the first: the one with this id, or the one for claims in this language (BCP 47). */
export type Whichever = { readonly id: string } | { readonly language: string };

/**
 * Keeps what `change` makes of the reader's own pack, or of an empty one where there is none; a pack without claims is dropped. It is handed the pack as it is then, so that what
 * another tab did meanwhile is not lost, and gives back that very pack to change nothing. Rejects, and leaves what was stored, where `change` throws, gives no valid pack,
 * or the storage fails.
 */
export function changeOwnPack(
  store: Pick<Store, 'readPack' | 'keepPack' | 'dropPack'>,
  change: (pack: Pack) => Pack,
  which: Whichever = { id: ownPackId },
): Promise<void> {
  return withOwnPacks(async () => {
    const first = await store.readPack(ownPackId);
    const language = 'language' in which ? which.language : otherwise;
    const id = 'id' in which ? which.id : ownPackFor(language, first?.language ?? language);
    const today = localDay(new Date());
    const before = (id === ownPackId ? first : await store.readPack(id)) ?? emptyOwnPack(id, language, today);
    const changed = change(before);
    if (changed === before) return;
    const kept = { ...changed, id, version: next(changed.version), updated: today };
    const { pack, faults } = readPack(sharedIdOf(kept) === undefined ? withSharedId(kept, randomDigits()) : kept);
    if (pack === undefined) throw new FaultError(faults[0] ?? faultAt('', 'unforeseen', 'no pack'));
    await (pack.claims.length > 0 ? store.keepPack(pack) : store.dropPack(id));
  });
}

/** 32 hexadecimal digits that nobody else has. */
function randomDigits(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

/** Does work on the reader's own packs that nobody else changes meanwhile. */
export function withOwnPacks<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lock, work);
}

/** The version counts the changes. One that somebody wrote by hand is kept. */
function next(version: string): string {
  return /^\d{1,9}$/.test(version) ? String(Number(version) + 1) : version;
}
