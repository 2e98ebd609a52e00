/** Reads labelled sentences with everything that they may tell otherwise than their claims; nothing else. */
import { readFileSync } from 'node:fs';
import type { Aspect, Pack } from '../src/claims/types.ts';
import { compile, type PackIndex } from '../src/spotting/claim-set.ts';
import { type WeighedDifference, weighedDifferences } from '../src/spotting/differences.ts';
import { exampleClaim, exampleIndex, readWith } from '../src/spotting/example-index.ts';
import { model, probability } from '../src/spotting/model.ts';
import { readSentence } from '../src/spotting/reading.ts';
import { type Verified, verify } from '../src/spotting/verify.ts';
import type { WordKnowledge } from '../src/text/knowledge.ts';
import { sentencesOf } from '../src/text/sentences.ts';
import { blocksOf, type Label, type LabelledArticle } from './corpus.ts';

/** A sentence that states or varies a claim, with what it may tell otherwise. */
export interface DifferenceCase {
  /** What must not be split between training and measuring. */
  readonly group: string;
  readonly claim: string;
  readonly text: string;
  /** What it varies; undefined where it states the claim. */
  readonly on: Aspect | undefined;
  readonly possible: readonly WeighedDifference[];
  /** Whether a reader sees it by default. */
  readonly shown: boolean;
}

/** A sentence and a claim that a label says it tells. */
export interface LabelledPair extends Verified {
  readonly article: string;
  readonly text: string;
  readonly label: Label;
}

/** The labelled pairs of an article that are compared at all; those labelled `hard` are left out. */
export function labelledPairs(article: LabelledArticle, index: PackIndex): LabelledPair[] {
  const blocks = blocksOf(article);
  const text = blocks.join('\n');
  const labelled = article.paragraphs.flat().map(({ t, c }) => ({ text: t.trim(), labels: c }));
  let offset = 0;
  const readings = blocks.flatMap((block) => {
    const spans = sentencesOf(block).map(({ start, end }) => ({ start: start + offset, end: end + offset }));
    offset += block.length + 1;
    return spans.map((span) => readSentence(text, span, index.lexicon));
  });
  return verify(readings, index).flatMap((pair) => {
    const sentence = text.slice(pair.reading.span.start, pair.reading.span.end);
    const label = labelled
      .find((candidate) => candidate.text.includes(sentence) || sentence.includes(candidate.text))
      ?.labels.find(({ id }) => id === pair.profile.claim.id);
    return !label || label.hard ? [] : [{ ...pair, article: article.id, text: sentence, label }];
  });
}

/** All of a pack's articles. */
export function articleCases(
  group: string,
  pack: Pack,
  articles: readonly LabelledArticle[],
  knowledge: WordKnowledge,
): DifferenceCase[] {
  const [index] = compile([pack], knowledge).packs;
  if (!index) throw new Error(`the pack of ${group} cannot be compiled`);
  return articles.flatMap((article) =>
    labelledPairs(article, index).map(({ reading, profile, evidence, text, label }) => ({
      group,
      claim: profile.claim.id,
      text,
      on: label.m === 'states' ? undefined : (label.on as Aspect),
      possible: weighedDifferences(reading, profile, evidence, index.lexicon),
      shown: probability(evidence.features) >= model.sure,
    })),
  );
}

/** One claim with sentences that state it, and sentences that tell one thing otherwise. */
export interface Paraphrased {
  readonly claim: string;
  /** Its sentences were written to tempt: what they say beside the claim looks like it, and what they leave out of it is missed. */
  readonly tempting?: true;
  readonly states: readonly string[];
  readonly varies: readonly { readonly t: string; readonly on: Aspect }[];
}

/** Those that may be trained on, and looked at; and the others. */
export function readParaphrases(): Readonly<Record<'in view' | 'held out', readonly Paraphrased[]>> {
  return JSON.parse(readFileSync(new URL('./paraphrases.json', import.meta.url), 'utf8'));
}

/** Each sentence held against a pack of its claim alone; without candidates where they are not even compared. */
export function paraphraseCases(entries: readonly Paraphrased[], knowledge: WordKnowledge): DifferenceCase[] {
  return entries.flatMap(({ claim, states, varies }) => {
    const index = exampleIndex(knowledge, { aliases: [], claims: [exampleClaim('one', claim)] });
    const labelled: readonly { readonly t: string; readonly on?: Aspect }[] = [
      ...states.map((t) => ({ t })),
      ...varies,
    ];
    return labelled.map(({ t, on }) => {
      const [pair] = verify([readWith(index, t)], index);
      const possible = pair ? weighedDifferences(pair.reading, pair.profile, pair.evidence, index.lexicon) : [];
      const shown = pair !== undefined && probability(pair.evidence.features) >= model.sure;
      return { group: `paraphrases of "${claim}"`, claim, text: t, on, possible, shown };
    });
  });
}
