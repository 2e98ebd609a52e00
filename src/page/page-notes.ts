/** Notes what the page says of itself and which words the reader selected, as they stand, at a bearable length; judges nothing. */
import type { PageNotes } from '../claims/page-notes.ts';
import { headlinesOf } from './headlines.ts';
import { attribute } from './hints.ts';
import { CANONICAL, JSON_LD } from './page-selectors.ts';

/** UTF-16 units: of the selection, of one JSON-LD text (longer ones are left out), of any other value. */
const SELECTED = 5000;
const DATA = 200_000;
const VALUE = 2048;
/** Elements of one kind. */
const MOST = 20;

/** What names a date, a title, an outlet or an address. */
const METAS =
  'meta[property^="og:" i], meta[property="article:published_time" i], meta[itemprop="datePublished" i], time[itemprop="datePublished" i]';

export function notesOf(document: Document): PageNotes {
  const selection = document.getSelection();
  const around = selection?.anchorNode?.parentElement ?? document.documentElement;
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  const canonical = document.querySelector(CANONICAL);
  return {
    url: document.location.href,
    selected: (selection?.toString() ?? '').slice(0, SELECTED),
    language: attribute(around.closest('[lang]') ?? around, 'lang').slice(0, 35),
    headlines: headlinesOf(document),
    canonical: canonical instanceof HTMLLinkElement ? canonical.href.slice(0, VALUE) : '',
    data: all(JSON_LD)
      .slice(0, MOST)
      .map((one) => one.textContent)
      .filter((text) => text.length <= DATA),
    metas: all(METAS)
      .slice(0, 3 * MOST)
      .map((one): [string, string] => [
        (attribute(one, 'property') || attribute(one, 'itemprop')).slice(0, 100).toLowerCase(),
        (attribute(one, 'content') || attribute(one, 'datetime')).slice(0, VALUE),
      ]),
    times: all(':is(article, main) time[datetime]')
      .slice(0, MOST)
      .map((one) => attribute(one, 'datetime').slice(0, 100)),
  };
}
