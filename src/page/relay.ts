/** What the guard at the start of the document (src/guard.ts, Firefox) shares with the content script. */
export interface Relay {
  /** Whether the guard hears of each event before the page's listeners do: it came first, and the page has not thrown it out. */
  stands(): boolean;
  /** The card's host, as soon as there is one. */
  host: HTMLElement | undefined;
  /** The copy that goes through the card just now: the reader's own event, though a script repeats it. */
  told: Event | undefined;
  /** Told of each event of the card, in place of listeners at the document. */
  hear: ((event: Event) => void) | undefined;
}
