/** Answers which part of a page is its article, and what known claims it holds. Compiles the packs once, when first asked, and anew after they changed. */
import { articleOf, blocksOf } from '../article/article-of.ts';
import { cleanHeadlines } from '../article/headlines.ts';
import type { PageText } from '../article/outline.ts';
import type { Pack } from '../claims/types.ts';
import { compile } from '../spotting/claim-set.ts';
import type { PageAnswer } from '../spotting/match-view.ts';
import { likely } from '../spotting/model.ts';
import { articleText, spot } from '../spotting/spot.ts';
import { viewMatches } from '../spotting/view.ts';
import type { WordKnowledge } from '../text/knowledge.ts';
import { kept } from './kept.ts';

/** What of the known claims is looked for. */
export interface LookupOptions {
  /** Ids of packs that are left out. */
  readonly packsOff?: readonly string[];
  /** Whether matches that are less than sure are in the answer too, marked as likely. */
  readonly alsoLikely?: boolean;
}

export interface Lookup {
  /** The page's article and the matches in it, in reading order. */
  spot(page: PageText, options?: LookupOptions): Promise<PageAnswer>;
  /** The packs are others now: the next question is answered with them. */
  packsChanged(): void;
}

/**
 * @param loadPacks all packs to look in; asked for the first article, and again after `packsChanged` or after it failed
 * @param loadKnowledge what is known of English words; asked for the first article, and again only after it failed. Without it nothing is looked up
 * @param now milliseconds of a steady clock
 */
export function createLookup(
  loadPacks: () => Promise<readonly Pack[]>,
  loadKnowledge: () => Promise<WordKnowledge>,
  now: () => number = () => performance.now(),
): Lookup {
  const knowledge = kept(loadKnowledge);
  const claimSet = kept(async () => {
    const [packs, words] = await Promise.all([loadPacks(), knowledge.get()]);
    return compile(packs, words);
  });
  return {
    spot: async (page, { packsOff = [], alsoLikely = false } = {}) => {
      const start = now();
      const article = articleOf(page);
      if (article === null) return { article, views: [], took: now() - start };
      const found = now() - start;
      const { packs } = await claimSet.get();
      const again = now();
      const claims = { packs: packs.filter(({ pack }) => !packsOff.includes(pack.id)) };
      const blocks = blocksOf(page, article);
      const matches = spot(blocks, claims, alsoLikely ? { minScore: likely } : {});
      const headlines = cleanHeadlines(page.headlines);
      const views = viewMatches(matches, claims, { url: page.url, headlines, length: articleText(blocks).length });
      return { article, views, took: found + now() - again };
    },
    packsChanged: () => claimSet.drop(),
  };
}
