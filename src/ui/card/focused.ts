/** Finds what to give focus back to, and lets reading go on where it was. */

/** The element that has focus, also inside open shadow roots of the page; undefined where it is the page as a whole. */
export function focused(document: Document): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}

/** Whether any of an element is in the viewport. */
export function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < (element.ownerDocument.defaultView?.innerHeight ?? 0);
}

/**
 * Lets the next Tab, and a screen reader, go on from the end of a range; leaves what the reader has selected. Firefox goes on
 * from the caret; Chromium from where focus was last, so that the closed card's host goes there and back, which moves nothing.
 */
export function readOnFrom({ endContainer, endOffset }: Range, host: HTMLElement, panel: HTMLElement): void {
  const { parentNode, nextSibling } = host;
  try {
    endContainer.parentNode?.insertBefore(host, endContainer.nextSibling);
    host.showPopover();
    panel.focus({ preventScroll: true });
    host.hidePopover();
  } finally {
    parentNode?.insertBefore(host, nextSibling);
  }
  const selection = endContainer.ownerDocument?.getSelection();
  if (selection?.isCollapsed) selection.collapse(endContainer, endOffset);
}
