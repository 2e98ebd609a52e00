/** Measures spotting on bench/corpus, each article by a model that has not seen it, beside BM25 in the same run. */
import MiniSearch from 'minisearch';
import { builtIn } from '../src/claims/built-in.ts';
import { compile } from '../src/spotting/claim-set.ts';
import type { Match } from '../src/spotting/match.ts';
import { spot } from '../src/spotting/spot.ts';
import { blocksOf, readCorpus } from './corpus.ts';
import { score } from './score.mjs';
import { leaveOneOut, pairsOf, sureThreshold } from './train.ts';

type Found = Pick<Match, 'claim' | 'quote' | 'score' | 'relation' | 'differences'> & { file: string };

/** Prints one JSON line an engine; with `all`, every wrong and missed label too. */
export function quality(all: boolean): void {
  const corpus = readCorpus();
  const claims = compile([builtIn]);
  const pairs = pairsOf(corpus, claims);
  const models = leaveOneOut(pairs);
  const every: Found[] = [];
  const shown: Found[] = [];
  for (const article of corpus) {
    const model = models.get(article.id);
    if (!model) continue;
    const sure = sureThreshold(
      pairs.filter((pair) => pair.article !== article.id),
      models,
    );
    for (const match of spot({ blocks: blocksOf(article) }, claims, { minScore: 0, model })) {
      const found = { ...match, file: article.id };
      every.push(found);
      if (match.score >= sure) shown.push(found);
    }
  }
  print('crossread', score(corpus, shown, every), all);
  const ranked = bm25(corpus);
  const threshold = bestThreshold(corpus, ranked);
  print(
    'bm25',
    score(
      corpus,
      ranked.filter((found) => found.score >= threshold),
      ranked,
    ),
    all,
  );
}

function print(engine: string, figures: Record<string, unknown>, all: boolean): void {
  const { wrong, missed, ...rest } = figures;
  console.log(JSON.stringify({ bench: 'quality', engine, ...rest, ...(all ? { wrong, missed } : {}) }));
}

/** MiniSearch's BM25+ over all texts of each claim, `OR`, defaults otherwise; the best claim of each sentence with its score over 50. */
function bm25(corpus: ReturnType<typeof readCorpus>): Found[] {
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
function bestThreshold(corpus: ReturnType<typeof readCorpus>, found: readonly Found[]): number {
  const thresholds = Array.from({ length: 60 }, (_, i) => (i + 1) / 60);
  const f1 = (threshold: number): number =>
    score(
      corpus,
      found.filter((f) => f.score >= threshold),
    ).f1;
  return thresholds.reduce((best, threshold) => (f1(threshold) > f1(best) ? threshold : best), 0);
}
