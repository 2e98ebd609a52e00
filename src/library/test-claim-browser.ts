/** A browser of claims whose packs can change, for tests. */
import type { Claim } from '../claims/types.ts';
import { createClaimBrowser } from './claim-browser.ts';
import type { ClaimList } from './claim-list.ts';
import type { StoredHead } from './database.ts';
import { StalePack } from './stored-records.ts';

const claimOf = (id: string, at: number): Claim => ({
  id: `${id}${at}`,
  statement: `Claim ${at} of ${id}.`,
  wordings: [],
  reports: [{ source: 's', summary: 'So.' }],
  relation: 'single',
  differences: [],
});

/** Packs whose reads wait until they are let go. Of generations in `gone` nothing is stored any more; "-N" at the end of one says that the claim N is not in it. */
function storeOf() {
  const waiting: (() => void)[] = [];
  const turn = () => new Promise<void>((resolve) => waiting.push(resolve));
  const gone = new Set<string>();
  const open = ({ id, claims: size, generation }: StoredHead): ClaimList => {
    const without = Number(/-(\d+)$/.exec(generation)?.[1] ?? size);
    const numbers = [...Array(size + 1).keys()].filter((n) => n !== without);
    const reading = async (): Promise<void> => {
      await turn();
      if (gone.has(generation)) throw new StalePack('another one now');
    };
    return {
      size,
      claimsAt: async (places) => {
        await reading();
        return new Map(places.filter((at) => at < size).map((at) => [at, claimOf(id, numbers[at] ?? -1)]));
      },
      placeOf: async (claim) => {
        await reading();
        const at = numbers.slice(0, size).findIndex((n) => `${id}${n}` === claim);
        return at < 0 ? undefined : at;
      },
      sourcesOf: async () => [],
      search: async (_, signal, found) => {
        for (let at = 0; at < size && !signal.aborted; at += 2) {
          await reading();
          if (!signal.aborted) found([at]);
        }
      },
    };
  };
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 40; i++) {
      waiting.splice(0).forEach((go) => void go());
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { open, settle, gone };
}

/** What is stored of a pack with so many claims. */
export const head = (id: string, claims: number, generation = 'g'): StoredHead =>
  ({ id, claims, generation, sources: 1, kept: 1, bytes: 1, head: {} }) as unknown as StoredHead;

/** The browser; `settle` lets all reads go, and of the generations in `gone` nothing can be read. */
export function browserOf() {
  const { open, settle, gone } = storeOf();
  let changes = 0;
  /** What the page reads when it is asked to read the packs again. */
  const stored: { now: StoredHead[]; reads: number } = { now: [], reads: 0 };
  const again = async (): Promise<void> => {
    stored.reads++;
    browser.packsAre(stored.now);
  };
  const browser = createClaimBrowser(() => changes++, again, open);
  return { browser, settle, gone, stored, changes: () => changes };
}
