/** Measures spotting on labelled articles that the model has not seen, beside BM25 in the same run. */
import MiniSearch from 'minisearch';
import type { Pack } from '../src/claims/types.ts';
import { articleFrom } from '../src/cli/read-article.ts';
import { type ClaimSet, compile } from '../src/spotting/claim-set.ts';
import type { Match } from '../src/spotting/match.ts';
import { type Model, model } from '../src/spotting/model.ts';
import { spot } from '../src/spotting/spot.ts';
import type { WordKnowledge } from '../src/text/knowledge.ts';
import { builtInSubject, foldersInView, type LabelledArticle, readSubjects } from './corpus.ts';
import { newsPage } from './newspage.ts';
import { type Fullness, reduced } from './pairs.ts';
import type { PublicTexts } from './public-texts.ts';
import { score } from './score.mjs';
import { leaveOut, readMaterial } from './train.ts';

type Found = Pick<Match, 'claim' | 'quote' | 'score' | 'relation' | 'differences'> & { file: string };

const fullnesses: readonly Fullness[] = ['full', 'one wording', 'statements'];

/** Prints one JSON line a set, fullness of the pack and engine; with `all`, every wrong and missed label too. */
export function quality(knowledge: WordKnowledge, texts: PublicTexts, all: boolean): void {
  const { modelFor } = leaveOut(readMaterial(knowledge, fullnesses, texts));
  for (const fullness of fullnesses) {
    for (const folder of foldersInView) {
      const { pack, articles } = builtInSubject(folder);
      const set = `${folder}, ${fullness}, each article left out of training`;
      report({ set, pack: reduced(pack, fullness), articles, knowledge, all, modelFor });
    }
    for (const { name, pack, articles } of readSubjects()) {
      const set = `${name}, ${fullness}, the whole subject left out of training`;
      report({ set, pack: reduced(pack, fullness), articles, knowledge, all, modelFor });
    }
  }
  heldOut(knowledge, all);
}

/** The same of the articles that were not trained on: the model that ships judges them. */
export function heldOut(knowledge: WordKnowledge, all: boolean): void {
  for (const { name, pack, articles } of [
    { ...builtInSubject('held-out'), name: 'held-out' },
    ...readSubjects('held-out-subjects'),
  ])
    for (const fullness of fullnesses) {
      const set = `${name}, ${fullness}, by the model that ships`;
      report({ set, pack: reduced(pack, fullness), articles, knowledge, all, modelFor: () => model });
    }
}

interface Measurement {
  readonly set: string;
  readonly pack: Pack;
  readonly articles: readonly LabelledArticle[];
  readonly knowledge: WordKnowledge;
  readonly all: boolean;
  readonly modelFor: (article: string) => Model;
}

/** Every article is read from a whole page with clutter, as in a browser. */
function report({ set, pack, articles, knowledge, all, modelFor }: Measurement): void {
  const claims = compile([pack], knowledge);
  const every = articles.flatMap((article) =>
    spottedOn(article, claims, modelFor(article.id)).map((match) => ({
      ...match,
      sure: match.score >= modelFor(article.id).sure,
    })),
  );
  const shown = every.filter(({ sure }) => sure);
  print(set, 'crossread', { ...score(articles, shown, every), reliability: reliabilityOf(articles, every) }, all);
  const ranked = bm25(pack, articles);
  const threshold = bestThreshold(articles, ranked);
  const kept = ranked.filter((found) => found.score >= threshold);
  print(set, 'bm25', score(articles, kept, ranked), all);
}

function spottedOn(article: LabelledArticle, claims: ClaimSet, weights: Model): Found[] {
  const page = articleFrom(Buffer.from(newsPage(article)));
  return spot(page, claims, { minScore: 0, model: weights }).map((match) => ({ ...match, file: article.id }));
}

function print(set: string, engine: string, figures: Record<string, unknown>, all: boolean): void {
  const { wrong, missed, ...rest } = figures;
  console.log(JSON.stringify({ bench: 'quality', set, engine, ...rest, ...(all ? { wrong, missed } : {}) }));
}

/** For each tenth of the scores: how many matches have such a score, their mean score, and the share that is right. */
function reliabilityOf(
  articles: readonly LabelledArticle[],
  every: readonly Found[],
): (readonly [n: number, said: number, right: number])[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const inside = every.filter(({ score: p }) => Math.min(9, Math.floor(p * 10)) === tenth);
    const { tp, fp } = score(articles, inside) as unknown as { tp: number; fp: number };
    const said = inside.reduce((sum, { score: p }) => sum + p, 0) / (inside.length || 1);
    return [inside.length, Math.round(said * 100) / 100, Math.round((100 * tp) / (tp + fp || 1)) / 100] as const;
  });
}

/** MiniSearch's BM25+ over all texts of each claim, `OR`, defaults otherwise; the best claim of each sentence with its score over 100. */
function bm25(pack: Pack, articles: readonly LabelledArticle[]): Found[] {
  const search = new MiniSearch({ fields: ['text'] });
  search.addAll(
    pack.claims.map((claim) => ({
      id: claim.id,
      text: [claim.statement, ...claim.wordings, ...claim.reports.map((report) => report.summary)].join(' '),
    })),
  );
  return articles.flatMap((article) =>
    article.paragraphs.flat().flatMap((sentence) =>
      search
        .search(sentence.t)
        .slice(0, 1)
        .map((hit) => ({
          file: article.id,
          claim: String(hit.id),
          quote: sentence.t,
          score: Math.min(1, hit.score / 100),
          relation: 'states' as const,
          differences: [],
        })),
    ),
  );
}

/** BM25 is given its best threshold on the very articles it is measured on. */
function bestThreshold(corpus: readonly LabelledArticle[], found: readonly Found[]): number {
  const thresholds = Array.from({ length: 60 }, (_, i) => (i + 1) / 60);
  const f1 = (threshold: number): number =>
    score(
      corpus,
      found.filter((f) => f.score >= threshold),
    ).f1;
  return thresholds.reduce((best, threshold) => (f1(threshold) > f1(best) ? threshold : best), 0);
}
