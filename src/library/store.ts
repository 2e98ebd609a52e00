/** The reader's packs: lists them, reads them back, keeps them, drops them, and takes over what an earlier version kept; nothing else. */
import { builtIn } from '../claims/built-in.ts';
import { FaultError, faultIn } from '../claims/fault-error.ts';
import { type Fault, faultAt, quoted } from '../claims/faults.ts';
import { readPack } from '../claims/pack-format.ts';
import type { Pack } from '../claims/types.ts';
import { type StoredHead, type StoredPack, withDatabase } from './database.ts';
import { dropPack, type Fill, keepGenerations } from './generations.ts';
import { type Reader, stagePack } from './keep-pack.ts';
import { type AskForRoom, noRoomAsked } from './room.ts';
import { storageError } from './storage-error.ts';
import { sweepGenerations } from './sweep.ts';
import { takeOver } from './take-over.ts';
import { readWholePack } from './whole-pack.ts';

/** A pack of an earlier version that cannot be used, and why. It stays stored, so that a later version may read it. */
export interface BrokenPack {
  readonly id: string;
  readonly faults: readonly Fault[];
}

/** The reader's packs. Every change is done as a whole, or rejects and leaves everything as it was. */
export interface Store {
  /** All packs, the one kept first in front, and those that cannot be used. Takes over first what an earlier version kept. */
  listPacks(): Promise<{ readonly heads: readonly StoredHead[]; readonly broken: readonly BrokenPack[] }>;
  /** The whole pack, as it was kept; undefined where there is none with that id that can be used. Rejects where it is damaged. */
  readPack(id: string): Promise<Pack | undefined>;
  /** Keeps a valid pack, in place of one with the same id. Rejects for the id of the built-in pack. */
  keepPack(pack: Pack): Promise<void>;
  /** The same for several: all of them are kept, or none. `ready` is called once they are written and before they are the reader's; where it rejects, so does this. */
  keepPacks(packs: readonly Pack[], ready?: () => Promise<void>): Promise<void>;
  /** Drops a pack; nothing happens where there is none with that id. */
  dropPack(id: string): Promise<void>;
}

/** The store in the database of this extension. Its calls reject where the browser refuses the database. @param loadReader what claims are read with; asked for with each pack that is kept. @param askForRoom asks the reader before packs take more of the disk than was allowed; where nobody can be asked, they do not */
export function openStore(loadReader: () => Promise<Reader>, askForRoom: AskForRoom = noRoomAsked): Store {
  const keep = async (packs: readonly Pack[], now: number, ready?: () => Promise<void>): Promise<void> => {
    const fills = packs.map(
      (pack): Fill => ({
        pack: pack.id,
        fill: async (staging) => stagePack(pack, await loadReader(), staging, now),
      }),
    );
    await keepGenerations(fills, { askForRoom, ...(ready && { ready }) }).catch((error: unknown) => {
      throw storageError(error);
    });
  };
  const keepPacks: Store['keepPacks'] = async (packs, ready) => {
    if (packs.some(({ id }) => id === builtIn.id)) {
      throw new FaultError(faultAt('', 'builtInId', quoted(builtIn.id)));
    }
    // What a crash left takes room that these packs may need.
    await sweepGenerations().catch(() => undefined);
    await keep(packs, Date.now(), ready);
  };
  return {
    listPacks: async () => {
      const { heads, packs } = await withDatabase(async (db) => {
        const tx = db.transaction(['heads', 'packs']);
        const [heads, packs] = await Promise.all([tx.objectStore('heads').getAll(), tx.objectStore('packs').getAll()]);
        return { heads, packs };
      });
      const broken: BrokenPack[] = [];
      for (const { id, pack, kept } of packs.sort(byKept)) {
        const read = readPack(pack);
        if (read.faults !== undefined) broken.push({ id, faults: read.faults });
        else if (read.pack.id === id && id !== builtIn.id) {
          await takeOver(read.pack, kept, loadReader, askForRoom).then(
            (head) => head && heads.push(head),
            (error) => broken.push({ id, faults: [faultIn(error)] }),
          );
        }
      }
      return { heads: heads.sort(byKept), broken };
    },
    readPack: readWholePack,
    keepPack: (pack) => keepPacks([pack]),
    keepPacks,
    dropPack,
  };
}

function byKept(a: StoredHead | StoredPack, b: StoredHead | StoredPack): number {
  return a.kept - b.kept || (a.id < b.id ? -1 : 1);
}
