/** Measures how many repeated claims are found while nine in ten answers are right, where half of the queries have no claim in the set; nothing else. */
import { existsSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { compile } from '../src/spotting/claim-set.ts';
import { spot } from '../src/spotting/spot.ts';
import type { WordKnowledge } from '../src/text/knowledge.ts';
import { wordsOf } from '../src/text/words.ts';
import { type PublicClaim, packOf, type Query, readClaims, readQueries } from './retrieval.ts';

/** The best answer to a query, and how sure the engine is of it; undefined where it has none. */
type Answer = { readonly id: string; readonly score: number } | undefined;

/** Share of the answers given that must be right. */
const precision = 0.9;

/** Prints one JSON line an engine for CheckThat! 2A. Every second claim that a query repeats is taken out of the set, so that the only right answer to the query is none. */
export function answerable(folder: string, knowledge: WordKnowledge, part: 'train' | 'dev' = 'dev'): void {
  const set = 'checkthat2022-2a';
  if (!existsSync(`${folder}/${set}/claims.jsonl`)) {
    console.log(JSON.stringify({ bench: 'answerable', set, skipped: `no data in ${folder}` }));
    return;
  }
  const queries = readQueries(`${folder}/${set}`, part);
  const asked = [...new Set(queries.flatMap(({ answers }) => answers))].sort((a, b) => (a < b ? -1 : 1));
  const removed = new Set(asked.filter((_, i) => i % 2 === 1));
  const claims = readClaims(`${folder}/${set}`).filter(({ id }) => !removed.has(id));
  const engines: [string, (claims: readonly PublicClaim[]) => (query: Query) => Answer][] = [
    ['crossread', (all) => crossread(all, knowledge)],
    ['BM25 by MiniSearch, our stems and stop words', miniSearch],
  ];
  for (const [engine, make] of engines) {
    const answer = make(claims);
    const line = { bench: 'answerable', set, part, engine, claims: claims.length, queries: queries.length };
    console.log(JSON.stringify({ ...line, ...measured(queries, removed, answer) }));
  }
}

/** The likeliest match of any sentence of the text. */
function crossread(claims: readonly PublicClaim[], knowledge: WordKnowledge): (query: Query) => Answer {
  const set = compile([packOf(claims)], knowledge);
  return ({ text }) => {
    const [best] = spot({ blocks: [text], languages: ['en'] }, set, { minScore: 0 }).sort((a, b) => b.score - a.score);
    return best && { id: best.claim, score: best.score };
  };
}

function miniSearch(claims: readonly PublicClaim[]): (query: Query) => Answer {
  const tokenize = (text: string): string[] => wordsOf(text).flatMap(({ stem, stop }) => (stop ? [] : [stem]));
  const index = new MiniSearch({ fields: ['text', 'title'], tokenize, processTerm: (term) => term });
  index.addAll(claims);
  return ({ text }) => {
    const [best] = index.search(text);
    return best && { id: String(best.id), score: best.score };
  };
}

function measured(queries: readonly Query[], removed: ReadonlySet<string>, answer: (query: Query) => Answer) {
  const given = queries
    .flatMap((query) => {
      const best = answer(query);
      return best ? [{ score: best.score, right: query.answers.includes(best.id) }] : [];
    })
    .sort((a, b) => b.score - a.score);
  const possible = queries.filter(({ answers }) => answers.some((id) => !removed.has(id))).length;
  let right = 0;
  let recall = 0;
  let threshold = 1;
  for (const [i, one] of given.entries()) {
    if (one.right) right++;
    if (right / (i + 1) >= precision) {
      recall = right / possible;
      threshold = one.score;
    }
  }
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    answerable: possible,
    [`recall@P${precision * 100}`]: round(recall),
    threshold: round(threshold),
    'best recall': round(right / possible),
  };
}
