/** Finds what to give focus back to. */

/** The element that has focus, also inside open shadow roots of the page; undefined where it is the page as a whole. */
export function focused(document: Document): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}
