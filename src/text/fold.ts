/** Brings a word or phrase into the form that comparing uses; nothing else. */

const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const marks = /\p{M}+/gu;
const apostrophes = /[\u2018\u2019\u201B\u02BC\uFF07`\u00B4]/gu;
const quotes = /[\u201C-\u201F\u00AB\u00BB\u2039\u203A]/gu;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;

/** Printable ASCII without a space or a grave accent, which most words are: nothing but case can be folded. */
const plain = /^[!-_a-~]*$/u;

/** Compatibility forms, case, diacritics, soft hyphens, direction marks and typographic quotes and dashes folded away; white space to single spaces. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(marks, '')
    .replace(apostrophes, "'")
    .replace(quotes, '"')
    .replace(dashes, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
