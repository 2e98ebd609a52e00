/** The shape of a block of page text and of the way back from its characters to the page's nodes; nothing else. */

/** A stretch of a block's text that stands unchanged in one text node: `text.slice(start, start + length)` equals `node.data.slice(offset, offset + length)`, white space aside. */
export interface Piece {
  readonly node: Text;
  /** First UTF-16 offset in the block's text. */
  readonly start: number;
  /** In UTF-16 units; the same in the text and in the node. */
  readonly length: number;
  /** UTF-16 offset in `node.data` of the first character. */
  readonly offset: number;
}

/** A paragraph, heading, list item or cell of an article. */
export interface Block {
  /** White space collapsed to single spaces and trimmed; soft hyphens and zero-width characters removed. Never empty, never holds "\n". */
  readonly text: string;
  /** BCP 47, as the nearest `lang` attribute gives it; undefined where the page declares none. */
  readonly language: string | undefined;
  /** In ascending order of `start`; the space that a `<br>` became belongs to no piece. */
  readonly pieces: readonly Piece[];
}

/** An article as it stands on a page. */
export interface ArticleOnPage {
  /** In reading order. Their texts joined by "\n" are the article text that offsets refer to. */
  readonly blocks: readonly Block[];
  /** The page's own headlines, without doubles: h1, og:title, document.title. */
  readonly headlines: readonly string[];
  /** The element that holds every block. */
  readonly root: Element;
  /** Open shadow roots of the page that were read, in document order. */
  readonly shadowRoots: readonly ShadowRoot[];
}
