/** Turns offsets of the article text into ranges of the page, and fails closed: no range where the page no longer holds that text. */
import type { ArticleOnPage, Block } from './block.ts';

/** A stretch of the page by its nodes. */
export interface Points {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  /** Exclusive. */
  readonly endOffset: number;
  /** Every text node that the stretch has a part in. */
  readonly nodes: ReadonlySet<Text>;
}

/** Where the stretch `start` to `end` (UTF-16 offsets into the article text) stands on the page; null where it is no longer there, or spans blocks or the border of a shadow root. */
export function toPoints(article: ArticleOnPage, start: number, end: number): Points | null {
  const place = placeOf(article, start, end);
  if (place === null) return null;
  const { text, pieces: all } = place.block;
  const pieces = all.filter((piece) => piece.start < place.end && piece.start + piece.length > place.start);
  const first = pieces[0];
  const last = pieces.at(-1);
  const stands = pieces.every(
    ({ node, start: at, length, offset }) =>
      node.isConnected && sameText(node.data.slice(offset, offset + length), text.slice(at, at + length)),
  );
  if (first === undefined || last === undefined || !stands) return null;
  if (first.node.getRootNode() !== last.node.getRootNode()) return null;
  return {
    startContainer: first.node,
    startOffset: first.offset + Math.max(0, place.start - first.start),
    endContainer: last.node,
    endOffset: last.offset + Math.min(last.length, place.end - last.start),
    nodes: new Set(pieces.map(({ node }) => node)),
  };
}

/** The same as a range that follows the page, for placing things beside it. */
export function toRange(article: ArticleOnPage, start: number, end: number): Range | null {
  const points = toPoints(article, start, end);
  if (points === null) return null;
  const range = new Range();
  range.setStart(points.startContainer, points.startOffset);
  range.setEnd(points.endContainer, points.endOffset);
  return range;
}

/** The words of the stretch as they were read; null where it is not within one block of the article. */
export function textAt(article: ArticleOnPage, start: number, end: number): string | null {
  const place = placeOf(article, start, end);
  return place === null ? null : place.block.text.slice(place.start, place.end);
}

function placeOf(
  article: ArticleOnPage,
  start: number,
  end: number,
): { block: Block; start: number; end: number } | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start) return null;
  const block = lastFrom(article.blocks, start);
  if (block === undefined || end > block.start + block.text.length) return null;
  return { block, start: start - block.start, end: end - block.start };
}

/** The last block that starts at an offset or before; blocks are in order. */
function lastFrom(blocks: readonly Block[], offset: number): Block | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).start <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

function sameText(now: string, then: string): boolean {
  return now === then || (now.length === then.length && now.replace(/\s/g, ' ') === then);
}
