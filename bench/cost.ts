/** Measures what spotting costs a sentence and a verified pair, beside BM25 in the same run; nothing else. */
import MiniSearch from 'minisearch';
import { builtIn } from '../src/claims/built-in.ts';
import { compile } from '../src/spotting/claim-set.ts';
import { spot } from '../src/spotting/spot.ts';
import type { WordKnowledge } from '../src/text/knowledge.ts';
import { blocksOf, builtInSubject } from './corpus.ts';

const rounds = 15;

/** Prints medians of CPU time for an article of some 1,000 sentences against the built-in pack. */
export function cost(knowledge: WordKnowledge): void {
  const claims = compile([builtIn], knowledge);
  const articles = builtInSubject('corpus', 'unseen', 'more').articles;
  const blocks = articles.flatMap(blocksOf);
  const sentences = articles.flatMap(({ paragraphs }) => paragraphs.flat());
  const search = new MiniSearch({ fields: ['text'] });
  search.addAll(
    builtIn.claims.map(({ id, statement, wordings, reports }) => ({
      id,
      text: [statement, ...wordings, ...reports.map(({ summary }) => summary)].join(' '),
    })),
  );
  const article = { blocks, languages: blocks.map(() => 'en') };
  const pairs = spot(article, claims, { minScore: 0 }).length;
  const shown = median(() => spot(article, claims));
  const every = median(() => spot(article, claims, { minScore: 0 }));
  const bm25 = median(() => {
    for (const { t } of sentences) search.search(t);
  });
  const perThousand = (ms: number): number => Math.round((ms / sentences.length) * 1_000);
  console.log(
    JSON.stringify({
      bench: 'cost',
      sentences: sentences.length,
      pairs,
      pairsPerSentence: Math.round((100 * pairs) / sentences.length) / 100,
      crossreadMsPerThousand: perThousand(shown),
      microsecondsPerPair: Math.round((1_000 * every) / pairs),
      bm25MsPerThousand: perThousand(bm25),
      ratioToBm25: Math.round((100 * shown) / bm25) / 100,
    }),
  );
}

/** Median CPU time in milliseconds, after two rounds to warm up. */
function median(work: () => void): number {
  work();
  work();
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}
