/** Every word the reader sees comes through here, by its key in `_locales`; where the words come from is the entry's business. */
import type messages from '../_locales/en/messages.json';

/** A key of `_locales/en/messages.json`. */
export type WordKey = keyof typeof messages;

/** `browser.i18n.getMessage`, or a stand-in over the same file. Gives "" for a key it does not know. */
export type GetMessage = (key: string, substitutions: string[]) => string;

let provided: GetMessage = () => '';

/** Sets where words come from. An entry calls it once, before it renders anything. */
export function provideWords(getMessage: GetMessage): void {
  provided = getMessage;
}

/** The words for a key, with `$1`, `$2` … replaced by the substitutions (at most nine). The key itself where no words are known or provided. */
export function say(key: WordKey, ...substitutions: (string | number)[]): string {
  return provided(key, substitutions.map(String)) || key;
}
