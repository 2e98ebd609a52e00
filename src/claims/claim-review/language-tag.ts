/** Reads which language a document says it is in, as a tag or by its name; nothing else. */
import { fieldsOf, isNode, listOf, textOf } from './nodes.ts';

/** Languages whose names are known, in English and in themselves. */
const named =
  'ar bg bn bs ca cs da de el en es et fa fi fil fr gu he hi hr hu id it ja ka kn ko lt lv mk ml mr ms my nb ne nl pa pl pt ro ru si sk sl sq sr sv sw ta te th tr uk ur vi zh'.split(
    ' ',
  );
let tags: ReadonlyMap<string, string> | undefined;

/** A BCP 47 tag; undefined where none is stated, or none that is a language. @param value of `inLanguage`: a tag, a name, a Language object, or a list of those */
export function languageTagOf(value: unknown): string | undefined {
  for (const one of listOf(value)) {
    if (isNode(one)) {
      const fields = fieldsOf(one);
      const found = languageTagOf(fields('alternatename', 'identifier')) ?? languageTagOf(fields('name'));
      if (found !== undefined) return found;
      continue;
    }
    const text = textOf(one)?.toLowerCase() ?? '';
    const tag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/u.test(text) ? canonical(text.replaceAll('_', '-')) : byName(text);
    if (tag !== undefined) return tag;
  }
  return undefined;
}

/** The first part of a tag, lower case: `pt` of `pt-BR`. */
export function primaryOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u)[0] ?? '';
}

function canonical(tag: string): string | undefined {
  // "undetermined", "several" and the like are languages to the standard.
  if (/^(?:und|mul|zxx|mis)\b/u.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function byName(name: string): string | undefined {
  tags ??= new Map(
    named.flatMap((tag) =>
      ['en', tag].flatMap((locale) => {
        const known = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(tag);
        return known === undefined ? [] : [[known.toLowerCase(), tag] as const];
      }),
    ),
  );
  return tags.get(name);
}
