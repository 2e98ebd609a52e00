/** Keeps fact-checks that a page carries in the reader's own pack, as the reader asks; asks no page itself. */
import { addToPack, partOf } from '../claims/claim-review/add-to-pack.ts';
import { type HarvestFailure, type HarvestOffer, harvestOffer } from '../claims/claim-review/harvest.ts';
import { readPagePacks } from '../claims/claim-review/read-page.ts';
import type { StructuredData } from '../claims/claim-review/read-reviews.ts';
import { faultIn } from '../claims/fault-error.ts';
import { isOwnPack, named, type PackNames } from '../claims/own-pack.ts';
import type { Pack } from '../claims/types.ts';
import { changeOwnPack } from './own-pack.ts';
import type { Store } from './store.ts';
import type { readClaims } from './stored-pack.ts';

/** Names no pack that is kept: what is harvested goes into the reader's own. */
const passing = {
  id: 'page',
  title: 'page',
  version: '1',
  description: 'page',
  author: 'page',
  licence: 'page',
  updated: '2000-01-01',
};

/** What could be kept of a page, and whether it is. */
export async function offerHarvest(
  page: StructuredData,
  { listPacks }: Pick<Store, 'listPacks'>,
  read: typeof readClaims,
): Promise<HarvestOffer> {
  const packs = packsOf(page);
  if (packs.length === 0) return harvestOffer([], [], page.url);
  const ids = packs.flatMap(({ claims }) => claims.map(({ id }) => id));
  const { heads } = await listPacks();
  const own = heads.filter(({ id }) => isOwnPack(id));
  // What cannot be read is offered again.
  const claims = await Promise.all(own.map((head) => read(head, ids).catch(() => [])));
  return harvestOffer(packs, claims.flat(), page.url);
}

/** Keeps these claims of the page, by id; those that are no longer on it are left out.
 * @param names how a pack is named that is new
 * @param change what changes the reader's own pack
 * @returns what kept all of them, or some, from being kept; undefined where all are */
export async function keepHarvest(
  page: StructuredData,
  ids: readonly string[],
  store: Pick<Store, 'readPack' | 'keepPack' | 'dropPack'>,
  names: (pack: Pack) => PackNames,
  change: typeof changeOwnPack = changeOwnPack,
): Promise<HarvestFailure | undefined> {
  const parts = packsOf(page)
    .map((pack) => ({ language: pack.language, part: partOf(pack, ids) }))
    .filter(({ part }) => part.claims.length > 0);
  for (const [done, { language, part }] of parts.entries()) {
    const add = (own: Pack): Pack => {
      const added = addToPack(own, part, page.url);
      return added === own ? own : named(added, names(own));
    };
    try {
      await change(store, add, { language });
    } catch (error) {
      return { fault: faultIn(error), partly: done > 0 };
    }
  }
  return undefined;
}

function packsOf(page: StructuredData): readonly Pack[] {
  return readPagePacks(page, passing).packs;
}
