/** What the card is asked to show, and where. */
import type { DrawnMatch } from './markup.ts';

/** A place in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CardRequest {
  /** All matches at that place, at least one; the first is the one aimed at. */
  readonly drawn: readonly DrawnMatch[];
  /** Its place among the matches of the page, from 0, and how many these are. */
  readonly at: number;
  readonly of: number;
  /** Whether choices can be kept: not in a private window. */
  readonly canRefuse: boolean;
  /** The highlighted words. */
  readonly range: Range;
  /** Where the pointer was; absent when opened by key or from a list. */
  readonly point?: Point | undefined;
  /** Whether the card stays until it is closed. */
  readonly pinned: boolean;
  /** Whether focus moves into the card. */
  readonly focus: boolean;
  /** Whether the reader points with a finger: narrow screens then get a bottom sheet. */
  readonly touch: boolean;
}
