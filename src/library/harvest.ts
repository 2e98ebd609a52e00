/** Keeps fact-checks that a page carries in the reader's own pack, as the reader asks; asks no page itself. */
import { addToPack, partOf } from '../claims/claim-review/add-to-pack.ts';
import { type HarvestOffer, harvestOffer } from '../claims/claim-review/harvest.ts';
import { readPagePacks } from '../claims/claim-review/read-page.ts';
import type { StructuredData } from '../claims/claim-review/read-reviews.ts';
import type { Pack } from '../claims/types.ts';
import { changeOwnPack, ownPackId } from './own-pack.ts';
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
  if (packs.length === 0) return { claims: [], kept: false };
  const ids = packs.flatMap(({ claims }) => claims.map(({ id }) => id));
  const { heads } = await listPacks();
  const own = heads.filter(({ id }) => id === ownPackId || id.startsWith(`${ownPackId}-`));
  // What cannot be read is offered again.
  const claims = await Promise.all(own.map((head) => read(head, ids).catch(() => [])));
  return harvestOffer(packs, claims.flat());
}

/** Keeps these claims of the page, by id; those that are no longer on it are left out. @param change what changes the reader's own pack */
export async function keepHarvest(
  page: StructuredData,
  ids: readonly string[],
  store: Pick<Store, 'readPack' | 'keepPack'>,
  change: typeof changeOwnPack = changeOwnPack,
): Promise<void> {
  for (const pack of packsOf(page)) {
    const part = partOf(pack, ids);
    if (part.claims.length > 0) await change(store, (own) => addToPack(own, part), pack.language);
  }
}

function packsOf(page: StructuredData): readonly Pack[] {
  return readPagePacks(page, passing).packs;
}
