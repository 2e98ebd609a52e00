/** Says how many of something there are, in the plural form that the reader's language has for that number. */
import { number } from './numbers.ts';
import { say, type WordKey } from './words.ts';

/** A family of keys in `_locales`, one for each plural form: `name_one`, `name_few`, … `name_other`. */
export type CountKey = WordKey extends infer Key ? (Key extends `${infer Family}_other` ? Family : never) : never;

/** The words for `count` of something, `$1` replaced by that number and `$2` … by the substitutions. */
export function sayCount(family: CountKey, count: number, ...substitutions: (string | number)[]): string {
  const form = `${family}_${new Intl.PluralRules(say('language')).select(count)}` as WordKey;
  const said = say(form, number(count), ...substitutions);
  // The browser takes a key that a language does not have from English, which has fewer forms.
  return said === form ? say(`${family}_other`, number(count), ...substitutions) : said;
}
