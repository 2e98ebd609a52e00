/** Stretches of runs, with the marks that stand in them; strings and numbers only. */
import type { BlockPlace, Mark, MarkKind, OutlineRun } from './outline.ts';

/** A part of a run that is looked at as a whole. Marks and breaks count from its own start. */
export interface Stretch extends BlockPlace {
  readonly text: string;
  readonly box: number;
  readonly language: string | undefined;
  readonly afterMedia: boolean;
  readonly marks: readonly Mark[];
  readonly breaks: readonly number[];
}

/** A whole run, as the stretch with this index. */
export function stretchOf({ text, box, language, afterMedia, marks, breaks }: OutlineRun, run: number): Stretch {
  return {
    run,
    start: 0,
    end: text.length,
    text,
    box,
    language,
    afterMedia,
    marks: marksIn(marks, 0, text.length),
    breaks: breaks.filter((at) => at < text.length),
  };
}

/** The part of a stretch from `start` to `end`, trimmed; null where nothing is left. */
export function clip(whole: Stretch, start: number, end: number): Stretch | null {
  let from = start;
  let to = end;
  while (from < to && whole.text[from] === ' ') from += 1;
  while (to > from && whole.text[to - 1] === ' ') to -= 1;
  if (from >= to) return null;
  return {
    ...whole,
    start: whole.start + from,
    end: whole.start + to,
    text: whole.text.slice(from, to),
    marks: marksIn(whole.marks, from, to),
    breaks: whole.breaks.filter((at) => at > from && at < to).map((at) => at - from),
  };
}

/** How many characters of a stretch stand in marks of a kind, counting each once. */
export function covered({ marks }: Stretch, kinds: readonly MarkKind[]): number {
  let count = 0;
  let reached = 0;
  const wanted = marks.filter((mark) => kinds.includes(mark.kind)).sort((a, b) => a.start - b.start);
  for (const mark of wanted) {
    const from = Math.max(mark.start, reached);
    if (mark.end > from) {
      count += mark.end - from;
      reached = mark.end;
    }
  }
  return count;
}

function marksIn(marks: readonly Mark[], from: number, to: number): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const start = Math.max(mark.start, from) - from;
    const end = Math.min(mark.end, to) - from;
    if (start < end) kept.push({ start, end, kind: mark.kind });
  }
  return kept;
}
