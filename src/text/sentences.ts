/** Splits a block of text into sentences; nothing else. Own rules rather than Intl.Segmenter, whose answers differ with the browser's ICU. */
import type { Span } from './span.ts';

const abbreviations = new Set(
  `mr mrs ms dr prof sen rep gov gen col lt sgt capt maj adm brig cmdr cdr cpl pvt pfc det insp supt amb atty asst pres rev hon st mt ft jr sr vs etc no nos vol fig dept est
  approx inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun u.s u.k u.n e.u d.c a.m p.m e.g i.e cf al
  mio mrd ca bzw nr abs bd tel vgl inkl evtl sog ee sra mme`.split(/\s+/u),
);
/** After these a capital letter usually does start a sentence ("It is in the U.S. The minister ..."), when it is one of the starters. Some are words besides: "He said no. The ...", "in the Sun. The ...". */
const canEnd = new Set(
  `u.s u.k u.n e.u d.c a.m p.m etc inc ltd co corp jr sr no st mt ft est pres det amb jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun`.split(
    ' ',
  ),
);
/** States of the US as newspapers shorten them, with a capital: "Va. Gov. Ralph Northam". They can end a sentence, too. */
const states = new Set(
  `Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo`.split(
    ' ',
  ),
);
const starters =
  /^(?:The|A|An|It|He|She|They|We|I|In|On|At|But|And|This|That|These|There|His|Her|Its|Their|As|For|If|When|While|After|Before|Meanwhile|However)\b/u;
/** "Am 15. Dezember": a day, written as in German. */
const dayBefore = /(?:^|[^\p{L}\p{N}])\d{1,2}$/u;
const germanMonth = /^(?:J\u00E4n|Jan|Feb|M\u00E4r|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{Ll}*\b/u;
/** Closing marks are also those that open elsewhere: German ends with what opens in English. The look-behind starts a search once a run of marks, not at each of them: "!!!!…" without a space would cost the square of its length. Marks of Chinese and Japanese need no space behind them. */
const ends = '.!?\u2026\u061F\u06D4\u0964';
const wide = '\u3002\uFF01\uFF1F';
const closers = '(?:["\'\u2018\u2019\u201C\u201D\u00AB\u00BB)\\]]|[ \u00A0\u202F]\u00BB)*';
const boundary = new RegExp(
  `(?<![${ends}${wide}])(?:[${ends}]+${closers}\\s+|[${wide}]+[\u300D\u300F\u201D\u2019)]*\\s*)`,
  'gu',
);

/** Sentences in order; their spans are trimmed and never empty. A text without an end mark is one sentence. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (const hit of text.matchAll(boundary)) {
    const next = hit.index + hit[0].length;
    if (!endsSentence(text, hit.index, hit[0], next)) continue;
    push(sentences, text, from, hit.index + hit[0].trimEnd().length);
    from = next;
  }
  push(sentences, text, from, text.length);
  return sentences;
}

function endsSentence(text: string, at: number, mark: string, next: number): boolean {
  const rest = text.slice(next, next + 24);
  if (
    !/^["'\u2018\u201A\u201C\u201E\u00AB\u00BB\u00BF\u00A1\u300C\u300E([\u2022\u2013\u2014-]*\s*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(
      rest,
    )
  )
    return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const before = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '';
  const word = before.toLowerCase();
  if (canEnd.has(word) || states.has(before)) return starters.test(rest);
  if (abbreviations.has(word)) return false;
  if (dayBefore.test(before) && germanMonth.test(rest)) return false;
  // An initial ("S. Shoigu"), unless a pronoun or a letter that ends an enumeration stands there.
  return !/^\p{Lu}$/u.test(before) || before === 'I';
}

function push(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  if (end > start) sentences.push({ start, end });
}
