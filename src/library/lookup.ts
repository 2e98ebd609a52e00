/** Answers which part of a page is its article, and what known claims it holds. Opens the claims when first asked, and anew after the packs changed. */
import { articleOf, blocksOf } from '../article/article-of.ts';
import { cleanHeadlines } from '../article/headlines.ts';
import type { PageText } from '../article/outline.ts';
import type { Article } from '../spotting/match.ts';
import type { MatchView, PageAnswer } from '../spotting/match-view.ts';
import { likely } from '../spotting/model.ts';
import { articleText, judge, retrieve } from '../spotting/spot.ts';
import { viewMatches } from '../spotting/view.ts';
import type { ClaimsInUse } from './claims-in-use.ts';
import { kept } from './kept.ts';
import { StalePack } from './stored-records.ts';

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
 * @param openClaims all claims to look in; asked for the first article, and again after `packsChanged` or after it failed
 * @param now milliseconds of a steady clock
 */
export function createLookup(
  openClaims: () => Promise<ClaimsInUse>,
  now: () => number = () => performance.now(),
): Lookup {
  const inUse = kept(openClaims);
  let before: Promise<unknown> = Promise.resolve();

  const viewsOf = async (
    article: Article,
    page: PageText,
    { packsOff = [], alsoLikely = false }: LookupOptions,
  ): Promise<{ views: MatchView[]; took: number }> => {
    const claims = await inUse.get();
    if (!claims.whole) inUse.drop();
    const start = now();
    const on = { packs: claims.claims.packs.filter(({ pack }) => !packsOff.includes(pack.id)) };
    const identity = { url: page.url, headlines: cleanHeadlines(page.headlines) };
    const retrieved = retrieve(article, on, alsoLikely ? { minScore: likely } : {});
    await claims.bring(retrieved);
    const matches = judge(retrieved);
    await claims.bringAround(matches, identity);
    const views = viewMatches(matches, on, { ...identity, length: articleText(article).length });
    return { views, took: now() - start };
  };

  /** A pack that was replaced under way is opened anew, once. */
  const viewsOfNew: typeof viewsOf = (article, page, options) =>
    viewsOf(article, page, options).catch((error: unknown) => {
      if (!(error instanceof StalePack)) throw error;
      inUse.drop();
      return viewsOf(article, page, options);
    });

  return {
    spot: async (page, options = {}) => {
      const start = now();
      const article = articleOf(page);
      if (article === null) return { article, views: [], took: now() - start };
      const found = now() - start;
      // One page after the other: what is at hand of the claims is that page's.
      const answer = before.then(() => viewsOfNew(blocksOf(page, article), page, options));
      before = answer.catch(() => undefined);
      const { views, took } = await answer;
      return { article, views, took: found + took };
    },
    packsChanged: () => inUse.drop(),
  };
}
