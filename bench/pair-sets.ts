/** Measures on public sets of sentence pairs the engine's score, that of judges learned from each set, and plain coverage, in the same run; nothing else. */
import type { Pack } from '../src/claims/types.ts';
import { compile, type PackIndex } from '../src/spotting/claim-set.ts';
import { acquaintanceOf, kinshipOf } from '../src/spotting/context.ts';
import { differenceModel, toldOf, weighedDifferences } from '../src/spotting/differences.ts';
import { evidenceOf } from '../src/spotting/evidence.ts';
import { fitOf, massOf } from '../src/spotting/fit.ts';
import { probability } from '../src/spotting/model.ts';
import { createNeighbourhood, type Neighbourhood } from '../src/spotting/neighbourhood.ts';
import { readSentence } from '../src/spotting/reading.ts';
import type { WordKnowledge } from '../src/text/knowledge.ts';
import { type Judge, type Judgement, regressionOf, treesOf } from './own-judges.ts';
import { type PublicPair, readPublic } from './public.ts';

const sets = ['vitaminc', 'paws', 'ecbplus', 'wice', 'fever'] as const;
/** Tells whatever may differ, with how likely that is. */
const everything = { ...differenceModel, sure: { value: 0.01, word: 0.01 } };
/** The sets ask whether a text says what a claim says: that it is about the same and does not vary it. */
const states: Judge = ({ features, varies }) => probability(features) * (1 - varies);
/** The same for every set. */
const judges: Readonly<Record<string, Judge>> = {
  crossread: ({ features }) => probability(features),
  'crossread, states': states,
  coverage: ({ features }) => features.statement,
  order: ({ features }) => features.inOrder,
};

/** Prints one JSON line a judge, over the parts to measure on; what is trained on of these sets are other groups of them. */
export function pairSets(folder: string, knowledge: WordKnowledge): void {
  const all = readPublic(folder);
  if (all.length === 0) {
    console.log(JSON.stringify({ bench: 'pairs', skipped: `no data in ${folder}` }));
    return;
  }
  const trained = new Set(all.filter(({ part }) => part === 'train').map(({ set, group }) => `${set} ${group}`));
  const judged = judgedPairs(all, 'dev', knowledge);
  const groupsOnBothSides = new Set(
    judged.map(({ pair }) => `${pair.set} ${pair.group}`).filter((group) => trained.has(group)),
  ).size;
  const print = (by: string, judgeOf: (set: PublicPair['set']) => Judge): void => {
    const of = (set: PublicPair['set']): Scored[] => {
      const pairs = judged.filter(({ pair }) => pair.set === set);
      if (pairs.length === 0) return [];
      const judge = judgeOf(set);
      return pairs.map((one) => ({ pair: one.pair, score: judge(one) }));
    };
    const ecbplus = of('ecbplus');
    console.log(
      JSON.stringify({
        bench: 'pairs',
        by,
        vitaminc: round(ownQuestions(of('vitaminc'))),
        paws: round(auc(of('paws'))),
        ecbplusOtherEvent: round(auc(ecbplus.filter(({ pair }) => pair.match || pair.kind.includes('topic')))),
        ecbplusSameStory: round(auc(ecbplus.filter(({ pair }) => pair.match || pair.kind.includes('story')))),
        wiceFirst: round(firstIsRight(of('wice'))),
        feverSymmetric: round(auc(of('fever'))),
        groupsOnBothSides,
      }),
    );
  };
  for (const [by, judge] of Object.entries(judges)) print(by, () => judge);
  const answered = judgedPairs(all, 'train', knowledge).map((one) => ({ ...one, match: one.pair.match }));
  for (const [by, learn] of Object.entries({ 'regression of its own': regressionOf, 'trees of its own': treesOf }))
    print(by, (set) => learn(answered.filter(({ pair }) => pair.set === set)));
}

/** A public pair with the evidence for it. */
export interface JudgedPair extends Judgement {
  readonly pair: PublicPair;
}

/** The evidence for each pair of one part, the claims of a set in one pack. */
export function judgedPairs(
  all: readonly PublicPair[],
  part: PublicPair['part'],
  knowledge: WordKnowledge,
): JudgedPair[] {
  return sets.flatMap((set) => {
    const pairs = all.filter((pair) => pair.set === set && pair.part === part);
    const [index] = compile([packOf(set, pairs)], knowledge).packs;
    if (!index) return [];
    const at = new Map(index.pack.claims.map(({ statement }, i) => [statement, i]));
    const neighbourhood = createNeighbourhood(knowledge);
    return pairs.map((pair) => ({ pair, ...judgementOf(pair, at.get(pair.claim) ?? 0, index, neighbourhood) }));
  });
}

interface Scored {
  readonly pair: PublicPair;
  readonly score: number;
}

function packOf(set: string, pairs: readonly PublicPair[]): Pack {
  const claims = [...new Set(pairs.map(({ claim }) => claim))].map((statement, i) => ({
    id: String(i),
    statement,
    wordings: [],
    reports: [{ source: 'a', summary: statement }],
    relation: 'single' as const,
    differences: [],
  }));
  return {
    format: 'crossread/1',
    id: set,
    title: set,
    version: '1',
    language: 'en',
    description: set,
    author: set,
    licence: set,
    updated: '2026-01-01',
    sources: [{ id: 'a', headline: set }],
    aliases: [],
    claims,
  };
}

/** The sentence by itself: no article, no other claims. */
function judgementOf(pair: PublicPair, at: number, index: PackIndex, neighbourhood: Neighbourhood): Judgement {
  const text = pair.text.replace(/ ([.,;:!?%)])/gu, '$1');
  const reading = readSentence(text, { start: 0, end: text.length }, index.lexicon);
  neighbourhood.enter(reading);
  const profile = index.profile(at);
  const fit = fitOf(reading, profile, index, neighbourhood);
  const mass = massOf(fit);
  const kinship = kinshipOf([acquaintanceOf(reading, index)]);
  const context = { names: new Set<string>(), bestMass: mass, otherMass: 0, own: 1, shareOf: () => 1, elsewhere: [] };
  const evidence = evidenceOf(reading, { profile, fit, mass, standing: 1 }, index, {
    ...context,
    sentences: 1,
    article: kinship,
    around: kinship,
  });
  return {
    features: evidence.features,
    varies: toldOf(weighedDifferences(reading, profile, evidence, index.lexicon), everything)[0]?.p ?? 0,
  };
}

/** Share of questions in which the right text scores above the other; a tie counts half. */
function ownQuestions(scored: readonly Scored[]): number {
  const questions = byQuestion(scored);
  const wins = questions.map((answers) => {
    const right = answers.find(({ pair }) => pair.match)?.score ?? 0;
    const other = answers.find(({ pair }) => !pair.match)?.score ?? 0;
    return right > other ? 1 : right === other ? 0.5 : 0;
  });
  return wins.reduce((sum: number, win) => sum + win, 0) / (wins.length || 1);
}

/** Share of questions with a right answer in which one ranks first. */
function firstIsRight(scored: readonly Scored[]): number {
  const questions = byQuestion(scored).filter((answers) => answers.some(({ pair }) => pair.match));
  const hits = questions.filter(
    (answers) => answers.reduce((best, one) => (one.score > best.score ? one : best)).pair.match,
  );
  return hits.length / (questions.length || 1);
}

function byQuestion(scored: readonly Scored[]): Scored[][] {
  const questions = new Map<string, Scored[]>();
  for (const one of scored) questions.set(one.pair.question, [...(questions.get(one.pair.question) ?? []), one]);
  return [...questions.values()];
}

/** Area under the ROC curve, ties at their mean rank. */
function auc(scored: readonly Scored[]): number {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  let positives = 0;
  let ranks = 0;
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (end < sorted.length && sorted[end]?.score === sorted[i]?.score) end++;
    const rank = (i + end + 1) / 2;
    for (; i < end; i++) {
      if (!sorted[i]?.pair.match) continue;
      positives++;
      ranks += rank;
    }
  }
  const negatives = sorted.length - positives;
  return positives * negatives === 0 ? 0 : (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
