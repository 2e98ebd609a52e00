/** A text with its differing words marked. */
import type { Span } from '../../text/span.ts';
import { splitMarked } from './split-marked.ts';

export function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  return <>{splitMarked(text, spans).map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</>;
}
