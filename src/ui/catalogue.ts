/** Words straight from a messages file, for tests and test pages, where there is no extension to ask. Extensions never load it. */
import type { GetMessage } from './words.ts';

/** Reads a parsed `messages.json` as `browser.i18n.getMessage` does: `$1` to `$9` are substituted once, "" stands for an unknown key. */
export function catalogue(messages: Readonly<Record<string, { readonly message: string }>>): GetMessage {
  return (key, substitutions) => {
    const entry = Object.hasOwn(messages, key) ? messages[key] : undefined;
    return (entry?.message ?? '').replace(/\$([1-9])/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
  };
}
