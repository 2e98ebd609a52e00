/** Gives a page of our own the language and the direction of the words it is shown in. */
import { say } from './words.ts';

/** Sets `lang` and `dir` by what the catalogue says of itself: the browser's own language may be one that we have no words for. */
export function setDirection(document: Document): void {
  document.documentElement.lang = say('language');
  document.documentElement.dir = say('direction');
}
