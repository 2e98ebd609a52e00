/** A half-open stretch of a string, in UTF-16 offsets: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a part lies inside a span. */
export function within(part: Span, whole: Span): boolean {
  return part.start >= whole.start && part.end <= whole.end;
}

/** Whether two spans share anything. */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

/** UTF-16 units between two spans; 0 where they touch or overlap. */
export function gapBetween(one: Span, other: Span): number {
  return Math.max(0, other.start - one.end, one.start - other.end);
}

/** Where a text first has some words, none of them within a longer one; undefined where it does not. @param offset of the text, added to both ends */
export function spanOfWords(words: string, text: string, offset = 0): Span | undefined {
  for (let start = text.indexOf(words); start >= 0 && words !== ''; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, start).slice(-2)) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)))
      return { start: offset + start, end: offset + end };
  }
  return undefined;
}
