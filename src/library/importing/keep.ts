/** Keeps packs that were read, all or none, and tells how far it is; can be stopped until the last moment. */
import type { Pack } from '../../claims/types.ts';
import { keepGenerations, type Staging } from '../generations.ts';
import { type Reader, stagePack } from '../keep-pack.ts';
import type { AskForRoom } from '../room.ts';
import { storageError } from '../storage-error.ts';
import { sweepGenerations } from '../sweep.ts';

/** Claims in a part, on average; see `cut-records`. */
const claimsInPart = 14;

/**
 * Throws the signal's reason once it aborts, and what the storage refused; nothing is kept then, and what was written is taken away again.
 * @param askForRoom where the packs would take more of the disk than the reader allowed
 * @param tell about how many claims of all packs are written
 */
export async function keepImported(
  packs: readonly Pack[],
  reader: Reader,
  signal: AbortSignal,
  askForRoom: AskForRoom,
  tell: (done: number) => void,
): Promise<void> {
  // What a crash left takes room that these packs may need.
  await sweepGenerations().catch(() => undefined);
  let done = 0;
  const watched = (staging: Staging): Staging => ({
    ...staging,
    write: async (parts) => {
      signal.throwIfAborted();
      await staging.write(parts);
    },
    writeRecords: async (parts) => {
      signal.throwIfAborted();
      const digests = await staging.writeRecords(parts);
      done += claimsInPart * parts.length;
      tell(done);
      return digests;
    },
  });
  const now = Date.now();
  const fills = packs.map((pack) => ({
    pack: pack.id,
    fill: (staging: Staging) => stagePack(pack, reader, watched(staging), now),
  }));
  await keepGenerations(fills, { ready: async () => signal.throwIfAborted(), askForRoom }).catch((error: unknown) => {
    throw storageError(error);
  });
}
