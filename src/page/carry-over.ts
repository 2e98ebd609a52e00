/** Tells whether what was found out about a page still holds when it is read again; compares texts only. */
import type { ArticleChoice, OutlineRun } from '../article/outline.ts';
import type { ReadPage } from './block.ts';

/** A text this long is a paragraph rather than a label: where a new one stands, the article may be another. In characters. */
const PARAGRAPH = 100;

/**
 * The same choice of blocks for the page as it is now; undefined where it has to be chosen anew, since the text in the article
 * has changed, or, where there was no article (null), any text, or a paragraph has come that was nowhere on the page.
 */
export function carryOver(
  choice: ArticleChoice | null,
  before: ReadPage,
  now: ReadPage,
): ArticleChoice | null | undefined {
  if (before === now) return choice;
  const was = runsIn(before, choice?.root ?? 0);
  const old = choice === null ? undefined : before.elements[choice.root];
  const root = old === undefined ? 0 : now.elements.indexOf(old);
  const is = runsIn(now, root);
  const isSame = was.texts.length === is.texts.length && is.texts.every((text, i) => text === was.texts[i]);
  if (root < 0 || !isSame) return;
  if (choice === null) return null;
  const known = new Set(before.outline.runs.map(({ text }) => text));
  if (now.outline.runs.some(({ text }) => text.length >= PARAGRAPH && !known.has(text))) return;
  const shift = is.first - was.first;
  return { root, blocks: choice.blocks.map((block) => ({ ...block, run: block.run + shift })) };
}

/** The texts in a box, and the index of the first among the page's runs. Boxes and runs stand in document order. */
function runsIn({ outline: { boxes, runs } }: ReadPage, root: number): { first: number; texts: string[] } {
  const after = boxes.findIndex(({ parent }, index) => index > root && parent < root);
  const end = after < 0 ? boxes.length : after;
  const isWithin = ({ box }: OutlineRun): boolean => box >= root && box < end;
  return { first: runs.findIndex(isWithin), texts: runs.filter(isWithin).map(({ text }) => text) };
}
