/** Finds the headlines that a page gives itself, as they stand; nothing else. */
import { attribute } from './hints.ts';

/** More of a headline than anybody writes, in characters. */
const HEADLINE = 1000;

/** Up to three level-one headings, og:title and the title, blanks and doubles among them. */
export function headlinesOf(document: Document): string[] {
  const found = [...document.querySelectorAll('h1')].slice(0, 3).map((heading) => heading.textContent);
  const meta = document.querySelector('meta[property="og:title"]');
  found.push(meta === null ? '' : attribute(meta, 'content'), document.querySelector('title')?.textContent ?? '');
  return found.map((text) => (text ?? '').slice(0, HEADLINE));
}
