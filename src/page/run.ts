/** Builds the text of one block from text nodes, keeping the way back to them; knows strings and nodes, no layout. */
import type { Mark, MarkKind } from '../article/outline.ts';
import type { Piece } from './block.ts';

/** The text between two block boundaries. */
export interface Run {
  readonly text: string;
  /** In ascending order of `start`; the last may hold a space behind the text's end. */
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

/** White space other than single spaces, or something invisible: soft hyphen, zero-width characters, joiners, direction marks. */
const UNTIDY = /[^\S ]| {2}|\p{Cf}/u;
/** White space, or, caught, what shows nothing and only breaks words apart. */
const STOP = /(\p{Cf})|\s/gu;

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
        if (!spaced && stop[1] === undefined) {
          put(node, ' ', to);
          spaced = true;
        }
        from = to + stop[0].length;
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
      const text = parts.join('').trimEnd();
      const run = text === '' ? null : { text, pieces, marks, breaks };
      reset();
      return run;
    },
  };
}
