/** The whole pipeline: article text -> sentences -> candidates -> verified -> differences -> matches. */
import { isOfLanguage, languagesOf } from '../text/language.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { type FoundTurn, type TurnTable, turnsIn } from '../text/turns.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { alignmentOf } from './alignment.ts';
import type { ClaimSet, PackIndex } from './claim-set.ts';
import { differencesOf } from './differences.ts';
import type { Article, Match } from './match.ts';
import { type Model, model, probability } from './model.ts';
import type { Ranked } from './ranking.ts';
import { type Reading, readSentence } from './reading.ts';
import { doubtRetold } from './retold.ts';
import { rankedFor, type Verified, verify } from './verify.ts';
import type { Bar } from './worth-reading.ts';

/** How to spot. */
export interface SpotOptions {
  /** Matches less probable than this are left out; by default what a reader sees as sure. */
  readonly minScore?: number;
  /** Weights to judge with; by default those shipped. */
  readonly model?: Model;
}

interface Sentence {
  readonly span: Span;
  readonly words: readonly Word[];
  /** Its turns of phrase, by what was known of such. */
  readonly turns: Map<TurnTable | undefined, readonly FoundTurn[]>;
  readonly language: string | undefined;
}

/** The article text that offsets of matches refer to. */
export function articleText(article: Article): string {
  return article.blocks.join('\n');
}

/** An article looked up in some packs: the claims that each of its sentences may be about. */
export interface Retrieved {
  /** For each pack. */
  readonly packs: readonly {
    readonly index: PackIndex;
    readonly readings: readonly Reading[];
    /** For each reading, best first. */
    readonly ranked: readonly (readonly Ranked[])[];
  }[];
  /** What it is judged by, and was looked up for: no more than what reaches the bar needs to be among what was found. */
  readonly model: Model;
  readonly bar: Bar;
}

/** Matches in reading order; those of one sentence by their place, then the likelier first. All claims are at hand. */
export function spot(article: Article, claims: ClaimSet, options: SpotOptions = {}): Match[] {
  return judge(retrieve(article, claims, options));
}

/** The first half of the pipeline: what is read of a claim is its index, so its text need not be at hand. Claims of a large collection that could not be shown are left out. */
export function retrieve(article: Article, claims: ClaimSet, options: SpotOptions = {}): Retrieved {
  const weights = options.model ?? model;
  const bar = { collection: weights.collection, least: options.minScore ?? weights.sure };
  const text = articleText(article);
  const sentences = sentencesWithin(article, text);
  return {
    model: weights,
    bar,
    packs: claims.packs.map((index) => {
      const readings = readingsFor(text, sentences, index);
      return { index, readings, ranked: rankedFor(readings, index, bar) };
    }),
  };
}

/** The second half: compares each sentence with its claims, which are at hand. */
export function judge({ packs, model: weights, bar }: Retrieved): Match[] {
  const { least } = bar;
  return packs
    .flatMap(({ index, readings, ranked }) => {
      const pairs = verify(readings, index, ranked, bar);
      const scored = pairs.map((pair) => ({
        pair,
        score: probability(pair.evidence.features, weights, least, index.size),
      }));
      return doubtRetold(scored).flatMap(({ pair, score }) => (score >= least ? [matchOf(pair, index, score)] : []));
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || b.score - a.score);
}

function sentencesWithin(article: Article, text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const languages = languagesOf(article.blocks, article.languages);
  let offset = 0;
  for (const [i, block] of article.blocks.entries()) {
    for (const { start, end } of sentencesOf(block)) {
      const span = { start: offset + start, end: offset + end };
      sentences.push({ span, words: wordsOf(text, span), turns: new Map(), language: languages[i] });
    }
    offset += block.length + 1;
  }
  return sentences;
}

/** A pack applies to blocks of its language. */
function readingsFor(text: string, sentences: readonly Sentence[], index: PackIndex) {
  const applies = new Map<string | undefined, boolean>();
  for (const { language } of sentences)
    if (!applies.has(language)) applies.set(language, isOfLanguage(language, index.pack.language));
  return sentences
    .filter(({ language }) => applies.get(language))
    .map(({ span, words, turns }) => {
      const { lexicon } = index;
      const known = turns.get(lexicon.knowledge.turns) ?? turnsIn(text, words, lexicon.knowledge.turns);
      turns.set(lexicon.knowledge.turns, known);
      return readSentence(text, span, lexicon, words, known);
    });
}

function matchOf({ reading, profile, evidence }: Verified, index: PackIndex, score: number): Match {
  const { span } = evidence;
  const differences = differencesOf(reading, profile, evidence, index.lexicon);
  return {
    start: span.start,
    end: span.end,
    claim: profile.claim.id,
    pack: index.pack.id,
    quote: reading.text.slice(span.start, span.end),
    score: Math.round(score * 10_000) / 10_000,
    relation: differences.length > 0 ? 'varies' : 'states',
    differences,
    alignment: alignmentOf(reading, profile, evidence),
  };
}
