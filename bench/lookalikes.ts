/** Measures how often a sentence by itself is shown as a match, by what it has in common with the claim, beside BM25 at the threshold that shows as many right ones; nothing else. */
import MiniSearch from 'minisearch';
import { compile } from '../src/spotting/claim-set.ts';
import { model } from '../src/spotting/model.ts';
import { spot } from '../src/spotting/spot.ts';
import type { WordKnowledge } from '../src/text/knowledge.ts';
import type { Subject } from './corpus.ts';
import { readMinimalPairs } from './minimal-pairs.ts';

/** A sentence, what it is, and how sure the engine is of its best match, 0 for none; only the right claim counts where there is one. */
interface Judged {
  readonly kind: string;
  readonly score: number;
}

/** Prints one JSON line an engine: the share of the held-out sentences of each kind that is shown. */
export function lookalikes(knowledge: WordKnowledge): void {
  const subjects = readMinimalPairs('held-out');
  const ours = subjects.flatMap((subject) => crossread(subject, knowledge));
  const theirs = subjects.flatMap(bm25);
  const right = share(ours, 'states', model.sure);
  const scores = theirs.map(({ score }) => score).sort((a, b) => b - a);
  const threshold = scores.find((score) => share(theirs, 'states', score) >= right) ?? 0;
  for (const [engine, judged, at] of [
    ['crossread', ours, model.sure],
    ['bm25', theirs, threshold],
  ] as const)
    console.log(JSON.stringify({ bench: 'lookalikes', engine, sentences: judged.length, ...shares(judged, at) }));
}

function crossread({ pack, articles }: Subject, knowledge: WordKnowledge): Judged[] {
  const claims = compile([pack], knowledge);
  return articles.map(({ kind, paragraphs }) => {
    const sentence = paragraphs[0]?.[0];
    const own = sentence?.c[0]?.id;
    const matches = spot({ blocks: [sentence?.t ?? ''], languages: ['en'] }, claims, { minScore: 0 });
    const scores = matches.flatMap(({ claim, score }) => (own === undefined || claim === own ? [score] : []));
    return { kind, score: Math.max(0, ...scores) };
  });
}

function bm25({ pack, articles }: Subject): Judged[] {
  const search = new MiniSearch({ fields: ['statement'] });
  search.addAll(pack.claims);
  return articles.map(({ kind, paragraphs }) => {
    const sentence = paragraphs[0]?.[0];
    const [best] = search.search(sentence?.t ?? '');
    const own = sentence?.c[0]?.id;
    return { kind, score: best && (own === undefined || best.id === own) ? best.score : 0 };
  });
}

/** Share of each kind with at least a score, 0 to 1. */
function shares(judged: readonly Judged[], threshold: number): Record<string, number> {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  return Object.fromEntries(kinds.map((kind) => [kind, share(judged, kind, threshold)]));
}

function share(judged: readonly Judged[], wanted: string, threshold: number): number {
  const of = judged.filter(({ kind }) => kind === wanted);
  const shown = of.filter(({ score }) => score > 0 && score >= threshold).length;
  return Math.round((1000 * shown) / of.length) / 1000;
}
