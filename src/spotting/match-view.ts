import type { ArticleChoice } from '../article/outline.ts';
import type { Background, ClaimRelation, Difference, Review, Source } from '../claims/types.ts';
import type { Span } from '../text/span.ts';
import type { Match } from './match.ts';

/** One report as the card shows it beside the page's words. */
export interface ReportView {
  readonly source: Source;
  readonly summary: string;
  readonly quote?: string | undefined;
  readonly review?: Review | undefined;
  /** Words of the report that the page does not have. */
  readonly marks: {
    readonly summary: readonly Span[];
    readonly quote: readonly Span[];
  };
}

/** A match with everything its card shows, so that a page asks once. Plain data. */
export interface MatchView {
  /** Unique among the views of one answer; the same in the next one as long as the claim matches no words before these that it did not match. */
  readonly key: string;
  readonly match: Match;
  /** Whether it is probable enough to be shown to a reader who has not asked for more. */
  readonly sure: boolean;
  /** Where it stands in the article: 0 at its first character, 1 at its end. */
  readonly at: number;
  /** `language` (BCP 47) is that of all its texts, and of the page's words: a pack applies to blocks of its language. */
  readonly pack: { readonly id: string; readonly title: string; readonly language: string };
  readonly statement: string;
  readonly relation: ClaimRelation;
  readonly differences: readonly Difference[];
  /** Statements of claims that this one sits uneasily with. */
  readonly tensions: readonly string[];
  readonly background: readonly Background[];
  /** The source of the pack that the page was recognised as, if any; its report is in `own`, never in `reports`. */
  readonly pageSource?: Source | undefined;
  readonly own?: ReportView | undefined;
  /** Reports of the other sources (of all, on a page that is no source of the pack). */
  readonly reports: readonly ReportView[];
  /** How many sources more report the claim; absent where these are all. */
  readonly further?: number | undefined;
  /** Words of the page's quote that none of these reports has. */
  readonly marks: readonly Span[];
  /** Sources of the pack that do not report the claim: silence worth showing. Empty for packs with more than five sources. */
  readonly silent: readonly Source[];
  /** Headlines of the pack's sources by id, to name the columns of `differences`. */
  readonly sources: Readonly<Record<string, Source>>;
}

/** The one answer. Matches in reading order. */
export interface PageAnswer {
  /** Null where the page has no article worth reading; there are no views then. Offsets of matches refer to its text. */
  readonly article: ArticleChoice | null;
  readonly views: readonly MatchView[];
  /** Milliseconds the engine took. */
  readonly took: number;
}

/** A page as a source is named. */
export interface PageName {
  readonly url: string;
  /** Empty where it has none. */
  readonly headline: string;
}

/** What a page is to the reader: the cases that the popup tells apart. */
export type PageStatus = 'reading' | 'done' | 'no-article' | 'off' | 'site-off' | 'failed' | 'reload';

/** What the popup asks a page for. */
export interface PageSummary {
  readonly status: PageStatus;
  /** Host name of the page, as the site switch names it. */
  readonly site: string;
  readonly views: readonly MatchView[];
  readonly took: number;
}
