/** Times spotting in an article and BM25 over its sentences; nothing else. Bundled, so that it is the code that ships. */
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { builtIn } from '../../src/claims/built-in.ts';
import { compile } from '../../src/spotting/claim-set.ts';
import { judge, retrieve } from '../../src/spotting/spot.ts';
import { openKnowledge } from '../../src/text/knowledge.ts';

const rounds = 15;

/** What is read. */
export interface Read {
  /** Blocks of the article. */
  readonly blocks: readonly string[];
  /** Its sentences, for the peer. */
  readonly sentences: readonly string[];
  readonly knowledgeFile: string;
}

/** Medians of CPU time: milliseconds for 1,000 sentences, microseconds for a pair. */
export function costOf({ blocks, sentences, knowledgeFile }: Read) {
  // Every round finds its claims anew, as on a page that was not read before.
  const claims = {
    packs: compile([builtIn], openKnowledge(readFileSync(knowledgeFile))).packs.map((index) => ({
      ...index,
      remembered: { get: () => undefined, keep: <Value>(_: string, value: Value): Value => value },
    })),
  };
  const search = new MiniSearch({ fields: ['text'] });
  search.addAll(
    builtIn.claims.map(({ id, statement, wordings, reports }) => ({
      id,
      text: [statement, ...wordings, ...reports.map(({ summary }) => summary)].join(' '),
    })),
  );
  const article = { blocks, languages: blocks.map(() => 'en') };
  const retrieved = retrieve(article, claims);
  const whole = retrieve(article, claims, { minScore: 0 });
  const pairs = judge(whole).length;
  // Each round does all of it, so that a busy machine is as busy for one as for the other.
  const found = times(['retrieval', 'shown', 'every', 'bm25']);
  for (let round = -2; round < rounds; round++) {
    const spent = {
      retrieval: cpuTime(() => retrieve(article, claims)),
      shown: cpuTime(() => judge(retrieved)),
      every: cpuTime(() => judge(whole)),
      bm25: cpuTime(() => {
        for (const text of sentences) search.search(text);
      }),
    };
    if (round >= 0) for (const [name, ms] of Object.entries(spent)) found[name as keyof typeof spent].push(ms);
  }
  const perThousand = (ms: number): number => Math.round((ms / sentences.length) * 1_000);
  const [retrieval, shown, every, bm25] = [found.retrieval, found.shown, found.every, found.bm25].map(median) as [
    number,
    number,
    number,
    number,
  ];
  return {
    sentences: sentences.length,
    pairs,
    pairsPerSentence: Math.round((100 * pairs) / sentences.length) / 100,
    retrievalMsPerThousand: perThousand(retrieval),
    crossreadMsPerThousand: perThousand(retrieval + shown),
    /** All that a sentence costs included, and comparing and judging it alone. */
    microsecondsPerPair: Math.round((1_000 * (retrieval + every)) / pairs),
    verifyingMicrosecondsPerPair: Math.round((1_000 * every) / pairs),
    bm25MsPerThousand: perThousand(bm25),
    ratioToBm25: Math.round((100 * (retrieval + shown)) / bm25) / 100,
  };
}

function times<Name extends string>(names: readonly Name[]): Record<Name, number[]> {
  return Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
}

function cpuTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
