/** Finds the structured data of a page that speaks of fact-checks: JSON-LD as it stands, microdata as objects; understands neither. */
import { declaredLanguage } from './declared-language.ts';
import { headlinesOf } from './headlines.ts';
import { attribute } from './hints.ts';
import { CANONICAL, JSON_LD } from './page-selectors.ts';

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

/** In UTF-16 units: of all that is sent, scripts and items together, and of one value. Elements within each other share one text: bounds on each value alone let a small page send any amount. */
const MOST_TEXT = 2_000_000;
const MOST_VALUE = 20_000;
/** Of an address: browsers and servers take about as much. A longer one is left out, not the page's fact-checks. */
const LONGEST_ADDRESS = 8_000;
/** Items, and elements of one item. */
const MOST_ITEMS = 200;
const MOST_PROPERTIES = 500;

/** What may still be read of items; below 0 where they have more. */
interface Budget {
  left: number;
}

/** @param url the page's address; where it is not known (a saved page), the one that the page gives itself */
export function structuredData(document: Document, url?: string): PageData {
  const texts: string[] = [];
  const budget: Budget = { left: MOST_TEXT };
  let size = 0;
  for (const script of document.querySelectorAll(JSON_LD)) {
    const text = script.textContent ?? '';
    size += text.length;
    if (size > MOST_TEXT) break;
    if (!/ClaimReview/i.test(text)) continue;
    texts.push(text);
    budget.left -= text.length;
  }
  const address = url ?? ownAddress(document);
  return {
    url: address !== undefined && address.length <= LONGEST_ADDRESS ? address : undefined,
    headline: headlinesOf(document).find((text) => text.trim() !== ''),
    language: document.documentElement ? declaredLanguage(document.documentElement) : undefined,
    texts,
    items: itemsOf(document, budget),
  };
}

function itemsOf(document: Document, budget: Budget): MicrodataItem[] {
  const items: MicrodataItem[] = [];
  for (const top of [...document.querySelectorAll('[itemscope][itemtype*="ClaimReview" i]')].slice(0, MOST_ITEMS)) {
    const item = itemOf(top, 0, budget);
    // Half a review, without its verdict, say, is worse than none.
    if (budget.left < 0) break;
    items.push(item);
  }
  return items;
}

function itemOf(scope: Element, depth: number, budget: Budget): MicrodataItem {
  const type = attribute(scope, 'itemtype');
  budget.left -= sizeOf('@type', type);
  const values = new Map<string, (string | MicrodataItem)[]>();
  let left = MOST_PROPERTIES;
  for (const element of scope.querySelectorAll('[itemprop]')) {
    if (left-- <= 0 || budget.left < 0) break;
    // What stands in an item within this one is that item's.
    if (element.parentElement?.closest('[itemscope]') !== scope) continue;
    const isItem = element.hasAttribute('itemscope') && depth < 8;
    const before = budget.left;
    const value = isItem ? itemOf(element, depth + 1, budget) : textIn(element);
    const inItem = before - budget.left;
    const names = new Set(attribute(element, 'itemprop').split(/\s+/));
    // Sent once for each name.
    budget.left -= inItem * (names.size - 1);
    for (const name of names) {
      budget.left -= sizeOf(name, typeof value === 'string' ? value : '');
      const known = values.get(name);
      if (known) known.push(value);
      else values.set(name, [value]);
    }
  }
  return Object.fromEntries([...values, ['@type', type]]);
}

/** With something for each value itself: empty ones are not free to send either. At least what browser/page-data counts. */
function sizeOf(name: string, value: string): number {
  return name.length + value.length + 2;
}

/** As HTML has it: https://html.spec.whatwg.org/multipage/microdata.html#values */
function textIn(element: Element): string {
  const named = ['content', 'href', 'src', 'datetime', 'data', 'value'].find((name) => element.hasAttribute(name));
  return (named === undefined ? (element.textContent ?? '') : attribute(element, named)).slice(0, MOST_VALUE);
}

function ownAddress(document: Document): string | undefined {
  const canonical = document.querySelector(CANONICAL);
  const meta = document.querySelector('meta[property="og:url"]');
  const found = [canonical && attribute(canonical, 'href'), meta && attribute(meta, 'content')];
  return found.find((address) => address && /^https?:/i.test(address)) ?? undefined;
}
