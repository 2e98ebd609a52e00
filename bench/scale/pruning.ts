/** Measures what ranking loses by leaving claims out: the best claims for public queries beside those that scoring every claim of the pack gives; nothing else. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Claim } from '../../src/claims/types.ts';
import { createBest, type RankedPlace } from '../../src/spotting/best-ranked.ts';
import { claimScorerOf } from '../../src/spotting/claim-scorer.ts';
import { lexiconOf, wholePackOf } from '../../src/spotting/claim-set.ts';
import { namesBefore } from '../../src/spotting/context.ts';
import { joinIndexes } from '../../src/spotting/joined-index.ts';
import { createNeighbourhood } from '../../src/spotting/neighbourhood.ts';
import type { PackIndex } from '../../src/spotting/pack-index.ts';
import type { Query } from '../../src/spotting/query-terms.ts';
import { readSentence } from '../../src/spotting/reading.ts';
import { rarestFirst } from '../../src/spotting/sought.ts';
import { type TermIndex, termIndexOf } from '../../src/spotting/term-index.ts';
import type { WordKnowledge } from '../../src/text/knowledge.ts';
import { averagePrecision, readClaims, readQueries } from '../retrieval.ts';
import { packOf, statementsOf } from './claims.ts';
import { readTexts } from './texts.ts';

const set = 'checkthat2022-2a';
const sizes = [1_000, 10_000, 100_000];
const deepest = 100;
/** What a claim lost may cost at most. */
const mostLost = 0.005;

interface Quality {
  readonly 'MAP@5': number;
  readonly 'recall@100': number;
  readonly 'ms a query': number;
}

/** Prints a JSON line for each size and part of the queries. @param folder public data @param options `--claims 1000`, as often as wanted */
export function pruning(folder: string, knowledge: WordKnowledge, options: readonly string[]): void {
  const { values } = parseArgs({ args: [...options], options: { claims: { type: 'string', multiple: true } } });
  const counts = values.claims?.map(Number) ?? sizes;
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 1))
    throw new Error('pruning: --claims is a whole number over 0');
  if (!existsSync(`${folder}/${set}/claims.jsonl`)) {
    console.log(JSON.stringify({ bench: 'pruning', set, skipped: `no data in ${folder}` }));
    return;
  }
  const parts = (['train', 'dev'] as const).map((part) => ({ part, queries: readQueries(`${folder}/${set}`, part) }));
  const asked = new Set(parts.flatMap(({ queries }) => queries.flatMap(({ answers }) => answers)));
  // What is asked for first, so that a small pack has it too.
  const own = readClaims(`${folder}/${set}`).sort((a, b) => Number(asked.has(b.id)) - Number(asked.has(a.id)));
  const texts = readTexts(folder);
  const known = new Set(own.map(({ text }) => text));
  const others = texts.claims.filter((text) => !known.has(text));
  for (const claims of counts) {
    const statements = statementsOf({ ...texts, claims: [...own.map(({ text }) => text), ...others] }, claims);
    const places = new Map(own.slice(0, claims).map(({ id }, at) => [id, at]));
    const pack = packOf(statements);
    const lexicon = lexiconOf(pack, knowledge);
    const terms = termIndexOf(pack.claims, lexicon);
    const index = wholePackOf(pack, terms, lexicon);
    const exhaustive = scoreAll(terms, index, pack.claims);
    for (const { part, queries } of parts) {
      const answered = queries
        .map(({ text, answers }) => ({ text, answers: answers.map((id) => places.get(id) ?? -1) }))
        .filter(({ answers }) => !answers.includes(-1));
      const neighbourhood = createNeighbourhood(knowledge);
      const ask = (text: string): Query => {
        const reading = readSentence(text, { start: 0, end: text.length }, lexicon);
        neighbourhood.enter(reading);
        return index.queryTerms(reading, neighbourhood, namesBefore([reading], 0));
      };
      const pruned = qualityOf(answered, (text) => index.rank(ask(text), deepest));
      const every = qualityOf(answered, (text) => exhaustive(ask(text), deepest));
      const lost = {
        'MAP@5': round(every['MAP@5'] - pruned['MAP@5']),
        'recall@100': round(every['recall@100'] - pruned['recall@100']),
      };
      const holds = Math.max(lost['MAP@5'], lost['recall@100']) <= mostLost;
      const line = { bench: 'pruning', set, part, claims, queries: answered.length };
      console.log(JSON.stringify({ ...line, pruned, exhaustive: every, lost, mostLost, holds }));
    }
  }
}

/** BM25 of every claim of a pack of one segment: nothing is left out, neither common words nor claims. */
function scoreAll(terms: TermIndex, { weight }: PackIndex, claims: readonly Claim[]) {
  const joined = joinIndexes([{ index: terms }]);
  const scorer = claimScorerOf(joined);
  const best = createBest();
  const names = new TextDecoder();
  const inOrder = rarestFirst(joined.having, (term) => weight(names.decode(joined.bytes(term))));
  return (query: Query, most: number): RankedPlace[] => {
    scorer.enter(inOrder(query));
    best.clear(most);
    for (let at = 0; at < claims.length; at++) best.offer(at, scorer.score(at));
    return best.list().filter(({ score }) => score > 0);
  };
}

function qualityOf(
  queries: readonly { readonly text: string; readonly answers: readonly number[] }[],
  search: (text: string) => readonly RankedPlace[],
): Quality {
  let precision = 0;
  let recall = 0;
  const start = performance.now();
  for (const { text, answers } of queries) {
    const found = search(text).map(({ at }) => at);
    precision += averagePrecision(found.slice(0, 5), answers);
    recall += answers.filter((at) => found.includes(at)).length / answers.length;
  }
  return {
    'MAP@5': round(precision / queries.length),
    'recall@100': round(recall / queries.length),
    'ms a query': round((performance.now() - start) / queries.length),
  };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
