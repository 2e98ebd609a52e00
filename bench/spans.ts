/** Measures the spans that the engine highlights against hand-labelled ones, beside two baselines in the same run; nothing else. */
import { readFileSync } from 'node:fs';
import { compile, type PackIndex } from '../src/spotting/claim-set.ts';
import { readSentence } from '../src/spotting/reading.ts';
import { type Verified, verify } from '../src/spotting/verify.ts';
import { clausesOf } from '../src/text/clauses.ts';
import type { WordKnowledge } from '../src/text/knowledge.ts';
import { sentencesOf } from '../src/text/sentences.ts';
import type { Span } from '../src/text/span.ts';
import { blocksOf, builtInSubject, type LabelledArticle, readSubjects, type Subject } from './corpus.ts';

/** A hand-labelled span; see `spans.json`. */
interface LabelledSpan {
  readonly article: string;
  readonly claim: string;
  /** The first 60 characters of its sentence. */
  readonly sentence: string;
  readonly span: string;
}

/** A labelled pair beside what the engine makes of it. All offsets refer to `text`, the text of the article. */
export interface JudgedSpan {
  readonly article: string;
  readonly claim: string;
  readonly text: string;
  readonly sentence: Span;
  readonly labelled: Span;
  /** Undefined where the engine does not compare the sentence with the claim. */
  readonly pair: Verified | undefined;
}

/** How well spans agree with the labelled ones. Shares and means are from 0 to 1, over the pairs that the engine judges. */
export interface Agreement {
  /** Mean over the pairs of the harmonic mean of precision and recall, in words by their place. */
  readonly f1: number;
  /** The same over all labelled pairs; one that the engine does not judge counts with its whole sentence. */
  readonly f1OfAll: number;
  /** Share of spans with just the labelled words; with these and more; with some of these only; with some of these and others. */
  readonly exact: number;
  readonly wider: number;
  readonly narrower: number;
  readonly shifted: number;
  /** Share that is long enough to be told from its sentence's other words: four words and a quarter of the sentence's, or all of a shorter one (as in score.mjs). */
  readonly placeable: number;
  /** Mean over pairs of spans of one sentence of the words they share as a share of the words that either has. */
  readonly overlap: number;
}

/** What is measured: a name and a way to a span. */
export type Chooser = readonly [name: string, spanOf: (pair: Verified) => Span];

/** The engine, the whole sentence, and the clause with the most of what sentence and claim share. */
export const choosers: readonly Chooser[] = [
  ['crossread', ({ evidence }) => evidence.span],
  ['whole sentence', ({ reading }) => reading.span],
  ['best clause', bestClause],
];

/** Every labelled pair, with what the engine gathers for it in its article. */
export function judgedSpans(knowledge: WordKnowledge): JudgedSpan[] {
  const file = readFileSync(new URL('./spans.json', import.meta.url), 'utf8');
  const { spans } = JSON.parse(file) as { spans: LabelledSpan[] };
  const subjects = [builtInSubject('corpus', 'unseen', 'more'), ...readSubjects()];
  return subjects.flatMap((subject) => judgedIn(subject, spans, knowledge));
}

function judgedIn(subject: Subject, spans: readonly LabelledSpan[], knowledge: WordKnowledge): JudgedSpan[] {
  const [index] = compile([subject.pack], knowledge).packs;
  if (!index) return [];
  return subject.articles.flatMap((article) => {
    const own = spans.filter((span) => span.article === article.id);
    return own.length > 0 ? judgedOf(article, own, index) : [];
  });
}

function judgedOf(article: LabelledArticle, spans: readonly LabelledSpan[], index: PackIndex): JudgedSpan[] {
  const blocks = blocksOf(article);
  const text = blocks.join('\n');
  let offset = 0;
  const sentences = blocks.flatMap((block) => {
    const found = sentencesOf(block).map(({ start, end }) => ({ start: start + offset, end: end + offset }));
    offset += block.length + 1;
    return found;
  });
  const pairs = verify(
    sentences.map((sentence) => readSentence(text, sentence, index.lexicon)),
    index,
  );
  return spans.map((label) => {
    const from = text.indexOf(label.span, text.indexOf(label.sentence));
    if (from < 0) throw new Error(`bench/spans.json: ${label.article}: no span "${label.span}"`);
    const labelled = { start: from, end: from + label.span.length };
    // Where the engine cuts the labelled sentence in two, the part that holds more of the span counts.
    const sentence = sentences.reduce((best, span) => (shared(span, labelled) > shared(best, labelled) ? span : best));
    const pair = pairs.find(
      ({ reading, profile }) => profile.claim.id === label.claim && shared(reading.span, sentence) > 0,
    );
    return { article: label.article, claim: label.claim, text, sentence, labelled, pair };
  });
}

/** Characters that two spans share. */
function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Holds the spans of a chooser against the labelled ones. */
export function agreementOf(judged: readonly JudgedSpan[], spanOf: Chooser[1]): Agreement {
  const known = judged.flatMap((one) => (one.pair ? [{ ...one, chosen: spanOf(one.pair) }] : []));
  const kinds = { exact: 0, wider: 0, narrower: 0, shifted: 0 };
  for (const { text, chosen, labelled } of known) kinds[kindOf(text, chosen, labelled)]++;
  const f1s = known.map(({ text, chosen, labelled }) => f1Of(text, chosen, labelled));
  const left = judged.flatMap((one) => (one.pair ? [] : [f1Of(one.text, one.sentence, one.labelled)]));
  const overlaps = known.flatMap((one, i) =>
    known
      .slice(i + 1)
      .filter((other) => other.text === one.text && other.sentence === one.sentence)
      .map((other) => overlapOf(one.text, one.chosen, other.chosen)),
  );
  return {
    f1: mean(f1s),
    f1OfAll: mean([...f1s, ...left]),
    exact: round(kinds.exact / known.length),
    wider: round(kinds.wider / known.length),
    narrower: round(kinds.narrower / known.length),
    shifted: round(kinds.shifted / known.length),
    placeable: mean(known.map(({ text, chosen, sentence }) => (isPlaceable(text, chosen, sentence) ? 1 : 0))),
    overlap: mean(overlaps),
  };
}

/** Prints a JSON line for each set of articles and chooser; `hand-labelled` shows how much the labelled spans themselves overlap. */
export function spans(knowledge: WordKnowledge): void {
  const judged = judgedSpans(knowledge);
  const isBuiltIn = ({ article }: JudgedSpan): boolean => /^[du]\d+$/u.test(article);
  const isEven = ({ article }: JudgedSpan): boolean => Number(article.slice(1)) % 2 === 0;
  const sets: [string, JudgedSpan[]][] = [
    ['built-in, even articles', judged.filter((one) => isBuiltIn(one) && isEven(one))],
    ['built-in, odd articles', judged.filter((one) => isBuiltIn(one) && !isEven(one))],
    ['other packs', judged.filter((one) => !isBuiltIn(one))],
  ];
  for (const [set, some] of sets) {
    const labels = new Map(some.flatMap(({ pair, labelled }) => (pair ? [[pair, labelled] as const] : [])));
    const all: Chooser[] = [...choosers, ['hand-labelled', (pair) => labels.get(pair) ?? pair.reading.span]];
    const counts = { pairs: some.length, notJudged: some.filter(({ pair }) => !pair).length };
    for (const [by, spanOf] of all)
      console.log(JSON.stringify({ bench: 'spans', set, by, ...counts, ...agreementOf(some, spanOf) }));
  }
}

function bestClause({ reading, evidence }: Verified): Span {
  const [first, ...rest] = clausesOf(reading.text, reading.words);
  const weigh = (clause: Span): number =>
    [...evidence.shared, ...evidence.quantities.map(({ quantity }) => quantity)].filter(
      (part) => part.start >= clause.start && part.end <= clause.end,
    ).length;
  return rest.reduce((best, clause) => (weigh(clause) > weigh(best) ? clause : best), first ?? reading.span);
}

function kindOf(text: string, chosen: Span, labelled: Span): 'exact' | 'wider' | 'narrower' | 'shifted' {
  const [a, b] = [placesOf(text, chosen), placesOf(text, labelled)];
  const both = a.filter((place) => b.includes(place)).length;
  if (both === a.length) return both === b.length ? 'exact' : 'narrower';
  return both === b.length ? 'wider' : 'shifted';
}

function f1Of(text: string, chosen: Span, labelled: Span): number {
  const [a, b] = [placesOf(text, chosen), placesOf(text, labelled)];
  return (2 * a.filter((place) => b.includes(place)).length) / (a.length + b.length);
}

function overlapOf(text: string, one: Span, other: Span): number {
  const [a, b] = [placesOf(text, one), placesOf(text, other)];
  const both = a.filter((place) => b.includes(place)).length;
  return both / (a.length + b.length - both);
}

function isPlaceable(text: string, chosen: Span, sentence: Span): boolean {
  const all = placesOf(text, sentence).length;
  return placesOf(text, chosen).length >= Math.min(all, Math.max(4, all / 4));
}

/** Offsets of the words of a span, cut as in score.mjs. */
function placesOf(text: string, { start, end }: Span): number[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((hit) => start + hit.index);
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? round(values.reduce((sum, value) => sum + value, 0) / values.length) : 0;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
