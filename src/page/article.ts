/** Makes the article of a page that was read from the choice of its blocks, with the way back to the nodes; chooses nothing. */
import type { ArticleChoice, BlockPlace } from '../article/outline.ts';
import type { ArticleOnPage, Block, Piece, ReadPage } from './block.ts';

/** The article that was chosen, or null where the choice does not fit the page. */
export function articleOnPage(page: ReadPage, { root, blocks }: ArticleChoice): ArticleOnPage | null {
  const element = page.elements[root];
  const found: Block[] = [];
  let at = 0;
  for (const place of blocks) {
    const block = blockAt(page, place, at);
    if (block === null) return null;
    found.push(block);
    at += block.text.length + 1;
  }
  return element === undefined ? null : { blocks: found, root: element, shadowRoots: page.shadowRoots };
}

function blockAt({ outline, pieces }: ReadPage, { run, start, end }: BlockPlace, at: number): Block | null {
  const text = outline.runs[run]?.text.slice(start, end);
  const own: Piece[] = [];
  for (const piece of pieces[run] ?? []) {
    const first = Math.max(piece.start, start);
    const last = Math.min(piece.start + piece.length, end);
    if (first < last)
      own.push({
        node: piece.node,
        start: first - start,
        length: last - first,
        offset: piece.offset + first - piece.start,
      });
  }
  return text?.length === end - start ? { start: at, text, pieces: own } : null;
}
