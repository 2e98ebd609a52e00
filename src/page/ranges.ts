/** Turns offsets of the article text into ranges of the page, and fails closed: no range where the page no longer holds that text. */
import type { ArticleOnPage, Block } from './block.ts';

/** A stretch of the page by its nodes. */
export interface Points {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  /** Exclusive. */
  readonly endOffset: number;
}

/** Where the stretch `start` to `end` (UTF-16 offsets into the article text) stands on the page; null where it is no longer there, or spans blocks. */
export function toPoints(article: ArticleOnPage, start: number, end: number): Points | null {
  const place = placeOf(article, start, end);
  if (place === null) return null;
  const { block } = place;
  const pieces = block.pieces.filter((piece) => piece.start < place.end && piece.start + piece.length > place.start);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  for (const { node, start: at, length, offset } of pieces) {
    if (!node.isConnected) return null;
    if (!sameText(node.data.slice(offset, offset + length), block.text.slice(at, at + length))) return null;
  }
  const from = Math.max(place.start, first.start);
  const to = Math.min(place.end, last.start + last.length);
  return {
    startContainer: first.node,
    startOffset: first.offset + from - first.start,
    endContainer: last.node,
    endOffset: last.offset + to - last.start,
  };
}

/** The same as a range that follows the page, for placing things beside it; null also where it would cross a shadow root's border. */
export function toRange(article: ArticleOnPage, start: number, end: number): Range | null {
  const points = toPoints(article, start, end);
  if (points === null || !isOneTree(points)) return null;
  const range = points.startContainer.ownerDocument.createRange();
  range.setStart(points.startContainer, points.startOffset);
  range.setEnd(points.endContainer, points.endOffset);
  return range.collapsed ? null : range;
}

/** The same as a range that costs the page nothing when it changes, for painting. */
export function toStaticRange(article: ArticleOnPage, start: number, end: number): StaticRange | null {
  const points = toPoints(article, start, end);
  if (points === null || !isOneTree(points)) return null;
  return new StaticRange({ ...points });
}

function placeOf(
  article: ArticleOnPage,
  start: number,
  end: number,
): { block: Block; start: number; end: number } | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start) return null;
  let before = 0;
  for (const block of article.blocks) {
    const after = before + block.text.length;
    if (start < after)
      return start >= before && end <= after ? { block, start: start - before, end: end - before } : null;
    before = after + 1;
  }
  return null;
}

function sameText(now: string, then: string): boolean {
  return now === then || (now.length === then.length && now.replace(/\s/g, ' ') === then);
}

function isOneTree({ startContainer, endContainer }: Points): boolean {
  return startContainer === endContainer || startContainer.getRootNode() === endContainer.getRootNode();
}
