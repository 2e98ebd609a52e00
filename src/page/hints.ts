/** What the tags, roles and attributes of elements say about their being text at all; reads attributes only, no layout. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Whether a class holds one of these words, alone or as a part of its name ("photo-caption"). */
const naming = (list: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${list})(?=$|[\\s_-])`, 'i');

const NO_WORDS =
  'script style noscript template svg math canvas audio img picture button select textarea input meter progress rp rt link meta object embed map';

/** Skipped, yet part of the line they stand in: an icon in a sentence does not end it. */
const SKIPPED_IN_LINE = words(NO_WORDS);

/** Never part of an article's text, whatever is in them. */
const SKIPPED = words(
  `${NO_WORDS} nav aside footer figcaption option datalist video iframe frame frameset menu head title dialog optgroup search marquee hr amp-ad amp-embed`,
);

/** Stand inside a line of text. Every other known element begins and ends a block. */
const INLINE = words(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark nobr q ruby s samp slot small span strike strong sub sup time tt u var wbr',
);

const SKIPPED_ROLES = words(
  'navigation banner complementary contentinfo search menu menubar toolbar tablist dialog alertdialog alert status form button tooltip ' +
    'listbox tree img progressbar timer switch slider',
);

/** Inside a line, only these are dropped: a span of class "author" may well be part of a sentence. */
const INLINE_CLUTTER = naming(
  'credits?|caption|copyright|sr-only|visually-?hidden|screen-?reader|a11y-hidden|icons?|fa|tooltip-?text|share|ad-label|noprint|edit-?section',
);

const INLINE_RELATED = naming('related|read-?more|also-?read|teaser|promo|newsletter|recirc');

/** Value of an attribute; empty where there is none. */
export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

export function isInlineTag(tag: string): boolean {
  return INLINE.has(tag);
}

/** Whether an element is left out without ending the line around it. */
export function isSkippedInLine(tag: string): boolean {
  return SKIPPED_IN_LINE.has(tag);
}

/** Whether a block is never part of an article's text. `tag` is its local name, `attributed` whether it has any attribute. */
export function isSkipped(element: Element, tag: string, attributed: boolean): boolean {
  if (SKIPPED.has(tag)) return true;
  // What is the whole page is read whatever role it has.
  if (!attributed || /^(?:html|body|main|article)$/.test(tag)) return false;
  return (
    SKIPPED_ROLES.has(attribute(element, 'role').toLowerCase()) ||
    (element.getAttribute('contenteditable') ?? 'false') !== 'false'
  );
}

/** Whether an element inside a line of text is no part of its sentence. */
export function isInlineClutter(element: Element, tag: string, attributed: boolean): boolean {
  if (!attributed) return SKIPPED.has(tag);
  const name = attribute(element, 'class');
  return (
    SKIPPED.has(tag) ||
    /^(?:button|tooltip|img)$/.test(attribute(element, 'role')) ||
    INLINE_CLUTTER.test(name) ||
    (tag !== 'a' && INLINE_RELATED.test(name))
  );
}

/** Whether the page itself says that this element is not shown: for documents that have no styles. */
export function isMarkedHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'))
  );
}
