/** What a page tells of itself, as plain data, so that its article is found away from it; shapes only. */

/** What the tag and the attributes of an element say. An attribute that is absent or empty is no field here. */
export interface Look {
  /** Local name. */
  readonly tag: string;
  readonly class?: string | undefined;
  readonly id?: string | undefined;
  readonly role?: string | undefined;
  readonly itemprop?: string | undefined;
  readonly itemtype?: string | undefined;
}

/** An element that begins a block. Boxes stand in document order, so a parent's index is less than its children's. */
export interface OutlineBox {
  /** Index of the box around it; -1 for the first, and for no other. */
  readonly parent: number;
  /** Index among the looks. */
  readonly look: number;
  /** Whether an image or a video stands in it, outside any box within it. */
  readonly media?: boolean | undefined;
  /** The same for a field to fill in. */
  readonly field?: boolean | undefined;
}

/** `anchor` is a link into the same page (`href="#…"`), `card` a link that holds whole blocks. */
export type MarkKind = 'link' | 'anchor' | 'card' | 'bold' | 'other';

/** A stretch of a run that stood in one inline element. It may end behind the text, where white space was trimmed. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
}

/** The text between two block boundaries, in UTF-16 units. */
export interface OutlineRun {
  /** White space collapsed to single spaces and trimmed; soft hyphens and zero-width characters removed. Never empty, never holds "\n". */
  readonly text: string;
  /** Index of the box it stands in; never less than that of the run before it, or in a box around that one. */
  readonly box: number;
  /** BCP 47, as the nearest `lang` attribute gives it; absent where the page declares none. */
  readonly language?: string | undefined;
  /** Whether an image or a video stands between this run and the one before it. */
  readonly afterMedia: boolean;
  readonly marks: readonly Mark[];
  /** Offsets just behind the space that a single `<br>` became. */
  readonly breaks: readonly number[];
}

/** A page in reading order: what is hidden, and what is never text (navigation, captions, buttons), is left out already. */
export interface PageOutline {
  /** The page's own headlines as they stand, doubles and blanks among them: h1, og:title, title. */
  readonly headlines: readonly string[];
  /** Each once. */
  readonly looks: readonly Look[];
  readonly boxes: readonly OutlineBox[];
  readonly runs: readonly OutlineRun[];
}

/** What a page sends to be read, in one message. */
export interface PageText extends PageOutline {
  readonly url: string;
}

/** A block of an article (a paragraph, heading or list item): the part of a run from `start` to `end`, trimmed, never empty. */
export interface BlockPlace {
  /** Index among the outline's runs. */
  readonly run: number;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Which part of a page is its article. */
export interface ArticleChoice {
  /** Index of the box that holds every block. */
  readonly root: number;
  /** In reading order. Their texts joined by "\n" are the article text that offsets refer to. */
  readonly blocks: readonly BlockPlace[];
}
