/** Takes a pack file into the library: read, checked, kept. Nothing is kept of a file with a fault. */
import type { Fault } from '../claims/pack-format.ts';
import { readPackFile } from './read-file.ts';
import type { Store } from './store.ts';

/** What became of a file: its pack is kept, or every reason why not; what is no fault of the pack, as a text. */
export type Imported =
  | { readonly kind: 'added'; readonly title: string; readonly claims: number }
  | { readonly kind: 'refused'; readonly faults: readonly (Fault | string)[] };

/** Never rejects: what the storage refuses is a fault of its own. */
export async function importPack(file: Blob, store: Pick<Store, 'keepPack'>): Promise<Imported> {
  try {
    const { pack, faults } = await readPackFile(file);
    if (faults !== undefined) return { kind: 'refused', faults };
    await store.keepPack(pack);
    return { kind: 'added', title: pack.title, claims: pack.claims.length };
  } catch (error) {
    return { kind: 'refused', faults: [error instanceof Error ? error.message : String(error)] };
  }
}
