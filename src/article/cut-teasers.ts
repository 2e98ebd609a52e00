/** Cuts teasers out of the middle of a paragraph ("… READ MORE: …"), so that no block runs across one. */
import { labelLength } from './clutter-text.ts';
import { clip, type Stretch } from './stretch.ts';

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** Longest teaser, in characters; what is longer is a paragraph of its own. */
const LONGEST = 260;

/** A label in capitals, or one in brackets, that is written into running text without any markup. */
const SHOUTED = /(?:^|[.!?…"'”’)\]] )((?:READ|SEE|WATCH|ALSO)(?: (?:MORE|ALSO|READ|NOW))?|RELATED): /g;
const BRACKETED = /[([]\s*(?:read (?:more|also)|also read|see also|related|watch)\s*:[^)\]]{0,240}[)\]]/gi;

/** With more inline elements than this a run is no paragraph, and looking at each would take too long. */
const MOST_MARKS = 500;

/** What any of them holds. */
const HINT = /READ|WATCH|SEE |RELATED|[([] ?(?:[Rr]ead|[Aa]lso|[Ss]ee|[Rr]elated|[Ww]atch)/;

/** The parts of a run that are left when its teasers are cut out; usually the run itself. */
export function cutTeasers(run: Stretch): Stretch[] {
  if (run.marks.length > MOST_MARKS || run.breaks.length > MOST_MARKS) return [run];
  // What markup delimits is delimited better than what only the words tell.
  const marked = [...lineCuts(run), ...markCuts(run)];
  const told = textCuts(run.text).filter(
    (cut) => !marked.some((other) => cut.start < other.end && cut.end > other.start),
  );
  const cuts = [...marked, ...told].sort((a, b) => a.start - b.start);
  if (cuts.length === 0 || cuts.length > MOST_MARKS) return [run];
  const parts: Stretch[] = [];
  let from = 0;
  for (const cut of cuts) {
    if (cut.start > from) keep(parts, clip(run, from, cut.start));
    from = Math.max(from, cut.end);
  }
  keep(parts, clip(run, from, run.text.length));
  return parts;
}

function keep(parts: Stretch[], part: Stretch | null): void {
  if (part !== null && /[\p{L}\p{N}]/u.test(part.text)) parts.push(part);
}

/** Lines between single `<br>`s that are teasers. */
function lineCuts(run: Stretch): Cut[] {
  if (run.breaks.length === 0) return [];
  const cuts: Cut[] = [];
  const edges = [0, ...run.breaks, run.text.length];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const start = edges[i] ?? 0;
    const end = edges[i + 1] ?? start;
    if (end - start <= LONGEST && end > start && labelLength(run.text.slice(start, end).trim()) > 0)
      cuts.push({ start, end });
    else if (isLinkLine(run, start, end)) cuts.push({ start, end });
  }
  return cuts;
}

function isLinkLine(run: Stretch, start: number, end: number): boolean {
  const line = run.text.slice(start, end).trimEnd();
  // A headline that leads elsewhere has no full stop; a linked sentence of the article has.
  if (line === '' || (line.length >= 80 && line.endsWith('.'))) return false;
  return run.marks.some(
    (mark) =>
      mark.kind === 'link' && mark.start <= start + 2 && mark.end >= start + line.length - 2 && mark.end <= end + 1,
  );
}

/** Links, bold words and other inline elements that begin with a teaser's label; a bare label takes the link behind it along. */
function markCuts(run: Stretch): Cut[] {
  const cuts: Cut[] = [];
  for (const mark of run.marks) {
    const length = mark.end - mark.start;
    if (length > LONGEST || mark.kind === 'anchor') continue;
    const text = run.text.slice(mark.start, mark.end).trim();
    const label = labelLength(text);
    if (label === 0) continue;
    const bare = label >= text.length;
    const after = run.text.slice(mark.end, mark.end + 3);
    // A word such as "video" or "more" in bold or in a link is a label only where its mark follows.
    const mustMark = bare && !/[:»›>|→]\s*$/u.test(text);
    if (mustMark && !/^\s?[:»›>|→]/u.test(after)) continue;
    cuts.push({ start: mark.start, end: bare ? followed(run, mark.end) : mark.end });
  }
  return cuts;
}

/** Where the link ends that follows a bare label, or the line where none does. */
function followed(run: Stretch, from: number): number {
  let end = from;
  for (const mark of run.marks) {
    if (
      mark.kind === 'link' &&
      mark.start >= end &&
      mark.start - end <= 3 &&
      /^[\s:»›>|→–—-]*$/u.test(run.text.slice(end, mark.start))
    ) {
      end = mark.end;
    }
  }
  if (end > from) return end;
  const line = run.breaks.find((at) => at > from) ?? run.text.length;
  return line - from <= LONGEST ? sentenceEnd(run.text.slice(0, line), from) : from;
}

function textCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  if (!HINT.test(text)) return cuts;
  for (const found of text.matchAll(SHOUTED)) {
    const label = found[1] ?? '';
    const start = found.index + found[0].length - label.length - 2;
    const end = sentenceEnd(text, start + label.length + 2);
    if (end - start <= LONGEST) cuts.push({ start, end });
  }
  for (const found of text.matchAll(BRACKETED)) cuts.push({ start: found.index, end: found.index + found[0].length });
  return cuts;
}

function sentenceEnd(text: string, from: number): number {
  const end = /[.!?…]["'”’)]*(?= \p{Lu}| ["'“‘]|$)/u.exec(text.slice(from, from + LONGEST + 40));
  return end === null ? text.length : from + end.index + end[0].length;
}
