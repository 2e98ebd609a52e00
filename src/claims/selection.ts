/** Makes a pack of some claims of another, with what they need; nothing else. */
import { digestOf } from './claim-review/digest.ts';
import type { Claim, Pack } from './types.ts';

/** The claims with their sources, under an id of their own, which is another for other claims: read back, they take the place neither of the whole pack nor of another selection. Groups of names stay, claims that are not among them are named no more. */
export function selectionOf(pack: Pack, claims: readonly Claim[]): Pack {
  const ids = new Set(claims.map(({ id }) => id));
  const needed = new Set(
    claims.flatMap(({ reports, differences }) => [
      ...reports.map(({ source }) => source),
      ...differences.flatMap(({ values }) => Object.keys(values)),
    ]),
  );
  return {
    ...pack,
    // An id has at most 200 characters.
    id: `${pack.id.slice(0, 170)}-selection-${digestOf([...ids].sort(byUnits).join('\n'))}`,
    sources: pack.sources.filter(({ id }) => needed.has(id)),
    claims: claims.map((claim) =>
      claim.tensions ? { ...claim, tensions: claim.tensions.filter((id) => ids.has(id)) } : claim,
    ),
  };
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** A file's name for a pack, without what file systems or shells take for something else. @param ending with its dot */
export function fileNameOf({ id }: Pick<Pack, 'id'>, ending: string): string {
  const name = id
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${name || 'pack'}${ending}`;
}
