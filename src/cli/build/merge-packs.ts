/** Makes one pack of several by rules that mix nothing in silence; reads and writes no files. */
import { isDeepStrictEqual } from 'node:util';
import { quoted } from '../../claims/faults.ts';
import type { Pack } from '../../claims/types.ts';

/** A pack and the file that it was read from. */
export interface NamedPack {
  readonly file: string;
  readonly pack: Pack;
}

/** The pack, or why there is none: one line each. `notes` are for the author to know. */
export type Merged =
  | { readonly pack: Pack; readonly notes: readonly string[]; readonly faults?: undefined }
  | { readonly faults: readonly string[]; readonly pack?: undefined };

/**
 * The first pack with the sources, claims and aliases of the others behind its own. Everything else (id, title, version, author and so on) is the first one's.
 * An id in two packs is a fault unless what it names is the same in both, to the last field; so is another language or licence.
 */
export function mergePacks(first: NamedPack, others: readonly NamedPack[]): Merged {
  const faults: string[] = [];
  const notes: string[] = [];
  const all = [first, ...others];
  for (const { file, pack } of others) {
    for (const field of ['language', 'licence'] as const) {
      const [ours, theirs] = [first.pack[field], pack[field]];
      if (ours === theirs) continue;
      faults.push(
        `${file}: ${field}: is ${quoted(theirs)}, but ${first.file} has ${quoted(ours)} (only packs of one ${field} can be merged)`,
      );
    }
    if (pack.author !== first.pack.author) {
      notes.push(
        `${file}: the author ${quoted(pack.author)} is not named in what is built, only ${quoted(first.pack.author)}`,
      );
    }
  }
  const sources = together(all, 'sources', faults);
  const claims = together(all, 'claims', faults);
  const aliases = all.flatMap(({ pack }) => pack.aliases);
  const distinct = aliases.filter((group, i) => aliases.findIndex((other) => isDeepStrictEqual(other, group)) === i);
  return faults.length > 0 ? { faults } : { pack: { ...first.pack, sources, claims, aliases: distinct }, notes };
}

function together<Name extends 'sources' | 'claims'>(
  packs: readonly NamedPack[],
  name: Name,
  faults: string[],
): Pack[Name][number][] {
  const kept = new Map<string, { item: Pack[Name][number]; place: string }>();
  for (const { file, pack } of packs) {
    for (const [i, item] of pack[name].entries()) {
      const before = kept.get(item.id);
      if (before === undefined) kept.set(item.id, { item, place: `${file}: ${name}[${i}]` });
      else if (!isDeepStrictEqual(before.item, item)) {
        faults.push(
          `${file}: ${name}[${i}].id: ${quoted(item.id)} is something else in ${before.place} (rename one of the two, and what refers to it)`,
        );
      }
    }
  }
  return [...kept.values()].map(({ item }) => item);
}
