/** Keeps the page's article known: reads the page, asks what is known of it, and asks again only when its text, or what it calls itself, has changed. Paints nothing. */
import type { PageText } from '../article/outline.ts';
import type { MatchView, PageAnswer } from '../spotting/match-view.ts';
import { articleOnPage } from './article.ts';
import type { ArticleOnPage, ReadPage } from './block.ts';
import { carryOver } from './carry-over.ts';
import { mayBeArticle } from './gate.ts';
import { identityOf } from './identity.ts';
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

/** A first question may wait for packs to be compiled; after so long, the page is said to have failed until the answer comes. In milliseconds. */
const PATIENCE = 30_000;

/** The page as it was read, at the address that it had then. */
interface Reading {
  readonly page: ReadPage;
  readonly url: string;
}

/** A function that reads the page, anew at every call, until the signal aborts; what it finds is told through the options. With `again` what was answered before counts no more, since other packs answer now. */
export function createReader(options: ReaderOptions): (again?: boolean) => Promise<void> {
  const { document, signal } = options;
  let turn = 0;
  /** The page as it is now; null where it has no article for certain. */
  let latest: Reading | null = null;
  /** The page that the answer is about. */
  let asked: Reading | null = null;
  let answer: PageAnswer | null = null;
  /** How many questions were asked; what is answered to an earlier one than the last is dropped. */
  let questions = 0;
  /** Whether the last one is on its way, and not late. */
  let waiting = false;

  const fail = (): void => {
    // The next change of the page tries again.
    answer = null;
    if (!signal.aborted) options.onFail();
  };

  const ask = async (reading: Reading): Promise<void> => {
    questions += 1;
    const mine = questions;
    waiting = true;
    options.onAsk();
    const giveUp = (): void => {
      if (mine !== questions || !waiting) return;
      waiting = false;
      fail();
    };
    const late = setTimeout(giveUp, PATIENCE);
    try {
      // A long page takes the browser a while to send and to receive: each is a task without other work in it.
      await scheduler.yield();
      const given = await options.spot({ url: reading.url, ...reading.page.outline });
      await scheduler.yield();
      if (mine !== questions || signal.aborted) return;
      // A late answer is as good as any other, if it still fits.
      waiting = false;
      asked = reading;
      answer = given;
      settle(true);
    } catch {
      giveUp();
    } finally {
      clearTimeout(late);
    }
  };

  /** Brings the answer and the page together; asks where they do not fit. */
  const settle = (fresh: boolean): void => {
    if (latest === null) {
      answer = null;
      options.onKnown({ article: null, views: [], took: 0, fresh });
      return;
    }
    const choice = answer === null || asked === null ? undefined : carriedOver(answer, asked, latest);
    if (answer === null || choice === undefined) {
      void ask(latest);
      return;
    }
    asked = latest;
    answer = { ...answer, article: choice };
    const article = choice === null ? null : articleOnPage(latest.page, choice);
    options.onKnown({ article, views: article === null ? [] : answer.views, took: answer.took, fresh });
  };

  return async (again = false) => {
    if (again) {
      questions += 1;
      waiting = false;
      answer = null;
    }
    turn += 1;
    const mine = turn;
    try {
      const url = document.location.href;
      const page = mayBeArticle(document) ? await inSlices(readPage(document)) : null;
      if (mine !== turn || signal.aborted) return;
      latest = page && { page, url };
      if (page !== null) options.onRead(page);
      // An answer that is on its way is carried over when it comes, or else asked for again.
      if (!waiting) settle(false);
    } catch {
      if (mine === turn) fail();
    }
  };
}

/** The choice of blocks for the page as it is now; undefined where it has to be asked for anew: a page that calls itself something else may be a source. */
function carriedOver({ article, views }: PageAnswer, before: Reading, now: Reading): PageAnswer['article'] | undefined {
  return views.length > 0 && nameOf(before) !== nameOf(now) ? undefined : carryOver(article, before.page, now.page);
}

function nameOf({ page, url }: Reading): string {
  return identityOf(url, page.outline.headlines);
}
