/** Counts what packs take of the disk, and asks the reader before it grows past what was allowed; nothing else. */
import { FaultError } from '../claims/fault-error.ts';
import { faultAt } from '../claims/faults.ts';
import { withDatabase } from './database.ts';
import { packOf } from './generation-name.ts';

/** Bytes that packs may take without a question: 200 MB. */
export const firstAllowance = 200_000_000;

/** Asks whether packs may take up to so many bytes, where that many are allowed now. */
export type AskForRoom = (allowed: number, upTo: number) => Promise<boolean>;

/** Nobody is there to be asked. */
export const noRoomAsked: AskForRoom = async () => false;

/** Packs would take more than the reader allowed. */
export class NoRoom extends FaultError {
  /** @param allowed bytes @param upTo bytes that would have to be allowed */
  constructor(
    allowed: number,
    readonly upTo: number,
  ) {
    super(faultAt('', 'roomNotAllowed', Math.round(allowed / 1e6)));
  }
}

/** What is taken while packs are written. */
export interface Room {
  /** Takes so many bytes more. Rejects with `NoRoom` where the reader does not allow it. @param there how many of them are stored already, as records of another version of the pack */
  take(bytes: number, there?: number): Promise<void>;
}

/** Room for packs in place of those with these ids, whose versions all go. */
export function roomFor(replaced: readonly string[], ask: AskForRoom): Promise<Room> {
  // Records that an earlier version has too stay, and are the new one's.
  return room(replaced, ask, (bytes) => bytes);
}

/** Room for what is stored beside everything that is there: another version of a pack, of which others are kept to go back to, or files of a subscription. */
export function roomBeside(ask: AskForRoom): Promise<Room> {
  return room([], ask, (bytes, there) => bytes - there);
}

async function room(
  replaced: readonly string[],
  ask: AskForRoom,
  needed: (bytes: number, there: number) => number,
): Promise<Room> {
  let [taken, allowed] = await Promise.all([bytesStored(replaced), allowedNow()]);
  return {
    take: async (bytes, there = 0) => {
      taken += needed(bytes, there);
      if (taken <= allowed) return;
      const upTo = nextAllowance(allowed, taken);
      if (!(await ask(allowed, upTo))) throw new NoRoom(allowed, upTo);
      await allow(upTo);
      allowed = upTo;
    },
  };
}

async function allowedNow(): Promise<number> {
  return bytesIn(await withDatabase((db) => db.get('notes', 'allowance')));
}

/** @param note the allowance as it is stored */
function bytesIn(note: unknown): number {
  return typeof note === 'number' ? note : firstAllowance;
}

/** Entries that are looked at in one go: some 2 MB. */
const atOnce = 256;

/**
 * Bytes of all that is stored for packs: every version, the one that is used, one that waits and one to go back to, each record once however many versions have it, what a crash left, and the files of
 * subscriptions. It is counted, not noted somewhere, so that it cannot come to differ from what is there. @param without packs that are not counted
 */
export function bytesStored(without: readonly string[] = []): Promise<number> {
  return withDatabase(async (db) => {
    let sum = 0;
    for (const name of ['parts', 'records', 'files'] as const) {
      const ofPack = { parts: packOf, records: (pack: string) => pack, files: () => undefined }[name];
      let range: IDBKeyRange | undefined;
      for (;;) {
        const { store } = db.transaction(name);
        const [keys, values] = await Promise.all([store.getAllKeys(range, atOnce), store.getAll(range, atOnce)]);
        for (const [i, [first]] of keys.entries()) {
          const pack = ofPack(first);
          if (pack === undefined || !without.includes(pack)) sum += values[i]?.byteLength ?? 0;
        }
        const last = keys.at(-1);
        if (last === undefined || keys.length < atOnce) break;
        range = IDBKeyRange.lowerBound(last, true);
      }
    }
    return sum;
  });
}

/** The allowance is doubled, so that a question comes seldom. */
function nextAllowance(allowed: number, needed: number): number {
  let next = allowed;
  while (next < needed) next *= 2;
  return next;
}

/** The reader allows packs so many bytes from now on, or as many as before where those were more: the question may have stood there while another was answered. */
export function allow(upTo: number, use: typeof withDatabase = withDatabase): Promise<void> {
  return use(async (db) => {
    const tx = db.transaction('notes', 'readwrite');
    await tx.store.put(Math.max(upTo, bytesIn(await tx.store.get('allowance'))), 'allowance');
    await tx.done;
  });
}
