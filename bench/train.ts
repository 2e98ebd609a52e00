/** Trains the weights of src/spotting/model.json on bench/corpus; nothing else. */
import { writeFileSync } from 'node:fs';
import { builtIn } from '../src/claims/built-in.ts';
import { type ClaimSet, compile, type PackIndex } from '../src/spotting/claim-set.ts';
import type { Features } from '../src/spotting/evidence.ts';
import { type Model, probability, termValue } from '../src/spotting/model.ts';
import type { Profile } from '../src/spotting/profile.ts';
import { readSentence } from '../src/spotting/reading.ts';
import { verify } from '../src/spotting/verify.ts';
import { sentencesOf } from '../src/text/sentences.ts';
import { blocksOf, type LabelledArticle, readCorpus } from './corpus.ts';
import { fitLogistic } from './regression.ts';
import { shadowOf } from './shadow.ts';

/** Terms of the model: features, and products that a straight line cannot express. */
export const terms = [
  'best',
  'core',
  'withContext',
  'told',
  'clause',
  'mass',
  'rank',
  'agreeing',
  'contradicting',
  'unsaid',
  'names',
  'here',
  'unanchored',
  'lostHere',
  'strange',
  'other',
  'denial',
  'opposed',
  'extra',
  'asks',
  'affinity',
  'breadth',
  'best*told',
  'best*rank',
  'core*affinity',
  'best*affinity',
  'best*names',
  'strange*affinity',
];
/** Chosen by the likelihood of articles left out; values from 0.1 to 3 differ by less than one label in the corpus. */
const ridge = 0.5;
/** Share of what is shown that must be right on articles left out; the threshold of "sure" follows from it. */
const surePrecision = 0.97;

/** Share of a claim's texts from which on it hangs on a name. */
const anchorSalience = 0.3;
/** Two shadows of each article together count half as much as the article. */
const shadowWeight = 0.25;

/** A judged pair with its label. */
interface Pair {
  readonly article: string;
  readonly features: Features;
  readonly match: boolean;
  /** How much it counts in training. */
  readonly weight: number;
}

/** Every pair that the pipeline verifies in the labelled articles; pairs labelled `hard` are left out. */
export function pairsOf(articles: readonly LabelledArticle[], claims: ClaimSet): Pair[] {
  return articles.flatMap((article) => claims.packs.flatMap((index) => judged(article, index)));
}

/** Pairs of the articles' shadows: none is a match. Those of claims that hang on no exchanged name are left out, for they might be. */
export function shadowPairsOf(articles: readonly LabelledArticle[], claims: ClaimSet): Pair[] {
  return articles.flatMap((article) =>
    claims.packs.flatMap((index) =>
      [false, true].flatMap((all) => {
        const shadow = shadowOf(article, index, all);
        const hangs = ({ vocabulary }: Profile): boolean =>
          [...vocabulary].some(([id, term]) => shadow.exchanged.has(id) && term.salience >= anchorSalience);
        return judged(shadow.article, index, hangs).map((pair) => ({ ...pair, match: false, weight: shadowWeight }));
      }),
    ),
  );
}

function judged(
  article: LabelledArticle,
  index: PackIndex,
  wanted: (profile: Profile) => boolean = () => true,
): Pair[] {
  const blocks = blocksOf(article);
  const text = blocks.join('\n');
  const labels = article.paragraphs.flat().map((sentence) => ({ text: sentence.t.trim(), labels: sentence.c }));
  let offset = 0;
  const spans = blocks.flatMap((block) => {
    const found = sentencesOf(block).map(({ start, end }) => ({ start: start + offset, end: end + offset }));
    offset += block.length + 1;
    return found;
  });
  const readings = spans.map((span) => readSentence(text, span, index.aliases));
  return verify(readings, index).flatMap(({ reading, profile, evidence }) => {
    const sentence = text.slice(reading.span.start, reading.span.end);
    const label = labels
      .find((candidate) => candidate.text.includes(sentence) || sentence.includes(candidate.text))
      ?.labels.find((l) => l.id === profile.claim.id);
    if (label?.hard || !wanted(profile)) return [];
    return [{ article: article.id, features: evidence.features, match: label !== undefined, weight: 1 }];
  });
}

/** Weights fitted to the pairs, with the threshold left for the caller. */
export function fitModel(pairs: readonly Pair[], provenance: string): Model {
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  const { bias, weights } = fitLogistic(
    pairs.map((pair) => ({
      x: terms.map((term) => termValue(term, pair.features)),
      y: pair.match ? 1 : 0,
      weight: pair.weight,
    })),
    ridge,
  );
  return {
    provenance,
    bias: round(bias),
    weights: Object.fromEntries(terms.map((term, i) => [term, round(weights[i] ?? 0)])),
    sure: 0.5,
  };
}

/** A model for each article, trained on all others. */
export function leaveOneOut(pairs: readonly Pair[], shadows: readonly Pair[]): Map<string, Model> {
  const all = [...pairs, ...shadows];
  const articles = [...new Set(pairs.map((pair) => pair.article))];
  return new Map(
    articles.map((article) => [
      article,
      fitModel(
        all.filter((pair) => pair.article !== article),
        `without ${article}`,
      ),
    ]),
  );
}

/** Lowest probability from which on `surePrecision` of the pairs are matches, judged by models that had not seen their article. */
export function sureThreshold(pairs: readonly Pair[], models: ReadonlyMap<string, Model>): number {
  const judged = pairs
    .map((pair) => ({ match: pair.match, p: probability(pair.features, models.get(pair.article)) }))
    .sort((a, b) => b.p - a.p);
  let right = 0;
  let threshold = 1;
  for (const [i, { match, p }] of judged.entries()) {
    if (match) right++;
    if (right / (i + 1) >= surePrecision) threshold = p;
  }
  return Math.round(threshold * 1_000) / 1_000;
}

/** Trains on the whole corpus and writes model.json. */
export function train(): Model {
  const claims = compile([builtIn]);
  const pairs = pairsOf(readCorpus(), claims);
  const shadows = shadowPairsOf(readCorpus(), claims);
  const sure = sureThreshold(pairs, leaveOneOut(pairs, shadows));
  const provenance = `Logistic regression, ${pairs.length} sentence-claim pairs (${pairs.filter((pair) => pair.match).length} matches) of bench/corpus and ${shadows.length} of its articles with their names exchanged, ridge ${ridge}; "sure" is where ${surePrecision * 100} % are right on articles left out. Made by: npm run bench -- train`;
  const model = { ...fitModel([...pairs, ...shadows], provenance), sure };
  writeFileSync(new URL('../src/spotting/model.json', import.meta.url), `${JSON.stringify(model, null, 2)}\n`);
  return model;
}
