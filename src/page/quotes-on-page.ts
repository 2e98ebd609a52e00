/** Tells where the words of matches stand in the text of the document itself, as other programs count it; changes nothing. */
import type { PlacedQuote, QuotePlace } from '../spotting/export/page-quotes.ts';
import { type Found, stillStands } from './found.ts';

/** What goes before and after a quote, in UTF-16 units: enough to tell it from others of the same words. */
const around = 32;

/** SHOW_TEXT and SHOW_CDATA_SECTION of NodeFilter, which only pages have: what `textContent` is made of. */
const textNodes = 4 | 8;

const pair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** The quotes of the matches that still stand on the page, in their order. */
export function quotesOnPage(document: Document, all: readonly Found[]): PlacedQuote[] {
  const found = all.filter(stillStands);
  const wanted = new Set<Node>(found.flatMap(({ range }) => [range.startContainer, range.endContainer]));
  const offsets = new Map<Node, number>();
  let text = '';
  const walker = document.createTreeWalker(document.body, textNodes);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (wanted.has(node)) offsets.set(node, text.length);
    text += (node as Text).data;
  }
  const pairs = Array.from(text.matchAll(pair), ({ index }) => index);
  const codePoints = (offset: number): number => offset - pairs.filter((at) => at < offset).length;
  const placeOf = (start: number, end: number): QuotePlace => ({
    start: codePoints(start),
    end: codePoints(end),
    // Never half of a character.
    prefix: text.slice(Math.max(0, start - around), start).replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: text.slice(end, end + around).replace(/[\uD800-\uDBFF]$/, ''),
  });
  return found.map(({ view: { key, match }, range }) => {
    const [first, last] = [offsets.get(range.startContainer), offsets.get(range.endContainer)];
    if (first === undefined || last === undefined) return { key, exact: match.quote };
    const [start, end] = [first + range.startOffset, last + range.endOffset];
    return { key, exact: text.slice(start, end), place: placeOf(start, end) };
  });
}
