/** Reads out of what a page says of itself the source that it is: headline, outlet, address and date, each only where the page gives it plainly; invents nothing. */
import { isIsoDate } from './iso-date.ts';
import { nestingFault, nestsTooDeep } from './nesting.ts';
import type { WrittenSource } from './own-claims.ts';
import type { PageNotes } from './page-notes.ts';

/** Longest headline or name of an outlet, in UTF-16 units: longer ones are no headline. */
const longestName = 400;
const longestUrl = 2048;
/** Objects of a page's data that are looked at. */
const mostObjects = 2_000;

/** Types of schema.org that are an article: https://schema.org/Article and what is under it. */
const articleType = /^(?:https?:\/\/schema\.org\/)?(?:\w*(?:Article|Posting)|Report|ReportageNewsArticle)$/;

/** The source that a page is. `headline` is absent where the page names none: its writer has to. */
export function writtenSource(page: PageNotes): Partial<WrittenSource> {
  const own = addressOf(page);
  const data = articleIn(page, own);
  const headline = firstOf(text(data?.headline), meta(page, 'og:title'), ...page.headlines.map(text));
  const outlet = firstOf(nameOf(data?.publisher), meta(page, 'og:site_name'));
  const published = firstOf(
    day(data?.datePublished),
    day(meta(page, 'article:published_time')),
    day(meta(page, 'datepublished')),
    onlyDay(page.times),
  );
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(own === undefined ? {} : { url: own }),
    ...(published === undefined ? {} : { published }),
  };
}

/** The canonical address where that can be believed, else the page's own without its fragment: a canonical link to a front page or another site is a mistake or a lie. */
function addressOf(page: PageNotes): string | undefined {
  const here = address(page.url);
  if (here === undefined) return undefined;
  const named = [page.canonical, meta(page, 'og:url') ?? ''].map((one) => address(one));
  const canonical = named.find((one) => one !== undefined && isSameSite(one, here) && !isFrontPage(one));
  return canonical ?? here;
}

/** The one article in the page's data, or of several the one with the page's address. */
function articleIn(page: PageNotes, own: string | undefined): Readonly<Record<string, unknown>> | undefined {
  const articles = page.data
    .flatMap((json) => objectsIn(json))
    .filter((one) => list(one['@type']).some((type) => typeof type === 'string' && articleType.test(type)));
  if (articles.length < 2) return articles[0];
  const here = new Set([own, address(page.url)]);
  const fitting = articles.filter((one) => addressesOf(one).some((url) => here.has(address(url))));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function addressesOf(article: Readonly<Record<string, unknown>>): string[] {
  const { url, mainEntityOfPage: main, '@id': id } = article;
  return [url, id, main, Object(main)['@id']].filter((one) => typeof one === 'string');
}

/** Objects at the top of a JSON-LD text, and those of its graphs. */
function objectsIn(json: string): Readonly<Record<string, unknown>>[] {
  if (nestsTooDeep(json)) return [];
  let root: unknown;
  try {
    root = JSON.parse(json);
  } catch {
    return [];
  }
  if (nestingFault(root) !== undefined) return [];
  return list(root)
    .flatMap((one) => [one, ...list(Object(one)['@graph'])])
    .filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
    .slice(0, mostObjects);
}

function nameOf(publisher: unknown): string | undefined {
  const [one] = list(publisher);
  return typeof one === 'string' ? text(one) : text(Object(one).name);
}

function meta({ metas }: PageNotes, name: string): string | undefined {
  return text(metas.find(([one]) => one === name)?.[1]);
}

/** Words on one line, or undefined where there are none or too many to be a name. */
function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const tidy = tidyText(value);
  return tidy === '' || tidy.length > longestName ? undefined : tidy;
}

/** Text as a reader sees it: on one line, without what shows nothing, without halves of characters. */
export function tidyText(value: string): string {
  return value
    .replace(/\p{Cs}/gu, '')
    .replace(/[\u00AD\u200B\u2060\uFEFF\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The calendar day of an ISO 8601 date, as written; undefined for any other way of writing one, which could be read in two ways. */
function day(value: unknown): string | undefined {
  const found = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(value.trim())?.[0] : undefined;
  return found !== undefined && isIsoDate(found) ? found : undefined;
}

/** The day that all times of the article name; undefined where they name several, since any of them may be another article's. */
function onlyDay(times: readonly string[]): string | undefined {
  const days = new Set(times.map(day));
  return days.size === 1 ? [...days][0] : undefined;
}

/** An absolute http or https address, without a user's name and without its fragment. */
function address(url: string): string | undefined {
  if (url.length > longestUrl) return undefined;
  const [, scheme = '', host = '', rest = ''] = /^(https?):\/\/(?:[^/?#@]*@)?([^/?#\s]+)([^#\s]*)/i.exec(url) ?? [];
  if (host === '') return undefined;
  return `${scheme.toLowerCase()}://${host.toLowerCase()}${rest.startsWith('/') ? rest : `/${rest}`}`;
}

/** The same site, in its form for phones too. */
function isSameSite(one: string, other: string): boolean {
  return hostOf(one) === hostOf(other);
}

function hostOf(url: string): string | undefined {
  return /^https?:\/\/(?:(?:www|m|mobile|amp)\.)?([^/:]+)/.exec(url)?.[1];
}

function isFrontPage(url: string): boolean {
  return /^https?:\/\/[^/]+\/?$/.test(url);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function firstOf(...values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined);
}
