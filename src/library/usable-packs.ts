/** The packs to look claims up in: the built-in one and each stored one that is sound. */
import { builtIn } from '../claims/built-in.ts';
import { type Fault, faultText, readPack } from '../claims/pack-format.ts';
import type { Pack } from '../claims/types.ts';
import type { StoredPack } from './store.ts';

/** A stored pack that cannot be used, and why. */
export interface BrokenPack {
  readonly id: string;
  readonly faults: readonly Fault[];
}

/** Stored packs, sound and broken ones told apart. A broken one stays stored, so that a later version may read it. */
export function sortOut(stored: readonly StoredPack[]): { packs: Pack[]; broken: BrokenPack[] } {
  const packs: Pack[] = [];
  const broken: BrokenPack[] = [];
  for (const { id, pack } of stored) {
    const read = readPack(pack);
    if (read.faults !== undefined) broken.push({ id, faults: read.faults });
    else if (read.pack.id !== builtIn.id) packs.push(read.pack);
  }
  return { packs, broken };
}

/** The built-in pack, then what is stored. Where the storage fails or a pack is broken, `report` is told, and the rest is there all the same. */
export async function loadPacks(
  listPacks: () => Promise<readonly StoredPack[]>,
  report: (problem: string) => void,
): Promise<Pack[]> {
  try {
    const { packs, broken } = sortOut(await listPacks());
    for (const { id, faults } of broken) {
      report(`the stored pack "${id}" is left out: ${faults.map(faultText).join('; ')}`);
    }
    return [builtIn, ...packs];
  } catch (error) {
    report(`the stored packs cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return [builtIn];
  }
}
