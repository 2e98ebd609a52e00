/** Reads the language that an element says its text is in; nothing else. */
import { attribute } from './hints.ts';

/** Characters of a language tag at most: RFC 5646, 4.4.1, asks for room for 35. */
const LONGEST = 35;

/** Its `lang`; undefined where it has none, or what cannot be one. */
export function declaredLanguage(element: Element): string | undefined {
  const language = attribute(element, 'lang').trim();
  return language === '' || language.length > LONGEST ? undefined : language;
}
