/** The direction of the words: of a page of our own, and of what is put into them. */
import { type GetMessage, say } from './words.ts';

/** Sets `lang` and `dir` by what the catalogue says of itself: the browser's own language may be one that we have no words for. */
export function setDirection(document: Document): void {
  document.documentElement.lang = say('language');
  document.documentElement.dir = say('direction');
}

/** In words from right to left, keeps together what is put into them: a title or a size would else mix with the words beside it. */
export function isolating(getMessage: GetMessage): GetMessage {
  if (getMessage('direction', []) !== 'rtl') return getMessage;
  return (key, substitutions) =>
    getMessage(
      key,
      // https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
      substitutions.map((text) => `\u2068${text}\u2069`),
    );
}
