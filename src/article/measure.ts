/** Measures the runs and boxes of a page and tells clutter from prose; knows numbers and words, no layout. */
import { endsAsSentence, type Reading, readingOf } from './clutter-text.ts';
import type { LaidOut, LaidOutBox } from './laid-out.ts';
import { covered } from './stretch.ts';

/** A run, judged on its own. */
export interface RunMeasure {
  readonly reading: Reading;
  /** 1 to 6 for a heading, else 0. */
  readonly heading: number;
  /** A list item, a table cell or a term of a list. */
  readonly item: boolean;
  /** All of it leads to other pages. */
  readonly wholeLink: boolean;
  readonly wholeBold: boolean;
  readonly sentence: boolean;
  /** Characters that count as an article's prose; 0 for everything else. */
  readonly prose: number;
}

/** A box with everything in it. */
export interface BoxMeasure {
  /** Characters of prose, those of left-out boxes not counted. */
  prose: number;
  /** Range of runs, half open. */
  first: number;
  end: number;
  /** Level-one headings. */
  headlines: number;
  /** The box in it with most prose, or -1. */
  richest: number;
}

export interface Measures {
  readonly runs: readonly RunMeasure[];
  readonly boxes: readonly BoxMeasure[];
  /** Boxes whose runs are left out, those around them considered. */
  readonly left: readonly boolean[];
}

interface Sums {
  prose: number;
  proseRuns: number;
  sentences: number;
  characters: number;
  linkCharacters: number;
  links: number;
  headlines: number;
  pictures: number;
  fields: number;
  core: boolean;
  first: number;
  end: number;
}

/** A teaser's card has no more than this, in characters. */
const CARD_TEXT = 520;
const CARD_PROSE = 330;
/** Longest text that a picture's box holds as its caption. */
const CAPTION = 180;

/** Measures a whole page, in linear time. */
export function measure(page: LaidOut): Measures {
  const headingOf = inherited(
    page,
    (tag, around) => (/^h[1-6]$/.test(tag) ? Number(tag[1]) : BOUNDARY.has(tag) ? 0 : around),
    0,
  );
  const itemOf = inherited(page, (tag, around) => (ITEMS.has(tag) ? true : BOUNDARY.has(tag) ? false : around), false);
  const runs = page.runs.map((run) => {
    const { text, box } = run;
    const heading = headingOf[box] ?? 0;
    const reading = readingOf(text);
    const links = covered(run, ['link', 'card']) / text.length;
    // A headline that leads elsewhere has no full stop; a linked sentence of the article has.
    // A list of them is a list of other things, full stop or not.
    const item = itemOf[box] === true || BULLET.test(text);
    const isSentence = heading === 0 && !item && text.length >= 80 && /\.["'”’)]*$/.test(text);
    const sentence = endsAsSentence(text);
    const stands = heading === 0 || (heading > 1 && sentence && text.length >= 60);
    const counts = reading === 'text' && stands && links < 0.6 && (sentence ? text.length >= 25 : text.length >= 100);
    return {
      reading,
      heading,
      item,
      wholeLink: links >= 0.88 && !(isSentence && covered(run, ['card']) === 0),
      wholeBold: covered(run, ['bold']) >= text.length * 0.9,
      sentence,
      prose: counts ? text.length : 0,
    };
  });
  const sums = sumUp(page, runs);
  const left = leftOut(page, runs, sums);
  return { runs, boxes: netSums(page, runs, sums, left), left };
}

/** A list item that is written rather than marked up. */
const BULLET = /^[•◦▪■●‣·*–—-]\s+\p{L}/u;
const ITEMS = new Set(['li', 'td', 'th', 'dd', 'dt']);
const BOUNDARY = new Set(['p', 'div', 'section', 'article', 'blockquote', 'table', 'main']);

function inherited<T>(page: LaidOut, next: (tag: string, around: T) => T, top: T): T[] {
  const values: T[] = [];
  for (const box of page.boxes) values.push(next(box.tag, values[box.parent] ?? top));
  return values;
}

function sumUp(page: LaidOut, runs: readonly RunMeasure[]): Sums[] {
  const sums: Sums[] = page.boxes.map((box) => ({
    prose: 0,
    proseRuns: 0,
    sentences: 0,
    characters: 0,
    linkCharacters: 0,
    links: 0,
    headlines: 0,
    pictures: box.media ? 1 : 0,
    fields: box.field && box.tag !== 'p' && box.tag !== 'li' ? 1 : 0,
    core: box.core,
    first: Number.MAX_SAFE_INTEGER,
    end: -1,
  }));
  page.runs.forEach(({ text, box }, index) => {
    const sum = sums[box];
    const own = runs[index];
    if (sum === undefined || own === undefined) return;
    sum.prose += own.prose;
    if (own.prose > 0) sum.proseRuns += 1;
    if (own.sentence && !own.wholeLink && own.reading === 'text' && text.length >= 25) sum.sentences += 1;
    sum.characters += text.length;
    if (own.wholeLink) {
      sum.links += 1;
      sum.linkCharacters += text.length;
    }
    if (own.heading === 1) sum.headlines += 1;
    if (own.reading === 'credit') sum.pictures += 1;
    sum.first = Math.min(sum.first, index);
    sum.end = Math.max(sum.end, index + 1);
  });
  for (let i = sums.length - 1; i > 0; i -= 1) {
    const own = sums[i];
    const around = sums[page.boxes[i]?.parent ?? -1];
    if (own === undefined || around === undefined) continue;
    around.prose += own.prose;
    around.proseRuns += own.proseRuns;
    around.sentences += own.sentences;
    around.characters += own.characters;
    around.linkCharacters += own.linkCharacters;
    around.links += own.links;
    around.headlines += own.headlines;
    around.pictures += own.pictures;
    around.fields += own.fields;
    around.core ||= own.core;
    around.first = Math.min(around.first, own.first);
    around.end = Math.max(around.end, own.end);
  }
  return sums;
}

function leftOut(page: LaidOut, runs: readonly RunMeasure[], sums: readonly Sums[]): boolean[] {
  const all = sums[0]?.prose ?? 0;
  const live = inherited(page, () => false, false);
  const left: boolean[] = [];
  page.boxes.forEach((box, i) => {
    const sum = sums[i];
    live[i] = (live[box.parent] ?? false) || box.live;
    if (left[box.parent] === true || sum === undefined) left[i] = true;
    else if (box.clutter) left[i] = !isArticleAfterAll(sum, all);
    else
      left[i] =
        sum.prose < all * 0.3 &&
        sum.headlines === 0 &&
        (isLinkBox(sum) || isSignUp(sum) || isCaptioned(box, sum) || (live[i] !== true && isCard(page, runs, sum)));
  });
  return left;
}

/** A box with a clutter's name that holds most of the page's prose is named after something else. */
function isArticleAfterAll(sum: Sums, all: number): boolean {
  return sum.prose > all * 0.5 && (sum.headlines > 0 || sum.core || all - sum.prose < 200);
}

/** Links and what belongs to them, no sentence. */
function isLinkBox(sum: Sums): boolean {
  if (sum.links === 0 || sum.prose > 0 || sum.sentences > 0) return false;
  return sum.linkCharacters >= sum.characters * 0.4 || sum.pictures > 0;
}

/** A field to fill in and a few words around it. */
function isSignUp(sum: Sums): boolean {
  return sum.fields > 0 && sum.characters <= 450 && sum.proseRuns <= 2;
}

/** A picture and a line under it. */
function isCaptioned(box: LaidOutBox, sum: Sums): boolean {
  return box.media && box.tag !== 'p' && box.tag !== 'li' && box.tag !== 'body' && sum.characters <= CAPTION;
}

/** A linked headline with at most one short paragraph under it. */
function isCard(page: LaidOut, runs: readonly RunMeasure[], sum: Sums): boolean {
  if (sum.links === 0 || sum.proseRuns > 1 || sum.prose > CARD_PROSE || sum.characters > CARD_TEXT) return false;
  for (let i = sum.first; i < sum.end; i += 1) {
    const own = runs[i];
    const text = page.runs[i]?.text ?? '';
    if (own === undefined || own.prose > 0) return false;
    if (own.wholeLink && own.reading === 'text' && text.length >= 12) return true;
  }
  return false;
}

function netSums(
  page: LaidOut,
  runs: readonly RunMeasure[],
  sums: readonly Sums[],
  left: readonly boolean[],
): BoxMeasure[] {
  const boxes = sums.map(
    (sum): BoxMeasure => ({ prose: 0, first: sum.first, end: sum.end, headlines: sum.headlines, richest: -1 }),
  );
  page.runs.forEach(({ box }, index) => {
    const own = boxes[box];
    if (own !== undefined && left[box] !== true) own.prose += runs[index]?.prose ?? 0;
  });
  for (let i = boxes.length - 1; i > 0; i -= 1) {
    const own = boxes[i];
    const around = boxes[page.boxes[i]?.parent ?? -1];
    if (own === undefined || around === undefined) continue;
    around.prose += own.prose;
    // Parents come last in this order, so `own` is complete; of equals the first in the document wins.
    if (own.prose > 0 && own.prose >= (boxes[around.richest]?.prose ?? 0)) around.richest = i;
  }
  return boxes;
}
