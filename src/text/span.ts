/** A half-open stretch of a string, in UTF-16 offsets: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a part lies inside a span. */
export function within(part: Span, whole: Span): boolean {
  return part.start >= whole.start && part.end <= whole.end;
}
