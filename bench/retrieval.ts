/** Measures how well the claim that a text repeats is found among thousands, beside BM25 by MiniSearch over the same texts; nothing else. */
import { existsSync, readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import type { Pack } from '../src/claims/types.ts';
import { rankedClaims } from '../src/spotting/candidates.ts';
import { compile, type PackIndex } from '../src/spotting/claim-set.ts';
import { namesBefore } from '../src/spotting/context.ts';
import { createNeighbourhood } from '../src/spotting/neighbourhood.ts';
import { type Reading, readSentence } from '../src/spotting/reading.ts';
import type { WordKnowledge } from '../src/text/knowledge.ts';
import { wordsOf } from '../src/text/words.ts';

/** A claim of a public set. */
export interface PublicClaim {
  readonly id: string;
  readonly text: string;
  readonly title: string;
}

/** A text that repeats claims of the set, with the sentences before it where it stands in a transcript. */
export interface Query {
  readonly text: string;
  readonly before: readonly string[];
  readonly answers: readonly string[];
}

/** Claims in the order of their likelihood for a query, at most `deepest`. */
type Search = (query: Query) => string[];

type Part = 'train' | 'dev';

/** Ranks looked at for recall. */
const depths = [5, 10, 100];
const deepest = 100;
/** Sentences of a transcript before the query that a search may look at. */
const before = 4;

/** Prints one JSON line for each set, choice of texts and engine. `folder` holds checkthat2022-2a and -2b; `part` is measured: choices are made on `train`. */
export function retrieval(folder: string, knowledge: WordKnowledge, part: Part = 'dev'): void {
  for (const set of ['checkthat2022-2a', 'checkthat2022-2b']) {
    if (!existsSync(`${folder}/${set}/claims.jsonl`)) {
      console.log(JSON.stringify({ bench: 'retrieval', set, skipped: `no data in ${folder}` }));
      continue;
    }
    const claims = readClaims(`${folder}/${set}`);
    const queries = readQueries(`${folder}/${set}`, part);
    for (const texts of ['text', 'text + title'] as const) {
      const used = texts === 'text' ? claims.map((claim) => ({ ...claim, title: '' })) : claims;
      const engines: [string, () => Search][] = [
        ['crossread', () => crossread(used, knowledge)],
        ['BM25 by MiniSearch, its defaults', () => miniSearch(used, false)],
        ['BM25 by MiniSearch, our stems and stop words', () => miniSearch(used, true)],
      ];
      for (const [engine, make] of engines) {
        const start = performance.now();
        const search = make();
        const compiled = performance.now() - start;
        const line = { bench: 'retrieval', set, part, texts, engine, claims: claims.length, queries: queries.length };
        console.log(JSON.stringify({ ...line, 'compile s': round(compiled / 1000), ...measured(queries, search) }));
      }
    }
  }
}

/** The claims of a set; a fault in the file is thrown. */
export function readClaims(folder: string): PublicClaim[] {
  return linesOf(`${folder}/claims.jsonl`) as PublicClaim[];
}

/** The queries of one part, those of transcripts with the sentences before them. */
export function readQueries(folder: string, part: Part): Query[] {
  const queries = linesOf(`${folder}/queries.${part}.jsonl`) as { id: string; text: string; claim_ids: string[] }[];
  const transcripts = new Map<string, { n: number; text: string }[]>();
  if (folder.endsWith('2b'))
    for (const doc of linesOf(`${folder}/docs.${part}.jsonl`) as {
      id: string;
      sentences: { n: number; text: string }[];
    }[])
      transcripts.set(doc.id, doc.sentences);
  return queries.map(({ id, text, claim_ids }) => {
    const cut = id.lastIndexOf('_');
    const number = Number(id.slice(cut + 1));
    const sentences = transcripts.get(id.slice(0, cut)) ?? [];
    const earlier = sentences.filter(({ n }) => n < number && n >= number - before);
    return { text, before: earlier.map((sentence) => sentence.text), answers: claim_ids };
  });
}

/** The claims as a pack: the statement stands for the report that the format asks for, a title is a wording. */
export function packOf(claims: readonly PublicClaim[]): Pack {
  return {
    format: 'crossread/1',
    id: 'public',
    title: 'Public claims',
    version: '1',
    language: 'en',
    description: 'Claims of a public set.',
    author: 'Its authors',
    licence: 'research use',
    updated: '2022-01-01',
    sources: [{ id: 's', headline: 'Public claims' }],
    aliases: [],
    claims: claims.map(({ id, text, title }) => ({
      id,
      statement: text,
      wordings: title === '' ? [] : [title],
      reports: [{ source: 's', summary: text }],
      relation: 'single',
      differences: [],
    })),
  };
}

/** Our own search: the ranking that the pipeline takes its candidates from. */
function crossread(claims: readonly PublicClaim[], knowledge: WordKnowledge): Search {
  const { packs } = compile([packOf(claims)], knowledge);
  const neighbourhood = createNeighbourhood(knowledge);
  return ({ text, before }) =>
    packs.flatMap((index) => {
      const readings = [...before, text].map((sentence) => readAll(sentence, index));
      const names = namesBefore(readings, readings.length - 1);
      return readings
        .slice(-1)
        .flatMap((reading) => rankedClaims(reading, index, neighbourhood, names, deepest))
        .map(({ at }) => claims[at]?.id ?? '');
    });
}

/** A query is one text, of one sentence or more. */
function readAll(text: string, index: PackIndex): Reading {
  return readSentence(text, { start: 0, end: text.length }, index.lexicon);
}

function miniSearch(claims: readonly PublicClaim[], stemmed: boolean): Search {
  const stems = (text: string): string[] => wordsOf(text).flatMap(({ stem, stop }) => (stop ? [] : [stem]));
  const words = stemmed ? { tokenize: stems, processTerm: (term: string) => term } : {};
  const index = new MiniSearch({ fields: ['text', 'title'], ...words });
  index.addAll(claims);
  return ({ text }) =>
    index
      .search(text)
      .slice(0, deepest)
      .map(({ id }) => String(id));
}

/** Mean average precision of the first five, recall at each depth, and milliseconds a query. */
function measured(queries: readonly Query[], search: Search): Record<string, number> {
  let precision = 0;
  const found = depths.map(() => 0);
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    const ids = search(query);
    times.push(performance.now() - start);
    precision += averagePrecision(ids.slice(0, 5), query.answers);
    for (const [d, depth] of depths.entries()) {
      const hits = query.answers.filter((id) => ids.slice(0, depth).includes(id)).length;
      found[d] = (found[d] ?? 0) + hits / query.answers.length;
    }
  }
  times.sort((a, b) => a - b);
  return {
    'MAP@5': round(precision / queries.length),
    ...Object.fromEntries(depths.map((depth, d) => [`recall@${depth}`, round((found[d] ?? 0) / queries.length)])),
    'ms a query': round(times.reduce((sum, time) => sum + time, 0) / times.length),
    'ms p95': round(times[Math.floor(times.length * 0.95)] ?? 0),
  };
}

/** As the task's own scorer: precision at each answer among the ranks, over the number of answers. */
export function averagePrecision<Id>(ids: readonly Id[], answers: readonly Id[]): number {
  let hits = 0;
  let sum = 0;
  for (const [rank, id] of ids.entries()) {
    if (!answers.includes(id)) continue;
    hits++;
    sum += hits / (rank + 1);
  }
  return sum / Math.min(answers.length, 5);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function linesOf(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}
