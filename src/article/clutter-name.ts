/** What the classes, ids and roles of a box say about its being part of the article or standing beside it; strings only. */
import type { Look } from './outline.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose classes describe the whole page, not a part of it. */
const WHOLE = words('html body main article');

/** Elements that hardly ever hold an article's text. */
const BESIDE = words(
  'form fieldset address summary ' +
    'amp-auto-ads amp-sticky-ad amp-consent amp-sidebar amp-lightbox amp-user-notification amp-next-page',
);

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
    'wp[-_]embedded[-_]content',
    '(?:site|page|global|main)[-_](?:header|nav|footer)',
    'print[-_]only',
    'follow[-_]us',
    'sr[-_]only',
    'visually[-_]?hidden',
    'screen[-_]?reader',
  ].join('|')})(?![a-z])`,
);

/** Class names that describe a state or a taxonomy, not a part: "tag-syria", "has-newsletter". */
const STATE =
  /^(?:tag|tags|category|type|has|no|is|with|without|js|format|status|enable|disable|hide|show|supports|wp-image)[-_](?!links|list|cloud)/;

/** Longest name that is judged, in characters. */
const LONGEST = 400;

/** Whether a box is left out unless it turns out to hold the article. */
export function isClutter(look: Look): boolean {
  if (WHOLE.has(look.tag)) return isComment(look.class ?? '');
  return BESIDE.has(look.tag) || nameIsClutter(nameOf(look));
}

/** Entries of a live blog look like cards: a linked heading and a short paragraph. */
export function isLive(look: Look): boolean {
  if (look.tag === 'p' || look.tag === 'body') return false;
  return (
    /LiveBlog|BlogPosting/.test(look.itemtype ?? '') ||
    /(?:^|[\s_-])live-?(?:blog|feed|updates?|posts?|entr(?:y|ies)|text|page|story|reporting)?(?=$|[\s_-])/i.test(
      nameOf(look),
    )
  );
}

function nameOf(look: Look): string {
  return `${look.class ?? ''} ${look.id ?? ''}`;
}

function nameIsClutter(name: string): boolean {
  for (const one of name.slice(0, LONGEST).split(/\s+/)) {
    if (one === '' || STATE.test(one.toLowerCase())) continue;
    const spaced = one.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    const parts = spaced.split(/[^a-z]+/);
    if (parts.some((part) => CLUTTER.has(part) || /^ads?$/.test(part))) return true;
    if (CLUTTER_PHRASE.test(spaced)) return true;
  }
  return false;
}

function isComment(name: string): boolean {
  return /(?:^|[\s_-])(?:comment|teaser|promo|related|advert)(?=$|[\s_-])/i.test(name);
}
