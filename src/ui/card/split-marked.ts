/** Splits a text at its marked spans, and nothing else: how a mark looks is the style sheet's business. */
import type { Span } from '../../text/span.ts';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * The pieces of a text in order; together they are the text. Spans may overlap, touch, stand in any order or reach
 * outside the text: they are cut to it, and empty ones are left out.
 */
export function splitMarked(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of mergeSpans(spans, text.length)) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

function mergeSpans(spans: readonly Span[], length: number): Span[] {
  const merged: { start: number; end: number }[] = [];
  const cut = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  for (const span of cut) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}
