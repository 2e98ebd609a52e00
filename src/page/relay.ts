/** What the guard at the start of the document (src/guard.ts, Firefox) shares with the content script. */
export interface Relay {
  /** Whether it stands before any script of the page. One that came later hears of an event after the page's listeners. */
  readonly isFirst: boolean;
  /** The card's host, as soon as there is one. */
  host: HTMLElement | undefined;
  /** The copy that goes through the card just now: the reader's own event, though a script repeats it. */
  told: Event | undefined;
  /** Told of each event of the card, in place of listeners at the document. */
  hear: ((event: Event) => void) | undefined;
}
