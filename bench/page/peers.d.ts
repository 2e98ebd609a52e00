/** The part of mark.js (which brings no types) that is used here, and what the page is handed for the peers. */
declare module 'mark.js' {
  export default class Mark {
    constructor(around: Element);
    markRanges(ranges: readonly { readonly start: number; readonly length: number }[]): void;
    mark(
      words: readonly string[],
      options: {
        readonly separateWordSearch: boolean;
        readonly acrossElements: boolean;
        readonly caseSensitive: boolean;
        readonly diacritics: boolean;
      },
    ): void;
  }
}

/** The page's own words that the peers highlight, in reading order; none overlaps another. */
declare var benchQuotes: readonly string[];
