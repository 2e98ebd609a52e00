/** Measures what each kind of evidence and each part of the data brings, by leaving it out; nothing else. */
import { type Model, probability } from '../src/spotting/model.ts';
import { noKnowledge, type WordKnowledge } from '../src/text/knowledge.ts';
import { readCorpus } from './corpus.ts';
import type { Fullness, Pair } from './pairs.ts';
import type { PublicTexts } from './public-texts.ts';
import { directions, type Learned, leaveOut, type Material, readMaterial } from './train.ts';

/** Features by the kind of evidence. */
const kinds: Readonly<Record<string, readonly Learned[]>> = {
  'coverage of the claim': ['soft', 'statement', 'core', 'mass', 'surprise'],
  'what else the sentence says': ['told', 'clause', 'plain', 'length'],
  'order and company of words': ['inOrder', 'together'],
  'standing beside other claims': ['standing', 'rank', 'lead', 'own', 'here'],
  'a word exchanged': ['missing', 'exchanged'],
  figures: ['agreeing', 'sameThing', 'otherThing', 'answered', 'contradicting', 'company', 'unsaid', 'extra'],
  names: ['names', 'unanchored', 'strange', 'other'],
  'names before the sentence': ['withContext'],
  'names and years of the article': [
    'alone',
    'kin',
    'kinHere',
    'acquainted',
    'acquaintedHere',
    'otherYears',
    'otherYearsHere',
  ],
  'how many texts the claim has': ['texts'],
};
const fullnesses: readonly Fullness[] = ['full', 'statements'];

/** Prints one JSON line for everything and one for each thing left out: over the built-in pack's articles, each left out of training. */
export function ablation(knowledge: WordKnowledge, texts: PublicTexts): void {
  const material = readMaterial(knowledge, fullnesses, texts);
  const names = Object.keys(directions) as Learned[];
  print('nothing', material, leaveOut(material).modelFor);
  for (const [kind, left] of Object.entries(kinds))
    print(
      kind,
      material,
      leaveOut(
        material,
        names.filter((name) => !left.includes(name)),
      ).modelFor,
    );
  const withoutNear = readMaterial({ ...knowledge, near: noKnowledge.near }, fullnesses, texts);
  print('near words', withoutNear, leaveOut(withoutNear).modelFor);
  const withoutWords = readMaterial(noKnowledge, fullnesses, texts);
  print('all word knowledge', withoutWords, leaveOut(withoutWords).modelFor);
  const trainedOn = (what: string, part: (one: Material) => Material): void =>
    print(what, material, leaveOut(material.map(part)).modelFor);
  trainedOn('articles of the other packs', (one) =>
    one.subject.name === 'built-in' ? one : { ...one, pairs: [], made: [] },
  );
  trainedOn('articles made from others', (one) => ({ ...one, made: [] }));
  trainedOn('articles with fewer texts of the claims', (one) =>
    one.fullness === 'full' ? one : { ...one, pairs: [], made: [] },
  );
  const first = new Set(readCorpus('corpus').map(({ id }) => id));
  trainedOn('articles after the first corpus', (one) => {
    if (one.subject.name !== 'built-in') return one;
    const isOfFirst = ({ group }: Pair): boolean => first.has(group);
    return { ...one, pairs: one.pairs.filter(isOfFirst), made: one.made.filter(isOfFirst) };
  });
}

function print(without: string, material: readonly Material[], modelFor: (group: string) => Model): void {
  for (const { subject, fullness, pairs } of material) {
    if (subject.name !== 'built-in') continue;
    const labels = subject.articles.flatMap(({ paragraphs }) =>
      paragraphs.flat().flatMap(({ c }) => c.filter(({ hard }) => !hard)),
    );
    console.log(
      JSON.stringify({ bench: 'ablation', without, texts: fullness, ...figuresOf(pairs, modelFor, labels.length) }),
    );
  }
}

/** Figures over pairs; recall is of all labels, also of those that are no candidates. */
function figuresOf(pairs: readonly Pair[], modelFor: (group: string) => Model, labels: number): Record<string, number> {
  const judged = pairs
    .map(({ group, features, match }) => ({ match, p: probability(features, modelFor(group)) }))
    .sort((a, b) => b.p - a.p);
  let right = 0;
  let recallAtP95 = 0;
  let bestF1 = 0;
  for (const [i, { match }] of judged.entries()) {
    if (match) right++;
    if (right / (i + 1) >= 0.95) recallAtP95 = right / labels;
    bestF1 = Math.max(bestF1, (2 * right) / (i + 1 + labels));
  }
  const surprise = judged.reduce((sum, { match, p }) => sum - Math.log(match ? p : 1 - p), 0) / (judged.length || 1);
  const round = (value: number): number => Math.round(value * 1_000) / 1_000;
  return { pairs: judged.length, bestF1: round(bestF1), recallAtP95: round(recallAtP95), surprise: round(surprise) };
}
