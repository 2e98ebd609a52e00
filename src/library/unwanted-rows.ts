/** The claims that the reader wants no highlight for as a list, in the packs' words. */
import type { MutedClaim, NotSame } from '../browser/settings-values.ts';
import type { Pack } from '../claims/types.ts';

/** One line of the list. */
export interface UnwantedClaim extends MutedClaim {
  /** The words of a page that are not the claim; absent where it is muted altogether. */
  readonly quote?: string | undefined;
  /** The claim as its pack states it; its ids where the pack or the claim is gone. */
  readonly statement: string;
}

/** Muted claims first, then words that are not the same; each in the order the reader made them. */
export function unwantedRows(
  muted: readonly MutedClaim[],
  notSame: readonly NotSame[],
  packs: readonly Pack[],
): UnwantedClaim[] {
  return [...muted, ...notSame].map((row) => {
    const claims = packs.find(({ id }) => id === row.pack)?.claims;
    const statement = claims?.find(({ id }) => id === row.claim)?.statement;
    return { ...row, statement: statement ?? `${row.pack}: ${row.claim}` };
  });
}
