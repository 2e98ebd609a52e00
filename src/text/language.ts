/** Says which language the blocks of an article are in, where the page does not; nothing else. Counts words of grammar: own code, since the libraries of up to 150 KB were wrong on more than 2 % of English blocks. */
import { functionWords } from './function-words.ts';

/** A language that none of ours is: "undetermined" in BCP 47. */
export const undetermined = 'und';

/** Names of languages that are not told apart here, by the one that stands for them. */
const sameAs: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', bs: 'sh', hr: 'sh', sr: 'sh', id: 'ms' };
/** Other scripts that news of one language alone is written in. Kana before Han, which Japanese has too. */
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
];
/** The scripts that the words of grammar are written in. */
const written = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u;
/** UTF-16 units that are read of a text: its language shows long before. */
const mostRead = 1_500;
/** Words, and UTF-16 units of an article's blocks, from which on a text whose language does not show is in none of ours. */
const telling = 30;
const tellingArticle = 300;
/** Share of a text's words that must be words of grammar of its language; 0.25 to 0.55 are usual. */
const leastShare = 0.12;
/** Points that a language must have, and must be ahead of the next. A word that it alone has is one point; one that n languages have, 1/n. */
const leastPoints = 2;
const lead = 1;

/** Languages that have each word. */
const languagesOfWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(functionWords)) {
  for (const word of new Set(words.split(/\s+/u)))
    languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language]);
}
/** Languages that a text can be found to be in. */
const found = new Set([...Object.keys(functionWords), ...scripts.map(([language]) => language)]);

/** Whether a pack of one language applies to a block of another, both in BCP 47: regions and spelling aside. What is known of no language may be any; what is none of ours, any other. */
export function isOfLanguage(block: string | undefined, pack: string): boolean {
  if (block === undefined) return true;
  const [one, other] = [primary(block), primary(pack)];
  return one === other || (one === undetermined && !found.has(other));
}

/** Codes of ISO 639-2 that name no language. */
const noLanguage = new Set([undetermined, 'mul', 'zxx', 'mis']);

/** Whether a declaration names a language: "en" and "de-CH" do, "english" and "*" do not. */
function isLanguage(stated: string): boolean {
  return /^[a-z]{2,3}(?:[-_]|$)/iu.test(stated.trim()) && !noLanguage.has(primary(stated.trim()));
}

/** The language of each block: as declared, else by its text, else (a block of a few words) that of the article. Undefined where that does not show either. */
export function languagesOf(
  blocks: readonly string[],
  declared: readonly (string | undefined)[] = [],
): (string | undefined)[] {
  const own = blocks.map((block, i) => {
    const stated = declared[i];
    return stated && isLanguage(stated) ? stated : languageOf(block);
  });
  if (!own.includes(undefined)) return own;
  const article = prevailing(blocks, own) ?? languageTogether(blocks.filter((_, i) => own[i] === undefined));
  return own.map((language) => language ?? article);
}

/** The language of blocks that do not show it one by one. */
function languageTogether(blocks: readonly string[]): string | undefined {
  const text = blocks.join('\n');
  return languageOf(text) ?? (text.length < tellingArticle ? undefined : undetermined);
}

/** The language of a text by its own words, `und` where it is none that we know, undefined where too little is said to tell. */
export function languageOf(text: string): string | undefined {
  const part = text.slice(0, mostRead);
  const points = new Map<string, { language: string; own: number; all: number }>();
  let words = 0;
  let letters = 0;
  let others = 0;
  for (const [word] of part.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    words++;
    letters += word.length;
    if (!written.test(word)) others += word.length;
    const languages = languagesOfWord.get(word.toLowerCase()) ?? [];
    for (const language of languages) {
      const sum = points.get(language) ?? { language, own: 0, all: 0 };
      sum.own += 1 / languages.length;
      sum.all++;
      points.set(language, sum);
    }
  }
  if (2 * others > letters) return scripts.find(([, script]) => script.test(part))?.[0] ?? undetermined;
  const [best, next] = [...points.values()].sort((a, b) => b.own - a.own);
  if ((best?.all ?? 0) < leastShare * words) return words >= telling ? undetermined : undefined;
  return best && best.own >= leastPoints && best.own - (next?.own ?? 0) >= lead ? best.language : undefined;
}

/** The language that at least half of the text is known to be in. */
function prevailing(blocks: readonly string[], languages: readonly (string | undefined)[]): string | undefined {
  const sizes = new Map<string, number>();
  let whole = 0;
  for (const [i, { length }] of blocks.entries()) {
    const language = languages[i];
    whole += length;
    if (language !== undefined) sizes.set(language, (sizes.get(language) ?? 0) + length);
  }
  return [...sizes].find(([, size]) => 2 * size >= whole)?.[0];
}

function primary(language: string): string {
  const first = language.toLowerCase().split(/[-_]/u)[0] ?? '';
  return sameAs[first] ?? first;
}
