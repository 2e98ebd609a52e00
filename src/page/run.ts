/** Builds the text of one block from text nodes, keeping the way back to them; knows strings and nodes, no layout. */
import type { Piece } from './block.ts';

/** A stretch of a run that stood in one inline element. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
}

/** `anchor` is a link into the same page (`href="#…"`), `card` a link that holds whole blocks. */
export type MarkKind = 'link' | 'anchor' | 'card' | 'bold' | 'other';

/** The text between two block boundaries. */
export interface Run {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly marks: readonly Mark[];
  /** Offsets just behind the space that a single `<br>` became. */
  readonly breaks: readonly number[];
}

/** Collects text nodes into a run. */
export interface RunBuilder {
  /** Length of the text so far, in UTF-16 units. */
  length(): number;
  append(node: Text): void;
  /** A line break; true where it is the second in a row, so that the block ends here. */
  lineBreak(): boolean;
  mark(start: number, kind: MarkKind): void;
  /** The run so far without white space at its end, or null where it is blank; starts the next one. */
  take(): Run | null;
}

/** Characters that show nothing and only break words apart: soft hyphen, zero-width ones, joiners, direction marks. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
/** White space other than single spaces, or something invisible. */
const UNTIDY =
  /[\t-\r\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff\u00ad\u061c\u180e\u202a-\u202e]| {2}/;
const STOP = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Makes an empty builder. */
export function runBuilder(): RunBuilder {
  let parts: string[] = [];
  let length = 0;
  let pieces: { node: Text; start: number; length: number; offset: number }[] = [];
  let marks: Mark[] = [];
  let breaks: number[] = [];
  let spaced = true;
  let broken = false;

  const put = (node: Text, text: string, offset: number): void => {
    const last = pieces.at(-1);
    if (last !== undefined && last.node === node && last.offset + last.length === offset) last.length += text.length;
    else pieces.push({ node, start: length, length: text.length, offset });
    parts.push(text);
    length += text.length;
  };

  const reset = (): void => {
    parts = [];
    length = 0;
    pieces = [];
    marks = [];
    breaks = [];
    spaced = true;
    broken = false;
  };

  return {
    length: () => length,

    append(node) {
      const { data } = node;
      if (!UNTIDY.test(data)) {
        // Nearly all text is tidy already: one piece, without the space that would be the second in a row.
        const first = spaced && data.startsWith(' ') ? 1 : 0;
        if (first === data.length) return;
        put(node, first === 0 ? data : data.slice(1), first);
        spaced = data.endsWith(' ');
        broken = false;
        return;
      }
      let from = 0;
      while (from < data.length) {
        STOP.lastIndex = from;
        const stop = STOP.exec(data);
        const to = stop === null ? data.length : stop.index;
        if (to > from) {
          put(node, data.slice(from, to), from);
          spaced = false;
          broken = false;
        }
        if (stop === null) return;
        if (!spaced && !INVISIBLE.test(stop[0])) {
          put(node, ' ', to);
          spaced = true;
        }
        from = to + 1;
      }
    },

    lineBreak() {
      if (broken) return true;
      broken = true;
      if (length === 0) return false;
      if (!spaced) {
        parts.push(' ');
        length += 1;
        spaced = true;
      }
      breaks.push(length);
      return false;
    },

    mark(start, kind) {
      if (length > start) marks.push({ start, end: length, kind });
    },

    take() {
      const text = parts.join('');
      const trimmed = text.trimEnd();
      const whole = { text, pieces, marks, breaks };
      const run = trimmed === '' ? null : trimmed.length === text.length ? whole : clip(whole, 0, trimmed.length);
      reset();
      return run;
    },
  };
}

/** The part of a run from `start` to `end`, trimmed; null where nothing is left. */
export function clip(run: Run, start: number, end: number): Run | null {
  let from = start;
  let to = end;
  while (from < to && run.text[from] === ' ') from += 1;
  while (to > from && run.text[to - 1] === ' ') to -= 1;
  if (from >= to) return null;
  const pieces: Piece[] = [];
  for (const piece of run.pieces) {
    const first = Math.max(piece.start, from);
    const last = Math.min(piece.start + piece.length, to);
    if (first >= last) continue;
    pieces.push({
      node: piece.node,
      start: first - from,
      length: last - first,
      offset: piece.offset + first - piece.start,
    });
  }
  const marks: Mark[] = [];
  for (const mark of run.marks) {
    const first = Math.max(mark.start, from);
    const last = Math.min(mark.end, to);
    if (first < last) marks.push({ start: first - from, end: last - from, kind: mark.kind });
  }
  const breaks = run.breaks.filter((at) => at > from && at < to).map((at) => at - from);
  return { text: run.text.slice(from, to), pieces, marks, breaks };
}

/** How many characters of a run stand in marks of a kind, counting each once. */
export function covered(run: Run, kinds: readonly MarkKind[]): number {
  let count = 0;
  let reached = 0;
  const wanted = run.marks.filter((mark) => kinds.includes(mark.kind)).sort((a, b) => a.start - b.start);
  for (const mark of wanted) {
    const from = Math.max(mark.start, reached);
    if (mark.end > from) {
      count += mark.end - from;
      reached = mark.end;
    }
  }
  return count;
}
