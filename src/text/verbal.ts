/** Tells by its form alone whether an English word behind a name says what it does, or how; nothing else. */
import { baseForm } from './irregular.ts';

/** "WMO confirmed", "Musk sold", "Messi finally": what a name does, and how, is nothing that it has. Plurals of nouns that change are none. */
export function isVerbal(word: string): boolean {
  return /(?:ed|ing|ly)$/u.test(word) || (baseForm(word) !== word && !/(?:s|men|children)$/u.test(word));
}
