/** Keeps the reader's place when the thing that had the focus goes away, as a removed row does. */

/** Draws, and where the focus was lost by that, gives it to the heading of the section it was in. */
export function keepFocus(document: Document, draw: () => void): void {
  const section = document.activeElement?.closest('section');
  draw();
  const heading = section?.querySelector('h2');
  if (!heading || (document.activeElement !== document.body && document.activeElement !== null)) return;
  heading.tabIndex = -1;
  heading.focus();
}
