/** Brings a range into view, gently where the reader has not asked for less motion; moves nothing that is in view already. */

/** Scrolls every box around the range, the innermost first. */
export function scrollToRange(range: Range): void {
  for (let box = parentOf(range.startContainer); box !== null; box = parentOf(box)) {
    if (box === document.documentElement || box === document.body || !scrolls(box)) continue;
    const outer = box.getBoundingClientRect();
    const by = offCentre(range.getBoundingClientRect(), outer.top, outer.bottom);
    if (by !== 0) box.scrollBy({ top: by, behavior: 'instant' });
  }
  const by = offCentre(range.getBoundingClientRect(), 0, innerHeight);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (by !== 0) scrollBy({ top: by, behavior: calm ? 'instant' : 'smooth' });
}

/** How far, in CSS pixels, a stretch has to be scrolled to stand in the middle of a window; 0 where all of it is in view. */
export function offCentre(
  rect: { readonly top: number; readonly bottom: number },
  top: number,
  bottom: number,
): number {
  // A page's own bar usually covers the uppermost strip.
  const margin = Math.min(80, (bottom - top) / 5);
  if (rect.top >= top + margin && rect.bottom <= bottom - margin / 2) return 0;
  const tall = rect.bottom - rect.top > bottom - top - margin * 2;
  return Math.round(tall ? rect.top - top - margin : (rect.top + rect.bottom) / 2 - (top + bottom) / 2);
}

function scrolls(box: Element): boolean {
  if (box.scrollHeight <= box.clientHeight + 1) return false;
  return /auto|scroll|overlay/.test(getComputedStyle(box).overflowY);
}

function parentOf(node: Node): Element | null {
  return node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
