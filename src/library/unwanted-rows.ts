/** The claims that the reader wants no highlight for as a list, in the packs' words. */
import type { MutedClaim, NotSame } from '../browser/settings-values.ts';
import { builtIn } from '../claims/built-in.ts';
import type { Claim } from '../claims/types.ts';
import type { StoredHead } from './database.ts';
import type { readClaims } from './stored-pack.ts';

/** One line of the list. */
export interface UnwantedClaim extends MutedClaim {
  /** The words of a page that are not the claim; absent where it is muted altogether. */
  readonly quote?: string | undefined;
  /** The claim as its pack states it; its ids where the pack or the claim is gone. */
  readonly statement: string;
}

/** Muted claims first, then words that are not the same; each in the order the reader made them. Claims that cannot be read are named by their ids: the reader can have them back all the same. */
export async function unwantedRows(
  muted: readonly MutedClaim[],
  notSame: readonly NotSame[],
  heads: readonly StoredHead[],
  read: typeof readClaims,
): Promise<UnwantedClaim[]> {
  const rows = [...muted, ...notSame];
  const statements = new Map<string, ReadonlyMap<string, string>>();
  for (const pack of new Set(rows.map(({ pack }) => pack))) {
    const ids = new Set(rows.flatMap((row) => (row.pack === pack ? [row.claim] : [])));
    const claims = await claimsOf(pack, [...ids], heads, read);
    statements.set(pack, new Map(claims.map(({ id, statement }) => [id, statement])));
  }
  return rows.map((row) => ({
    ...row,
    statement: statements.get(row.pack)?.get(row.claim) ?? `${row.pack}: ${row.claim}`,
  }));
}

async function claimsOf(
  pack: string,
  ids: readonly string[],
  heads: readonly StoredHead[],
  read: typeof readClaims,
): Promise<readonly Claim[]> {
  if (pack === builtIn.id) return builtIn.claims;
  const head = heads.find(({ id }) => id === pack);
  return head ? read(head, ids).catch(() => []) : [];
}
