/** Measures spotting on labelled articles that the model has not seen, beside BM25 in the same run. */
import MiniSearch from 'minisearch';
import { builtIn } from '../src/claims/built-in.ts';
import { compile } from '../src/spotting/claim-set.ts';
import type { Match } from '../src/spotting/match.ts';
import { model } from '../src/spotting/model.ts';
import { spot } from '../src/spotting/spot.ts';
import { blocksOf, type LabelledArticle, readCorpus } from './corpus.ts';
import { score } from './score.mjs';
import { leaveOneOut, pairsOf, shadowPairsOf, sureThreshold } from './train.ts';

type Found = Pick<Match, 'claim' | 'quote' | 'score' | 'relation' | 'differences'> & { file: string };

/** Prints one JSON line a set and engine; with `all`, every wrong and missed label too. */
export function quality(all: boolean): void {
  const claims = compile([builtIn]);
  const corpus = readCorpus();
  const pairs = pairsOf(corpus, claims);
  const models = leaveOneOut(pairs, shadowPairsOf(corpus, claims));
  report('corpus, each article left out of training', corpus, all, (article) => {
    const others = pairs.filter((pair) => pair.article !== article.id);
    const found = spot({ blocks: blocksOf(article) }, claims, { minScore: 0, model: models.get(article.id) ?? model });
    return { found, sure: sureThreshold(others, models) };
  });
  report('unseen, by the model that ships', readCorpus('unseen'), all, (article) => ({
    found: spot({ blocks: blocksOf(article) }, claims, { minScore: 0 }),
    sure: model.sure,
  }));
}

type Judge = (article: LabelledArticle) => { found: Match[]; sure: number };

function report(set: string, articles: readonly LabelledArticle[], all: boolean, judge: Judge): void {
  const every: Found[] = [];
  const shown: Found[] = [];
  for (const article of articles) {
    const { found, sure } = judge(article);
    for (const match of found) {
      const line = { ...match, file: article.id };
      every.push(line);
      if (match.score >= sure) shown.push(line);
    }
  }
  print(set, 'crossread', score(articles, shown, every), all);
  const ranked = bm25(articles);
  const threshold = bestThreshold(articles, ranked);
  const kept = ranked.filter((found) => found.score >= threshold);
  print(set, 'bm25', score(articles, kept, ranked), all);
}

function print(set: string, engine: string, figures: Record<string, unknown>, all: boolean): void {
  const { wrong, missed, ...rest } = figures;
  console.log(JSON.stringify({ bench: 'quality', set, engine, ...rest, ...(all ? { wrong, missed } : {}) }));
}

/** MiniSearch's BM25+ over all texts of each claim, `OR`, defaults otherwise; the best claim of each sentence with its score over 100. */
function bm25(corpus: readonly LabelledArticle[]): Found[] {
  const search = new MiniSearch({ fields: ['text'] });
  search.addAll(
    builtIn.claims.map((claim) => ({
      id: claim.id,
      text: [claim.statement, ...claim.wordings, ...claim.reports.map((report) => report.summary)].join(' '),
    })),
  );
  return corpus.flatMap((article) =>
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
