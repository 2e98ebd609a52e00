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

/** The id under which others know an own pack: every reader's own packs have the same ids here. */
const sharedId = /^claims-[0-9a-f]{32}$/;

/** Under which id an own pack is handed on, once it has one: it goes with the pack, into backups too, so that a later file updates the earlier one. */
export function sharedIdOf(pack: Pack): string | undefined {
  const { sharedAs } = pack as Pack & { readonly sharedAs?: unknown };
  return typeof sharedAs === 'string' && sharedId.test(sharedAs) ? sharedAs : undefined;
}

/** The own pack with the id under which it is handed on. @param random 32 hexadecimal digits that nobody else has */
export function withSharedId(pack: Pack, random: string): Pack {
  return { ...pack, sharedAs: `claims-${random}` } as Pack;
}

/** The own pack as it is handed on, under the id that it has for that; any other pack as it is. */
export function asShared(pack: Pack): Pack {
  const id = sharedIdOf(pack);
  if (id === undefined || !isOwnPack(pack.id)) return pack;
  const { sharedAs: _, ...rest } = pack as Pack & { readonly sharedAs?: unknown };
  return { ...rest, id };
}

/** What own packs are told apart by of a language, which pages write in many ways ("en_US"). */
export function primary(language: string): string {
  return language.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';
}
