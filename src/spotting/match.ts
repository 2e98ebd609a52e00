import type { Aspect } from '../claims/types.ts';
import type { Span } from '../text/span.ts';

/** What a page gives to be read: its blocks (paragraphs, headings, list items) in reading order. */
export interface Article {
  /** One string a block, white space already collapsed. Blocks joined by "\n" are the article text that offsets refer to. */
  readonly blocks: readonly string[];
  /** BCP 47 language of each block where the page declares one, else undefined. */
  readonly languages?: readonly (string | undefined)[] | undefined;
}

/** `states`: the page's values agree with at least one report. `varies`: the same event with a value that no report has. */
export type MatchRelation = 'states' | 'varies';

/** A value of the page that no report of the claim has. */
export interface ValueDifference {
  readonly aspect: Aspect;
  /** What the page says, in its own words. */
  readonly page: string;
  /** What each source says, by source id; a source that gives no such value is absent. */
  readonly reported: Readonly<Record<string, string>>;
}

/** One pairing of the page's words with the claim's: the answer to "why did this match". */
export interface Alignment {
  readonly kind: 'word' | 'name' | 'quantity';
  /** The page's words. */
  readonly page: string;
  /** The words of the pack that they were taken for. */
  readonly claim: string;
}

/** A span of a page that states or varies a claim. */
export interface Match extends Span {
  /** Ids of the claim and of the pack it belongs to. */
  readonly claim: string;
  readonly pack: string;
  /** The page's own text of the span; `start` and `end` are offsets into the article text. */
  readonly quote: string;
  /** Probability, 0 to 1, that the match is right. */
  readonly score: number;
  readonly relation: MatchRelation;
  readonly differences: readonly ValueDifference[];
  readonly alignment: readonly Alignment[];
}
