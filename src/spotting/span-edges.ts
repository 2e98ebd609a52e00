/** Ends a span where a reader would: at whole words, with its signs, quotation marks and brackets in pairs; nothing else. */
import type { Span } from '../text/span.ts';

/** Signs that end a stretch of text: white space and punctuation, but neither "%" nor "$". */
const stops = /[\s.,;:!?\u2026\u2013\u2014\u2022"'\u2018\u2019\u201C\u201D\u00AB\u00BB()[\]-]/u;
const closers = new Map([
  ['\u201C', '\u201D'],
  ['\u00AB', '\u00BB'],
  ['(', ')'],
  ['[', ']'],
  ['"', '"'],
]);

/** Marks that end a sentence or an abbreviation belong to what they end. */
const ends = /[.!?\u2026]/u;

/** The span from one word to another with what belongs to them: "$2", "60%", `"all"`, the full stop. `limits`: what it must not leave. Linear in the span. */
export function withEdges(text: string, { start, end }: Span, limits: Span): Span {
  let from = start;
  let to = end;
  while (from > limits.start && !stops.test(text[from - 1] as string)) from--;
  while (to < limits.end && !stops.test(text[to] as string)) to++;
  while (to < limits.end && ends.test(text[to] as string)) to++;
  const inside = text.slice(from, to);
  const before = from > limits.start ? closers.get(text[from - 1] as string) : undefined;
  const after = to < limits.end ? (text[to] as string) : '';
  if (before !== undefined && (before === after || inside.includes(before))) from--;
  for (const [opener, closer] of closers)
    if (closer === after && isOpen(text.slice(from, to), opener, closer)) return { start: from, end: to + 1 };
  return { start: from, end: to };
}

/** Whether a text opens what it does not close. */
function isOpen(text: string, opener: string, closer: string): boolean {
  if (opener === closer) return text.split(opener).length % 2 === 0;
  const at = text.lastIndexOf(opener);
  return at >= 0 && text.lastIndexOf(closer) < at;
}
