/** What the tags, roles, classes and ids of elements say about them; reads attributes only, no layout. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never part of an article's text, whatever is in them. */
const SKIPPED = words(
  'script style noscript template nav aside footer figcaption button select textarea input option datalist svg math canvas audio video ' +
    'picture img object embed iframe frame frameset map menu head title meter progress rp rt link meta dialog optgroup search marquee hr',
);

/** Stand inside a line of text. Every other known element begins and ends a block. */
const INLINE = words(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark nobr q ruby s samp slot small span strike strong sub sup time tt u var wbr',
);

const SKIPPED_ROLES = words(
  'navigation banner complementary contentinfo search menu menubar toolbar tablist dialog alertdialog alert status form button tooltip ' +
    'listbox tree img progressbar timer switch slider',
);

/** Skipped, yet part of the line they stand in: an icon in a sentence does not end it. */
const SKIPPED_IN_LINE = words(
  'script style noscript template svg math canvas audio img picture button select textarea input meter progress rp rt link meta object embed map',
);

/** Elements whose classes describe the whole page, not a part of it. */
const WHOLE = words('html body main article');

/** Words of a class or id that name what is beside an article. */
const CLUTTER = words(
  'advert adverts advertisement advertisements advertising advertorial adslot adunit adbox adsense adcontainer dfp gpt sponsor sponsored sponsors ' +
    'promo promos promoted promotion newsletter newsletters subscribe subscription signup mailinglist related relateds recommended recommendation ' +
    'recommendations recirc recirculation readmore alsoread teaser teasers trending comments comment commentlist disqus respond share sharing ' +
    'sharebar sharetools addtoany social socials cookie cookies consent gdpr ccpa onetrust breadcrumb breadcrumbs byline bylines credit credits ' +
    'caption captions tags taglist tagcloud keywords navigation navbar nav menu sidebar sidebars footer popup modal lightbox paywall ' +
    'pagination pager outbrain taboola timestamp dateline pubdate copyright masthead ticker skiplink metadata meta colophon ' +
    'donate donation donations callout cta upsell infobox factbox morefrom mostread mostpopular poll quiz survey toc rating ratings reactions',
);

/** Words that name clutter only together. */
const CLUTTER_PHRASE = new RegExp(
  `(?:^|[^a-z])(?:${[
    'most[-_]?(?:read|popular|viewed|shared|commented)',
    '(?:also|read|see|more)[-_](?:read|more|also|from|stories|next|links)',
    'you[-_]?(?:may|might)[-_]?(?:also[-_]?)?like',
    'in[-_]case[-_]you[-_]missed',
    'up[-_]next',
    'sign[-_]up',
    '(?:author|writer)[-_]?(?:bio|box|info|card|name|link)?',
    '(?:article|story|post|entry|page)[-_](?:tags|topics|links|tools|actions|promo|meta|credit|source|date|author|footer)',
    '(?:photo|image|img|media|video|picture)[-_](?:caption|credit|source|info|text|desc|description|legend)',
    '(?:skip|jump)[-_](?:to|link)',
    '(?:site|page|global|main)[-_](?:header|nav|footer)',
    'print[-_]only',
    'follow[-_]us',
    'sr[-_]only',
    'visually[-_]?hidden',
    'screen[-_]?reader',
  ].join('|')})(?![a-z])`,
);

/** Inside a line, only these are dropped: a span of class "author" may well be part of a sentence. */
const INLINE_CLUTTER =
  /(?:^|[\s_-])(?:credits?|caption|copyright|sr-only|visually-?hidden|screen-?reader(?:-text)?|a11y-hidden|icons?|material-icons|fa|tooltip-?text|share|ad-label|noprint|edit-?section|mw-editsection)(?=$|[\s_-])/i;

const INLINE_RELATED = /(?:^|[\s_-])(?:related|read-?more|also-?read|teaser|promo|newsletter|recirc)(?=$|[\s_-])/i;

/** Class names that describe a state or a taxonomy, not a part: "tag-syria", "has-newsletter". */
const STATE =
  /^(?:tag|tags|category|type|has|no|is|with|without|js|format|status|enable|disable|hide|show|supports|wp-image)[-_](?!links|list|cloud)/;

/** What a box is for: `skipped` is not even walked; `clutter` is left out unless it turns out to hold the article. */
export type BoxKind = 'plain' | 'skipped' | 'clutter';

const known = new Map<string, boolean>();

function nameIsClutter(name: string): boolean {
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  const clutter = judgeName(name);
  if (known.size > 5000) known.clear();
  known.set(name, clutter);
  return clutter;
}

function judgeName(name: string): boolean {
  for (const one of name.slice(0, 400).split(/\s+/)) {
    if (one === '' || STATE.test(one.toLowerCase())) continue;
    const spaced = one.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    const parts = spaced.split(/[^a-z]+/);
    if (parts.some((part) => CLUTTER.has(part) || /^ads?$/.test(part))) return true;
    if (CLUTTER_PHRASE.test(spaced)) return true;
  }
  return false;
}

/** The `class` and `id` of an element as one string; empty where it has none. */
export function nameOf(element: Element): string {
  const className = element.getAttribute('class');
  const id = element.getAttribute('id');
  return className === null ? (id ?? '') : id === null ? className : `${className} ${id}`;
}

export function isInlineTag(tag: string): boolean {
  return INLINE.has(tag);
}

/** Whether an element is left out without ending the line around it. */
export function isSkippedInLine(tag: string): boolean {
  return SKIPPED_IN_LINE.has(tag);
}

/** Judges an element that begins a block. `tag` is its local name, `attributed` whether it has any attribute. */
export function boxKind(element: Element, tag: string, attributed: boolean): BoxKind {
  if (SKIPPED.has(tag)) return 'skipped';
  const named = tag === 'form' || tag === 'fieldset' || tag === 'address' || tag === 'summary';
  if (!attributed) return named ? 'clutter' : 'plain';
  if (WHOLE.has(tag)) return isComment(element) ? 'clutter' : 'plain';
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.has(role.toLowerCase())) return 'skipped';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return 'skipped';
  if (named) return 'clutter';
  return nameIsClutter(nameOf(element)) ? 'clutter' : 'plain';
}

/** Whether an element inside a line of text is no part of its sentence. */
export function isInlineClutter(element: Element, tag: string, attributed: boolean): boolean {
  if (SKIPPED.has(tag)) return true;
  if (!attributed) return false;
  const role = element.getAttribute('role');
  if (role === 'button' || role === 'tooltip' || role === 'img') return true;
  const name = element.getAttribute('class') ?? '';
  if (name === '') return false;
  if (INLINE_CLUTTER.test(name)) return true;
  return tag !== 'a' && INLINE_RELATED.test(name);
}

/** Whether the page itself says that this element is not shown: for documents that have no styles. */
export function isMarkedHidden(element: Element): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function isComment(element: Element): boolean {
  return /(?:^|[\s_-])(?:comment|teaser|promo|related|advert)(?=$|[\s_-])/i.test(element.getAttribute('class') ?? '');
}
