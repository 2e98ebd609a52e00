/** Keeps the page's article known: reads the page, asks what is known of it, and asks again only when its text has changed. Paints nothing. */
import type { PageText } from '../article/outline.ts';
import type { MatchView, PageAnswer } from '../spotting/match-view.ts';
import { articleOnPage } from './article.ts';
import type { ArticleOnPage, ReadPage } from './block.ts';
import { carryOver } from './carry-over.ts';
import { mayBeArticle } from './gate.ts';
import { readPage } from './read-page.ts';
import { inSlices } from './slices.ts';

/** What is known of the page after a reading. */
export interface Known {
  /** Null where the page has none. */
  readonly article: ArticleOnPage | null;
  readonly views: readonly MatchView[];
  /** Milliseconds the engine took. */
  readonly took: number;
  /** Whether it was asked for just now, rather than found to hold still. */
  readonly fresh: boolean;
}

export interface ReaderOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly spot: (page: PageText) => Promise<PageAnswer>;
  /** The page was read; its shadow roots are to be watched as well. */
  readonly onRead: (page: ReadPage) => void;
  /** A question is on its way. */
  readonly onAsk: () => void;
  readonly onKnown: (known: Known) => void;
  readonly onFail: () => void;
}

/** A function that reads the page, anew at every call, until the signal aborts; what it finds is told through the options. */
export function createReader(options: ReaderOptions): () => Promise<void> {
  const { document, signal } = options;
  let turn = 0;
  /** The page as it is now; null where it has no article for certain. */
  let latest: ReadPage | null = null;
  /** The page that the answer is about. */
  let asked: ReadPage | null = null;
  let answer: PageAnswer | null = null;
  let waiting = false;

  const fail = (): void => {
    // The next change of the page tries again.
    answer = null;
    if (!signal.aborted) options.onFail();
  };

  const ask = async (page: ReadPage): Promise<void> => {
    asked = page;
    waiting = true;
    options.onAsk();
    try {
      // A long page takes the browser a while to send and to receive: each is a task without other work in it.
      await scheduler.yield();
      answer = await options.spot({ url: document.location.href, ...page.outline });
      await scheduler.yield();
      waiting = false;
      if (!signal.aborted) settle(true);
    } catch {
      waiting = false;
      fail();
    }
  };

  /** Brings the answer and the page together; asks where they do not fit. */
  const settle = (fresh: boolean): void => {
    if (latest === null) {
      answer = null;
      options.onKnown({ article: null, views: [], took: 0, fresh });
      return;
    }
    const choice = answer === null || asked === null ? undefined : carryOver(answer.article, asked, latest);
    if (answer === null || choice === undefined) {
      void ask(latest);
      return;
    }
    asked = latest;
    answer = { ...answer, article: choice };
    const article = choice === null ? null : articleOnPage(latest, choice);
    options.onKnown({ article, views: article === null ? [] : answer.views, took: answer.took, fresh });
  };

  return async () => {
    turn += 1;
    const mine = turn;
    try {
      const page = mayBeArticle(document) ? await inSlices(readPage(document)) : null;
      if (mine !== turn || signal.aborted) return;
      latest = page;
      if (page !== null) options.onRead(page);
      // An answer that is on its way is carried over when it comes, or else asked for again.
      if (!waiting) settle(false);
    } catch {
      if (mine === turn) fail();
    }
  };
}
