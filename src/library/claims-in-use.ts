/** The claims that pages are looked up in: the built-in pack, and each stored one that can be opened; fetches what a page needs of them. */
import { faultText } from '../claims/pack-format.ts';
import type { PageIdentity } from '../claims/recognise.ts';
import { type ClaimSet, findClaim, type PackIndex } from '../spotting/claim-set.ts';
import type { Match } from '../spotting/match.ts';
import type { Retrieved } from '../spotting/spot.ts';
import type { LoadedReader } from './reader.ts';
import type { Store } from './store.ts';
import { type OpenPack, openPack } from './stored-pack.ts';

/** A set of claims of which not all are at hand. */
export interface ClaimsInUse {
  readonly claims: ClaimSet;
  /** Whether every pack that is stored is among them; if not, it is worth trying again. */
  readonly whole: boolean;
  /** Has the claims at hand that an article may be about. Rejects with `StalePack` where a pack was replaced meanwhile. */
  bring(retrieved: Retrieved): Promise<void>;
  /** Has at hand what the cards of these matches show. */
  bringAround(matches: readonly Match[], page: PageIdentity): Promise<void>;
}

/** Packs that are held as a whole. */
export function wholeClaims(claims: ClaimSet): ClaimsInUse {
  return { claims, whole: true, bring: async () => undefined, bringAround: async () => undefined };
}

/** Opens them. Where the storage fails or a pack is broken, `report` is told, and the rest is there all the same. */
export async function openClaims(
  { listPacks }: Pick<Store, 'listPacks'>,
  reader: LoadedReader,
  report: (problem: string) => void,
  open: typeof openPack = openPack,
): Promise<ClaimsInUse> {
  const opened = new Map<PackIndex, OpenPack>();
  let whole = true;
  const fail = (what: string, error: unknown): void => {
    whole = false;
    report(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  };
  try {
    const { heads, broken } = await listPacks();
    for (const { id, faults } of broken)
      report(`the stored pack "${id}" is left out: ${faults.map(faultText).join('; ')}`);
    for (const head of heads) {
      try {
        const pack = await open(head, reader);
        opened.set(pack.index, pack);
      } catch (error) {
        fail(`the stored pack "${head.id}" cannot be opened`, error);
      }
    }
  } catch (error) {
    fail('the stored packs cannot be read', error);
  }
  const claims: ClaimSet = { packs: [reader.builtIn, ...opened.keys()] };
  return {
    claims,
    whole,
    bring: async ({ packs }) => {
      await Promise.all(
        packs.map(({ index, ranked }) => opened.get(index)?.bring(ranked.flatMap((some) => some.map(({ at }) => at)))),
      );
    },
    bringAround: async (matches, page) => {
      for (const [index, pack] of opened) {
        const shown = matches.flatMap((match) =>
          match.pack === index.pack.id ? (findClaim(claims, match.pack, match.claim)?.claim ?? []) : [],
        );
        if (shown.length > 0) await pack.bringAround(shown, page);
      }
    },
  };
}
