/** Tells whether what was found out about a page still holds when it is read again; compares texts only. */
import type { ArticleChoice } from '../article/outline.ts';
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
  const was = textsIn(before, choice?.root ?? 0);
  const old = choice === null ? undefined : before.elements[choice.root];
  const root = old === undefined ? 0 : now.elements.indexOf(old);
  const is = textsIn(now, root);
  if (root < 0 || was.text !== is.text) return;
  if (choice === null) return null;
  const known = new Set(before.outline.runs.map(({ text }) => text));
  if (now.outline.runs.some(({ text }) => text.length >= PARAGRAPH && !known.has(text))) return;
  const shift = is.first - was.first;
  return { root, blocks: choice.blocks.map((block) => ({ ...block, run: block.run + shift })) };
}

/** The text in a box, and the index of the first among the page's runs. Boxes and runs stand in document order. */
function textsIn({ outline: { boxes, runs } }: ReadPage, root: number): { first: number; text: string } {
  const after = boxes.findIndex(({ parent }, index) => index > root && parent < root);
  const end = after < 0 ? boxes.length : after;
  const within = runs.filter(({ box }) => box >= root && box < end);
  return {
    first: within[0] === undefined ? 0 : runs.indexOf(within[0]),
    text: within.map(({ text }) => text).join('\n'),
  };
}
