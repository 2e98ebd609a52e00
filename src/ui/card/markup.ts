/** The card as plain data: drawn in the background, where the words and the components are, and built on the page. Types only. */

/** A text, or an element: its tag, its attributes, and what is in it. */
export type Markup = string | MarkupElement;

export type MarkupElement = readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: Markup[]];

/** What the reader can do in the card: the value of `data-act` on a button. */
export type CardAct = 'close' | 'pin' | 'next' | 'previous' | 'show' | 'copy' | 'not-same' | 'mute' | 'undo';

/** What the card tells about an act of the reader: an element with one of these in `data-when` shows only then. */
export type CardState = 'copied' | 'not-same' | 'muted' | 'failed';

/** A match as its card shows it. */
export interface DrawnMatch {
  /** Class of the panel. */
  readonly tone: string;
  readonly card: readonly Markup[];
  /** The way to it from the card of another match in the same words. */
  readonly also: Markup;
}
