/** Chooses the box that holds the article, from measured numbers. */
import type { LaidOut } from './laid-out.ts';
import type { Measures } from './measure.ts';

/** Share of the prose around it that a box must hold to be descended into. */
const MOST = 0.75;
/** The same for a box that alone holds the headline, or whose tag says that it is the article. */
const HALF = 0.5;

/** Index of the article's box, or -1 where the page has no prose. */
export function chooseRoot(page: LaidOut, measures: Measures): number {
  const path = descend(page, measures);
  const deepest = path.at(-1);
  if (deepest === undefined) return -1;
  // An <article> is the whole of it: the lead may stand beside the body.
  const article = path.find((index) => isArticle(page, index));
  return climb(page, measures, article ?? deepest);
}

function descend(page: LaidOut, { boxes }: Measures): number[] {
  const path: number[] = [];
  let at = 0;
  for (;;) {
    const box = boxes[at];
    if (box === undefined || box.prose === 0) return path;
    path.push(at);
    const inside = boxes[box.richest];
    if (inside === undefined) return path;
    const share = inside.prose / box.prose;
    const onlyHeadline = inside.headlines > 0 && inside.headlines === box.headlines;
    const named = isArticle(page, box.richest) || page.boxes[box.richest]?.tag === 'main';
    if (share < MOST && !(share >= HALF && (onlyHeadline || named))) return path;
    at = box.richest;
  }
}

function isArticle(page: LaidOut, index: number): boolean {
  return page.boxes[index]?.article === true;
}

/** Widens the box while what is gained flows with it: paragraphs beside it, or between the headline and it. */
function climb(page: LaidOut, measures: Measures, from: number): number {
  let root = from;
  let first = measures.boxes[from]?.first ?? 0;
  let end = measures.boxes[from]?.end ?? 0;
  for (let around = page.boxes[from]?.parent ?? -1; around >= 0; around = page.boxes[around]?.parent ?? -1) {
    const box = measures.boxes[around];
    if (box === undefined) break;
    const gained: number[] = [];
    for (let i = box.first; i < first; i += 1) gained.push(i);
    for (let i = end; i < box.end; i += 1) gained.push(i);
    const prose = gained.filter(
      (i) => (measures.runs[i]?.prose ?? 0) > 0 && measures.left[page.runs[i]?.box ?? -1] !== true,
    );
    const headline = gained.findLast((i) => i < first && measures.runs[i]?.heading === 1);
    const flows = prose.every(
      (i) => isBeside(page, i, around) || (headline !== undefined && i > headline && i < first),
    );
    if (!flows) break;
    if (prose.length > 0) root = around;
    first = box.first;
    end = box.end;
  }
  return root;
}

function isBeside(page: LaidOut, run: number, around: number): boolean {
  const box = page.runs[run]?.box ?? -1;
  return (
    box === around ||
    (page.boxes[box]?.parent === around && page.boxes[box]?.tag !== 'div' && page.boxes[box]?.tag !== 'section')
  );
}
