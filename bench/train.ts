/** Trains src/spotting/model.json on the labelled articles; nothing else. */
import { writeFileSync } from 'node:fs';
import type { Features } from '../src/spotting/features.ts';
import { collectionInputs } from '../src/spotting/in-collection.ts';
import { type Model, probability } from '../src/spotting/model.ts';
import type { Trees } from '../src/spotting/trees.ts';
import type { WordKnowledge } from '../src/text/knowledge.ts';
import { fitTrees } from './boosting.ts';
import { builtInSubject, foldersInView, type LabelledArticle, readSubjects, type Subject } from './corpus.ts';
import { fitLogistic } from './logistic.ts';
import { readMinimalPairs } from './minimal-pairs.ts';
import { judgedPairs } from './pair-sets.ts';
import { type Fullness, type Pair, pairsAmong, pairsIn, pairsOf } from './pairs.ts';
import type { PublicTexts } from './public-texts.ts';

/** Features of the model, and which way each may push: 1 only towards a match, -1 only away, 0 either. What is known beforehand need not be learned from a few hundred articles. */
export const directions: Readonly<Record<Exclude<keyof Features, 'verbatim'>, -1 | 0 | 1>> = {
  soft: 1,
  statement: 1,
  core: 1,
  told: 1,
  clause: 1,
  plain: 1,
  mass: 1,
  surprise: 1,
  length: 0,
  texts: 0,
  inOrder: 1,
  together: 1,
  missing: -1,
  exchanged: -1,
  standing: 1,
  rank: 1,
  lead: 1,
  own: 1,
  here: 1,
  answered: 0,
  agreeing: 1,
  sameThing: 1,
  otherThing: 0,
  company: 1,
  contradicting: 0,
  unsaid: -1,
  extra: -1,
  names: 1,
  unanchored: -1,
  strange: -1,
  other: -1,
  withContext: 1,
  alone: 0,
  kin: 1,
  kinHere: 1,
  acquainted: 1,
  acquaintedHere: 1,
  otherYears: -1,
  otherYearsHere: -1,
};

/** A feature that the model learns from; what is certain by itself is not learned. */
export type Learned = keyof typeof directions;

/** Chosen by the likelihood of articles left out: half-blind trees .157 a pair, all-seeing ones .177, a logistic regression over the same features in between. */
const boosting = { trees: 250, depth: 4, rate: 0.08, ridge: 2, leastLeaf: 2, columns: 0.3, rows: 0.7, seed: 1 };
/**
 * Share of what is shown that must be right on articles left out; the threshold of "sure" follows from it. Many of those were written to tempt: in ordinary news prose .985 is right.
 * At .95 a fiftieth more of what is known is shown there, and twice as many wrong highlights on articles that only look alike.
 */
const surePrecision = 0.96;
/** A pack with less in it is the rarer case. */
const fullnessWeight: Readonly<Record<Fullness, number>> = { full: 1, 'one wording': 0.3, statements: 0.3 };
/** A large collection has statements and little else, as published fact-checks do. */
const amongWeight: Readonly<Record<Fullness, number>> = { full: 0.5, 'one wording': 0.3, statements: 0.7 };
/** The only sentences that stand by themselves, and the only ones a word off. At 3 to 6, one-word look-alikes are shown a third as often as at 1, and the articles lose nothing that could be measured. */
const minimalWeight = 5;
/** How much a pair of the public sets counts. Where a sentence with another figure is called wrong, which here varies the claim, no more than tells the two apart. */
const publicWeights: Readonly<Record<string, number>> = { paws: 0.15, ecbplus: 0.2, vitaminc: 0.03 };
/** Parts of which each is left out once. */
const parts = 8;

/** Pairs of one subject and fullness. */
export interface Material {
  readonly subject: Pick<Subject, 'name' | 'articles'>;
  readonly fullness: Fullness;
  /** How much its pairs count beside those of other material. */
  readonly weight: number;
  readonly pairs: readonly Pair[];
  readonly made: readonly Pair[];
  /** Those of the written articles where the pack is a small part of a large collection. */
  readonly among: readonly Pair[];
}

/** Reads all labelled articles, with each fullness of their packs, and the public pairs that may be trained on. */
export function readMaterial(
  knowledge: WordKnowledge,
  fullnesses: readonly Fullness[],
  { strangers, pairs: publicPairs }: PublicTexts,
): Material[] {
  const subjects = [builtInSubject(...foldersInView), ...readSubjects()];
  const written = subjects.flatMap((subject) => {
    const hosts = subjects
      .filter((other) => other !== subject)
      .flatMap(({ articles }): readonly LabelledArticle[] => articles);
    return fullnesses.map((fullness) => ({
      subject,
      fullness,
      weight: 1,
      ...pairsOf(subject, fullness, knowledge, hosts),
      among: pairsAmong(subject, fullness, knowledge, strangers),
    }));
  });
  const minimal = readMinimalPairs('dev').map((subject) => ({
    subject,
    fullness: 'statements' as const,
    weight: minimalWeight,
    pairs: pairsIn(subject, knowledge),
    made: [],
    among: pairsAmong(subject, 'statements', knowledge, strangers),
  }));
  const judged = judgedPairs(publicPairs, 'train', knowledge);
  const published = Object.entries(publicWeights).map(([set, weight]) => ({
    subject: { name: `public ${set}`, articles: [] },
    fullness: 'full' as const,
    weight,
    pairs: judged
      .filter(({ pair }) => pair.set === set)
      .map(({ pair, features }) => ({ group: `public ${set}`, features, match: pair.match, weight: 1 })),
    made: [],
    among: [],
  }));
  return [...written, ...minimal, ...published];
}

/** A model fitted to some material, with the threshold left for the caller. `without` names groups of pairs that it must not see. */
export function fitModel(
  material: readonly Material[],
  provenance: string,
  without: (group: string) => boolean = () => false,
  features: readonly Learned[] = Object.keys(directions) as Learned[],
): Model {
  const examples = material.flatMap(({ fullness, weight: times, pairs, made, among }) =>
    [
      ...pairs.map((pair) => ({ ...pair, weight: fullnessWeight[fullness] })),
      ...made.map((pair) => ({ ...pair, weight: pair.weight * fullnessWeight[fullness] })),
      ...among.map((pair) => ({ ...pair, weight: amongWeight[fullness] })),
    ]
      .filter(({ group }) => !without(group))
      .map(({ features: values, match, weight }) => ({
        x: features.map((name) => values[name]),
        y: match ? (1 as const) : (0 as const),
        weight: weight * times,
      })),
  );
  const collection = fitLogistic(
    material.flatMap(({ fullness, weight, among }) =>
      among
        .filter(({ group }) => !without(group))
        .map(({ features: values, match }) => ({
          x: collectionInputs(values),
          y: match ? (1 as const) : (0 as const),
          weight: weight * amongWeight[fullness],
        })),
    ),
    // Whoever shares more is no less likely: without that a statement in its own words, of which there are few here, had .3.
    0,
  );
  const { bias, trees } = fitTrees(examples, { ...boosting, monotone: features.map((name) => directions[name]) });
  return { provenance, sure: 0.5, bias: Math.round(bias * 1e4) / 1e4, features, trees, collection };
}

/** The part that a group belongs to: whole subjects stay together, since their articles share claims; the built-in pack's articles are spread. */
export function partOf(group: string, articles: readonly string[]): number {
  const at = articles.indexOf(group);
  if (at >= 0) return at % parts;
  const subject = group.replace(/-s\d+$/u, '');
  return [...subject].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % parts;
}

/** For each part of the material a model that has not seen it, and the threshold of "sure" from the others. */
export function leaveOut(
  material: readonly Material[],
  features?: readonly Learned[],
): { modelFor: (group: string) => Model } {
  const articles = material[0]?.subject.articles.map(({ id }) => id) ?? [];
  const models = Array.from({ length: parts }, (_, part) =>
    fitModel(material, `without part ${part}`, (group) => partOf(group, articles) === part, features),
  );
  const judged = (
    material.find(({ subject, fullness }) => subject.name === 'built-in' && fullness === 'full')?.pairs ?? []
  ).map((pair) => {
    const part = partOf(pair.group, articles);
    return { part, match: pair.match, p: probability(pair.features, models[part]) };
  });
  const withSure = models.map((model, part) => ({
    ...model,
    sure: threshold(judged.filter((pair) => pair.part !== part)),
  }));
  return { modelFor: (group) => withSure[partOf(group, articles)] as Model };
}

/** Lowest probability from which on such a share of the pairs are matches. */
function threshold(judged: readonly { match: boolean; p: number }[], precision = surePrecision): number {
  let right = 0;
  let lowest = 1;
  for (const [i, { match, p }] of [...judged].sort((a, b) => b.p - a.p).entries()) {
    if (match) right++;
    if (right / (i + 1) >= precision) lowest = p;
  }
  return Math.round(lowest * 1_000) / 1_000;
}

/** Trains on everything and writes model.json. Throws without `strangers`. */
export function train(knowledge: WordKnowledge, texts: PublicTexts): Model {
  const { strangers } = texts;
  if (strangers.length === 0) throw new Error('training needs the public sets: name their folder in CROSSREAD_DATA');
  const material = readMaterial(knowledge, ['full', 'one wording', 'statements'], texts);
  const { modelFor } = leaveOut(material);
  const articles = material[0]?.subject.articles.map(({ id }) => id) ?? [];
  const judged = (material[0]?.pairs ?? []).map(({ group, match, features }) => ({
    match,
    p: probability(features, modelFor(group)),
  }));
  const count = (list: (one: Material) => readonly Pair[]): number =>
    material.reduce((sum, one) => sum + list(one).length, 0);
  const subjects = new Set(material.map(({ subject }) => subject.name)).size - 1;
  const provenance = `Gradient-boosted trees over ${count(({ pairs }) => pairs)} sentence-claim pairs of ${articles.length} articles on the built-in pack and ${subjects} other packs of bench/, each pack in full, with one wording and with statements alone, by itself and among ${strangers.length} other claims, and over ${count(({ made }) => made)} pairs of articles made from them; "sure" is where ${surePrecision * 100} % are right on articles left out. Made by: npm run bench -- train`;
  // What other shares would give: one more article changes little of them.
  console.log(
    JSON.stringify({
      bench: 'train',
      thresholds: [0.94, 0.95, 0.96, 0.97, 0.98].map((share) => [share, threshold(judged, share)]),
    }),
  );
  const model = { ...fitModel(material, provenance), sure: threshold(judged) };
  writeFileSync(new URL('../src/spotting/model.json', import.meta.url), formatted(model));
  return model;
}

/** A model as it is written to a file: one tree a line. */
export function formatted<M extends Trees>({ trees, ...rest }: M): string {
  const head = JSON.stringify(rest, null, 2).replace(/\n\}$/u, '');
  return `${head},\n  "trees": [\n${trees.map((tree) => `    ${JSON.stringify(tree)}`).join(',\n')}\n  ]\n}\n`;
}
