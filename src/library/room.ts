/** Counts what packs take of the disk, and asks the reader before it grows past what was allowed; nothing else. */
import { withDatabase } from './database.ts';

/** Bytes that packs may take without a question: 200 MB. */
export const firstAllowance = 200_000_000;

/** Asks whether packs may take up to so many bytes. */
export type AskForRoom = (upTo: number) => Promise<boolean>;

/** Nobody is there to be asked. */
export const noRoomAsked: AskForRoom = async () => false;

/** Packs would take more than the reader allowed. */
export class NoRoom extends Error {
  /** @param upTo bytes that would have to be allowed */
  constructor(readonly upTo: number) {
    super(
      `with this the packs would take more than the ${megabytes(upTo / 2)} MB that you allowed; nothing of it was kept`,
    );
  }
}

/** What is taken while packs are written. */
export interface Room {
  /** Takes so many bytes more. Rejects with `NoRoom` where the reader does not allow it. */
  take(bytes: number): Promise<void>;
}

/** Room for packs in place of those with these ids. */
export async function roomFor(packs: readonly string[], ask: AskForRoom): Promise<Room> {
  const { others, allowance } = await withDatabase(async (db) => {
    const tx = db.transaction(['heads', 'notes']);
    const [heads, allowed] = await Promise.all([
      tx.objectStore('heads').getAll(),
      tx.objectStore('notes').get('allowance'),
    ]);
    const kept = heads.filter(({ id }) => !packs.includes(id)).reduce((sum, { bytes }) => sum + bytes, 0);
    return { others: kept, allowance: allowed ?? firstAllowance };
  });
  let taken = others;
  let allowed = allowance;
  return {
    take: async (bytes) => {
      taken += bytes;
      if (taken <= allowed) return;
      const upTo = nextAllowance(allowed, taken);
      if (!(await ask(upTo))) throw new NoRoom(upTo);
      await allow(upTo);
      allowed = upTo;
    },
  };
}

/** The allowance is doubled, so that a question comes seldom. */
export function nextAllowance(allowed: number, needed: number): number {
  let next = allowed;
  while (next < needed) next *= 2;
  return next;
}

/** The reader allows packs so many bytes from now on. */
export function allow(upTo: number): Promise<void> {
  return withDatabase(async (db) => {
    await db.put('notes', upTo, 'allowance');
  });
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1e6));
}
