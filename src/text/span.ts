/** A half-open stretch of a string, in UTF-16 offsets: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a part lies inside a span. */
export function within(part: Span, whole: Span): boolean {
  return part.start >= whole.start && part.end <= whole.end;
}

/** UTF-16 units between two spans; 0 where they touch or overlap. */
export function gapBetween(one: Span, other: Span): number {
  return Math.max(0, other.start - one.end, one.start - other.end);
}
