/** Makes plain text of what publishers put into data fields: entities and tags of formatting resolved, white space single; nothing else. */
import { decodeHTML } from 'entities/decode';

/** Longer texts are no headline, claim or rating. In UTF-16 units. */
const longest = 5000;
/** Texts are looked at up to here: markup and entities may be as long as the text. */
const longestRaw = 50_000;
/** What was made of texts that are longer than this: thousands of reviews may stand in one article, or name one author, and each asks again. */
const long = 1000;
const made = new Map<string, string | undefined>();
/** UTF-16 units of those texts, and how many are remembered: more than a page sends. */
let remembered = 0;
const mostRemembered = 3_000_000;
const block = /<\/?(?:p|br|div|li|ul|ol|blockquote|h[1-6])(?:\s[^<>]*)?\/?>/giu;
const inline = /<\/?(?:b|i|em|strong|span|a|q|u|s|sup|sub|small|cite|mark|font)(?:\s[^<>]*)?\/?>/giu;

/** The text, or undefined where there is none, or too much of it. Markup other than formatting stays as it is: it is text about markup. Numbers count as text. */
export function plainText(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value !== 'string' || value.length > longestRaw) return undefined;
  if (value.length <= long) return plain(value);
  if (made.has(value)) return made.get(value);
  if (remembered + value.length > mostRemembered) forgetTexts();
  const text = plain(value);
  remembered += value.length;
  made.set(value, text);
  return text;
}

/** Lets go of long texts that are remembered: call it once a document is read. */
export function forgetTexts(): void {
  made.clear();
  remembered = 0;
}

function plain(value: string): string | undefined {
  let text = value;
  // Twice, since some systems escape what is escaped already.
  for (let round = 0; round < 2 && text.includes('&'); round++) text = decodeHTML(text);
  if (text.includes('<')) text = text.replace(block, ' ').replace(inline, '');
  text = text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u200B\u2060\uFEFF\uFFFE\uFFFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return text === '' || text.length > longest ? undefined : text;
}
