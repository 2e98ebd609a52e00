/** Finds the structured data of a page that speaks of fact-checks: JSON-LD as it stands, microdata as objects; understands neither. */
import { headlinesOf } from './headlines.ts';
import { attribute } from './hints.ts';

/** What a page carries. Plain data; nothing of it is checked. */
export interface PageData {
  /** Absolute address. */
  readonly url: string | undefined;
  readonly headline: string | undefined;
  /** As the page declares it. */
  readonly language: string | undefined;
  /** JSON-LD scripts that name a ClaimReview. */
  readonly texts: readonly string[];
  /** Microdata items of that type: `@type`, and values by property. */
  readonly items: readonly MicrodataItem[];
}

export interface MicrodataItem {
  readonly [property: string]: string | readonly (string | MicrodataItem)[];
}

/** In UTF-16 units: of all scripts together, and of one value. */
const MOST_TEXT = 2_000_000;
const MOST_VALUE = 20_000;
/** Items, and elements of one item. */
const MOST_ITEMS = 200;
const MOST_PROPERTIES = 500;

/** @param url the page's address; where it is not known (a saved page), the one that the page gives itself */
export function structuredData(document: Document, url?: string): PageData {
  const texts: string[] = [];
  let size = 0;
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const text = script.textContent ?? '';
    size += text.length;
    if (size > MOST_TEXT) break;
    if (/ClaimReview/i.test(text)) texts.push(text);
  }
  const tops = [...document.querySelectorAll('[itemscope][itemtype*="ClaimReview" i]')].slice(0, MOST_ITEMS);
  return {
    url: url ?? ownAddress(document),
    headline: headlinesOf(document).find((text) => text.trim() !== ''),
    language: document.documentElement?.getAttribute('lang') ?? undefined,
    texts,
    items: tops.map((top) => itemOf(top, 0)),
  };
}

function itemOf(scope: Element, depth: number): MicrodataItem {
  const values = new Map<string, (string | MicrodataItem)[]>();
  let left = MOST_PROPERTIES;
  for (const element of scope.querySelectorAll('[itemprop]')) {
    if (left-- <= 0) break;
    // What stands in an item within this one is that item's.
    if (element.parentElement?.closest('[itemscope]') !== scope) continue;
    const isItem = element.hasAttribute('itemscope') && depth < 8;
    const value = isItem ? itemOf(element, depth + 1) : textIn(element);
    for (const name of attribute(element, 'itemprop').split(/\s+/)) {
      const known = values.get(name);
      if (known) known.push(value);
      else values.set(name, [value]);
    }
  }
  return Object.fromEntries([...values, ['@type', attribute(scope, 'itemtype')]]);
}

/** As HTML has it: https://html.spec.whatwg.org/multipage/microdata.html#values */
function textIn(element: Element): string {
  const named = ['content', 'href', 'src', 'datetime', 'data', 'value'].find((name) => element.hasAttribute(name));
  return (named === undefined ? (element.textContent ?? '') : attribute(element, named)).slice(0, MOST_VALUE);
}

function ownAddress(document: Document): string | undefined {
  const canonical = document.querySelector('link[rel~="canonical" i]');
  const meta = document.querySelector('meta[property="og:url"]');
  const found = [canonical && attribute(canonical, 'href'), meta && attribute(meta, 'content')];
  return found.find((address) => address && /^https?:/i.test(address)) ?? undefined;
}
