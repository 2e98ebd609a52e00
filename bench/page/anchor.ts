/** Finds quotes in the article's text, in the page, for the peers; marks nothing. */

/** A text node and where it begins in the article's text. */
export interface Place {
  readonly node: Text;
  readonly start: number;
}

/** A quote's stretch of the article's text, in UTF-16 units. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
}

/** Every text node in an element, and each quote where it comes next; one that is not there is left out. */
export function anchor(
  around: Element,
  quotes: readonly string[],
): { readonly places: readonly Place[]; readonly anchors: readonly Anchor[] } {
  const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  const places: Place[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    places.push({ node: node as Text, start: text.length });
    // As highlights' words are told: every white space is one plain space.
    text += (node as Text).data.replaceAll(/\s/g, ' ');
  }
  const anchors: Anchor[] = [];
  let from = 0;
  for (const quote of quotes) {
    const start = text.indexOf(quote, from);
    if (start < 0) continue;
    from = start + quote.length;
    anchors.push({ start, end: from });
  }
  return { places, anchors };
}

/** What the peers are given to read: nobody has to find the article for them. */
export function theArticle(): Element {
  return document.querySelector('#text') ?? document.body;
}
