/** The shape of a block of page text and of the way back from its characters to the page's nodes; nothing else. */
import type { PageOutline } from '../article/outline.ts';

/** A stretch of a text that stands unchanged in one text node: `text.slice(start, start + length)` equals `node.data.slice(offset, offset + length)`, white space aside. */
export interface Piece {
  readonly node: Text;
  /** First UTF-16 offset in the text. */
  readonly start: number;
  /** In UTF-16 units; the same in the text and in the node. */
  readonly length: number;
  /** UTF-16 offset in `node.data` of the first character. */
  readonly offset: number;
}

/** A paragraph, heading, list item or cell of an article. */
export interface Block {
  /** Where it begins in the article text, in UTF-16 units. */
  readonly start: number;
  /** White space collapsed to single spaces and trimmed; soft hyphens and zero-width characters removed. Never empty, never holds "\n". */
  readonly text: string;
  /** In ascending order of `start`; the space that a `<br>` became belongs to no piece. */
  readonly pieces: readonly Piece[];
}

/** A page as it was read: its outline, and the way from that back to the page. */
export interface ReadPage {
  readonly outline: PageOutline;
  /** The element of each box. */
  readonly elements: readonly Element[];
  /** The pieces of each run, in ascending order of `start`; the last may hold a space behind the text's end. */
  readonly pieces: readonly (readonly Piece[])[];
  /** Open shadow roots that were read, in document order. */
  readonly shadowRoots: readonly ShadowRoot[];
}

/** An article as it stands on a page. */
export interface ArticleOnPage {
  /** In reading order. Their texts joined by "\n" are the article text that offsets refer to. */
  readonly blocks: readonly Block[];
  /** The element that holds every block. */
  readonly root: Element;
  /** Open shadow roots of the page that were read, in document order. */
  readonly shadowRoots: readonly ShadowRoot[];
}
