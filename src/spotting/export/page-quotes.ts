/** Where the words of a page's matches stand in the page's own text, for whoever looks for them there without Crossread; types only. */

/** The words of one match. Without a `place` where they stand in a shadow root, which the text of the page leaves out. */
export interface PlacedQuote {
  /** The view's. */
  readonly key: string;
  /** As the page has it, white space included. */
  readonly exact: string;
  readonly place?: QuotePlace | undefined;
}

/** A stretch of the text of `document.body` (its `textContent`) as it was when it was asked for. */
export interface QuotePlace {
  /** Counted in Unicode code points from 0, as the W3C's data model has it; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Up to 32 UTF-16 units before and after. */
  readonly prefix: string;
  readonly suffix: string;
}

/** What a page says of itself and its matches when these are to be shared. */
export interface PageQuotes {
  readonly url: string;
  readonly title: string;
  readonly quotes: readonly PlacedQuote[];
}
