/** Measures on labelled articles whether a match is rightly said to state or to vary its claim, and in which aspect; nothing else. */
import type { Aspect } from '../src/claims/types.ts';
import { compile, type PackIndex } from '../src/spotting/claim-set.ts';
import { differencesOf } from '../src/spotting/differences.ts';
import type { ValueDifference } from '../src/spotting/match.ts';
import type { WordKnowledge } from '../src/text/knowledge.ts';
import { builtInSubject, foldersInView, type Label, type LabelledArticle, readSubjects } from './corpus.ts';
import { labelledPairs } from './difference-cases.ts';

/** A labelled pair that the pipeline judges, with what it says differs. */
interface Judged {
  readonly article: string;
  readonly claim: string;
  readonly text: string;
  readonly label: Label;
  readonly found: readonly ValueDifference[];
}

/** Prints one JSON line a set, and one for all sets that the rules were written with in view and the judge of differences was trained on: all but `held-out`. Differences are asked for as if every labelled sentence had been matched.
 * @param wrong what to list besides: the wrong pairs of the sets `in view`, or `none` */
export function relations(knowledge: WordKnowledge, wrong: 'in view' | 'none'): void {
  const inView: Judged[] = [];
  for (const { name, pack, articles } of [
    ...[...foldersInView, 'held-out' as const].map((folder) => ({ ...builtInSubject(folder), name: folder })),
    ...readSubjects(),
  ]) {
    const [index] = compile([pack], knowledge).packs;
    if (!index) throw new Error(`relations: the pack of ${name} cannot be compiled`);
    const judged = articles.flatMap((article) => judge(article, index));
    print(name, judged);
    if (name !== 'held-out') inView.push(...judged);
  }
  print('in view of the rules', inView);
  if (wrong === 'none') return;
  for (const judged of inView)
    if (!isRight(judged)) {
      const { article, claim, label, found, text } = judged;
      console.log(JSON.stringify({ wrong: article, claim, label: label.m, on: label.on, found, text }));
    }
}

function judge(article: LabelledArticle, index: PackIndex): Judged[] {
  return labelledPairs(article, index).map(({ reading, profile, evidence, text, label }) => {
    const found = differencesOf(reading, profile, evidence, index.lexicon);
    return { article: article.id, claim: profile.claim.id, text, label, found };
  });
}

function isRight({ label, found }: Judged): boolean {
  if (label.m === 'states') return found.length === 0;
  return found.some(({ aspect }) => aspect === label.on);
}

/** Aspects are counted over the pairs rightly said to vary: right where the labelled one is among those found. */
function print(set: string, judged: readonly Judged[]): void {
  const varying = judged.filter(({ label }) => label.m === 'varies');
  const said = judged.filter(({ found }) => found.length > 0);
  const both = varying.filter(({ found }) => found.length > 0);
  const named = both.filter(isRight);
  const precision = said.length > 0 ? both.length / said.length : 1;
  const recall = varying.length > 0 ? both.length / varying.length : 1;
  const confusion: Record<string, Record<string, number>> = {};
  for (const { label, found } of judged) {
    const row = label.m === 'states' ? 'none' : (label.on ?? 'unnamed');
    const aspects = new Set<Aspect | 'none'>(found.length > 0 ? found.map(({ aspect }) => aspect) : ['none']);
    for (const aspect of aspects) {
      confusion[row] ??= {};
      const counts = confusion[row];
      counts[aspect] = (counts[aspect] ?? 0) + 1;
    }
  }
  const round = (share: number): number => Math.round(share * 1_000) / 1_000;
  console.log(
    JSON.stringify({
      bench: 'relations',
      set,
      pairs: judged.length,
      varying: varying.length,
      precision: round(precision),
      recall: round(recall),
      f1: round(precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0),
      aspect: round(both.length > 0 ? named.length / both.length : 1),
      confusion,
    }),
  );
}
