/** How elements are drawn, asked of the page's styles as seldom as can be; changes nothing. */
import { isInlineTag } from './hints.ts';

export type Style = 'hidden' | 'inline' | 'block' | 'unknown';

/** Tells how an element is drawn, where there is something that draws; only unclear cases are looked at closely. */
export function styleReader(first: Element): (element: Element, tag: string, attributed: boolean) => Style {
  const view = first.ownerDocument.defaultView;
  if (typeof first.checkVisibility !== 'function' || view === null) return () => 'unknown';
  return (element, tag, attributed) => {
    const inline = isInlineTag(tag);
    // Inline elements without a name of their own are hardly ever hidden or drawn as blocks, and there are many.
    if (inline && !(attributed && (element.hasAttribute('class') || element.hasAttribute('style')))) return 'unknown';
    const display = (): string => view.getComputedStyle(element).display;
    if (!element.checkVisibility({ visibilityProperty: true })) {
      // An element with `display: contents` has no box of its own, yet its children show.
      return display() === 'contents' ? 'unknown' : 'hidden';
    }
    const custom = tag.includes('-');
    if (!custom && !inline) return 'unknown';
    if (/^(?:inline|contents|ruby)/.test(display())) return 'inline';
    // A drop cap floats, which makes its box a block; it is a letter of the first word all the same.
    const { firstChild } = element;
    const isLetter =
      !custom &&
      firstChild?.nodeType === 3 &&
      firstChild === element.lastChild &&
      (firstChild as Text).data.trim().length <= 3;
    return isLetter ? 'inline' : 'block';
  };
}
