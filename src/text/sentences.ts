/** Splits a block of text into sentences; nothing else. Own rules rather than Intl.Segmenter, whose answers differ with the browser's ICU. */
import type { Span } from './span.ts';

const abbreviations = new Set(
  `mr mrs ms dr prof sen rep gov gen col lt sgt capt maj adm rev hon st jr sr vs etc no nos vol fig dept est approx inc ltd co corp
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun u.s u.k u.n e.u d.c a.m p.m e.g i.e cf al`.split(
    /\s+/u,
  ),
);
/** After these a capital letter usually does start a sentence ("It is in the U.S. The minister ..."), when it is one of the starters. */
const canEnd = new Set([
  'u.s',
  'u.k',
  'u.n',
  'e.u',
  'd.c',
  'a.m',
  'p.m',
  'etc',
  'inc',
  'ltd',
  'co',
  'corp',
  'jr',
  'sr',
]);
const starters =
  /^(?:The|A|An|It|He|She|They|We|I|In|On|At|But|And|This|That|These|There|His|Her|Its|Their|As|For|If|When|While|After|Before|Meanwhile|However)\b/u;
/** The look-behind starts a search once a run of marks, not at each of them: "!!!!…" without a space would cost the square of its length. */
const boundary = /(?<![.!?\u2026\u3002\uFF01\uFF1F])[.!?\u2026\u3002\uFF01\uFF1F]+["'\u2019\u201D\u00BB)\]]*\s+/gu;

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
  if (!/^["'\u2018\u201C\u00AB([\u2022\u2013\u2014-]*\s*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(rest)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const before = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '';
  const word = before.toLowerCase();
  if (canEnd.has(word)) return starters.test(rest);
  if (abbreviations.has(word)) return false;
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
