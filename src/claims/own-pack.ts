/** The packs that the reader writes: which they are, and what one looks like before there is a claim in it; stores nothing. */
import { packFormat } from './pack-schema.ts';
import type { Pack } from './types.ts';

/** The reader's own pack. Claims in another language than its own stand in a pack beside it, since a pack applies to one language: `own-de`. */
export const ownPackId = 'own';

/** What a pack is called until its writer gives it a name. */
const unnamed = 'Own claims';

/** Whether a pack is one that the reader writes. */
export function isOwnPack(id: string): boolean {
  return id === ownPackId || /^own-[a-z]{2,3}$/.test(id);
}

/** Id of the own pack for claims in a language, where the one with the id `own` is in `first`. @param language BCP 47 */
export function ownPackFor(language: string, first: string): string {
  const [wanted, known] = [primary(language), primary(first)];
  return wanted === known ? ownPackId : `${ownPackId}-${wanted}`;
}

/** A valid pack without claims. @param language BCP 47 @param today ISO 8601 */
export function emptyOwnPack(id: string, language: string, today: string): Pack {
  return {
    format: packFormat,
    id,
    title: unnamed,
    version: '0',
    language,
    description: unnamed,
    author: unnamed,
    licence: unnamed,
    updated: today,
    sources: [],
    claims: [],
    aliases: [],
  };
}

/** How a writer names a pack. */
export type PackNames = Pick<Pack, 'title' | 'description' | 'author' | 'licence'>;

/** The pack with these names, where nobody has named it before. */
export function named(pack: Pack, names: PackNames): Pack {
  return pack.title === unnamed ? { ...pack, ...names } : pack;
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}
