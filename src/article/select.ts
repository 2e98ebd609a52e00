/** Picks the runs of an article that are its text, looking at each with its neighbours; knows numbers and words only. */
import type { LaidOut } from './laid-out.ts';
import type { Measures, RunMeasure } from './measure.ts';
import type { Stretch } from './stretch.ts';

/** Longest caption, in characters. */
const CAPTION = 220;
/** A line without a full stop is hardly longer. */
const LINE = 200;

/** Prose, in characters, before comments can begin. */
const LEAST_BEFORE_COMMENTS = 200;

/** Indexes of the runs in the box `root` that are the article's text. `headlines` are not. */
export function selectRuns(page: LaidOut, measures: Measures, root: number, headlines: readonly string[]): number[] {
  const range = measures.boxes[root];
  if (range === undefined) return [];
  const titles = new Set(headlines.map(plain));
  const longest = Math.max(0, ...headlines.map((headline) => headline.length)) + 20;
  const isTitle = (text: string): boolean => text.length >= 15 && text.length <= longest && titles.has(plain(text));
  const kept: number[] = [];
  let after: 'nothing' | 'section' | 'comments' = 'nothing';
  let level = 0;
  /** Characters of prose so far. */
  let prose = 0;
  /** Whether the lines belong to a list that a line such as "Key points:" began. */
  let listed = false;
  for (let i = range.first; i < range.end; i += 1) {
    const stretch = page.runs[i];
    const own = measures.runs[i];
    if (stretch === undefined || own === undefined || measures.left[stretch.box] === true) continue;
    if (own.heading > 0 && (level === 0 || own.heading <= level)) after = 'nothing';
    if (own.reading === 'section' || own.reading === 'comments') {
      // "12 comments" above the article leads to them; they do not begin there.
      if (own.reading === 'comments' && own.heading === 0 && (own.sentence || prose < LEAST_BEFORE_COMMENTS)) continue;
      after = own.reading;
      level = own.heading;
      continue;
    }
    if (after === 'comments') continue;
    if (after === 'section') {
      if (own.prose < 80) continue;
      after = 'nothing';
    }
    if (own.heading === 1 || isTitle(stretch.text)) continue;
    if (own.sentence || own.reading !== 'text') listed = own.reading === 'text' && /^.{3,59}:$/.test(stretch.text);
    else if (listed && !own.wholeLink && stretch.text.length >= 20) {
      kept.push(i);
      continue;
    }
    if (!isText(page, measures, i, own, stretch)) continue;
    kept.push(i);
    prose += own.prose;
  }
  return kept;
}

function isText(
  page: LaidOut,
  measures: Measures,
  index: number,
  own: RunMeasure,
  { text, afterMedia }: Stretch,
): boolean {
  if (own.reading !== 'text' || own.wholeLink) return false;
  const { length } = text;
  if (own.heading > 0) return length >= 12;
  if (own.sentence)
    return length >= 12 && !(own.prose === 0 && length >= 25 && !own.item && own.wholeBold && afterMedia);
  if (own.item) return length >= 15;
  if (length > LINE) return true;
  if (afterMedia && length <= CAPTION) return false;
  if (own.wholeBold || length < 30) return false;
  return !isInList(page, measures, index);
}

/** Lines without a full stop come in rows in captions, credits and teasers; in an article, one is an oversight. */
function isInList(page: LaidOut, measures: Measures, index: number): boolean {
  return [index - 1, index + 1].some((i) => {
    const near = measures.runs[i];
    const stretch = page.runs[i];
    if (near === undefined || stretch === undefined || near.heading > 0 || near.item) return false;
    return near.wholeLink || near.reading === 'credit' || (!near.sentence && stretch.text.length <= LINE);
  });
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
