/** Answers what known claims a page's text holds. Compiles the packs once, when first asked, and anew after they changed. */
import type { Pack } from '../claims/types.ts';
import { type ClaimSet, compile } from '../spotting/claim-set.ts';
import type { PageAnswer, PageText } from '../spotting/match-view.ts';
import { spot } from '../spotting/spot.ts';
import { viewMatches } from '../spotting/view.ts';

export interface Lookup {
  /** The matches in a page's text, in reading order. */
  spot(page: PageText): Promise<PageAnswer>;
  /** The packs are others now: the next question is answered with them. */
  packsChanged(): void;
}

/**
 * @param loadPacks all packs to look in; asked once, and again after `packsChanged` or after it failed
 * @param now milliseconds of a steady clock
 */
export function createLookup(
  loadPacks: () => Promise<readonly Pack[]>,
  now: () => number = () => performance.now(),
): Lookup {
  let compiled: Promise<ClaimSet> | undefined;
  const claimSet = (): Promise<ClaimSet> => {
    if (compiled === undefined) {
      const compiling = loadPacks().then(compile);
      compiled = compiling;
      compiling.catch(() => {
        if (compiled === compiling) compiled = undefined;
      });
    }
    return compiled;
  };
  return {
    spot: async (page) => {
      const claims = await claimSet();
      const start = now();
      const matches = spot({ blocks: page.blocks, languages: page.languages }, claims);
      const views = viewMatches(matches, claims, { url: page.url, headlines: page.headlines });
      return { views, took: now() - start };
    },
    packsChanged: () => {
      compiled = undefined;
    },
  };
}
