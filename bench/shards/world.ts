/** The claims and articles that serving in shards is simulated with: real ones where they are at hand, else Zipfian ones; reads and makes, measures nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { wordsOf } from '../../src/text/words.ts';

/** Texts reduced to what decides: stems, without numbers and words that carry no claim. */
export interface World {
  readonly source: 'real' | 'zipf';
  /** Distinct terms of each claim. */
  readonly claims: readonly (readonly string[])[];
  /** Compressed size of a claim with its title and address, in bytes. */
  readonly bytesPerClaim: number;
  /** Distinct terms of each article. */
  readonly articles: readonly (readonly string[])[];
  /** Texts that repeat a claim in other words: their terms, and the claim's index. */
  readonly queries: readonly { readonly terms: ReadonlySet<string>; readonly claim: number }[];
  /** How many claims have a term. */
  readonly frequency: ReadonlyMap<string, number>;
}

const SETS = ['checkthat2022-2a', 'checkthat2022-2b', 'factchecktweet-en'] as const;
/** Sentences of a long article or transcript that are read. */
const LONGEST = 60;

/** The public sets in `folder`, or generated ones where they are not there. */
export function readWorld(folder: string): World {
  const isThere = SETS.every((set) => existsSync(`${folder}/${set}/claims.jsonl`));
  return isThere ? realWorld(folder) : zipfWorld();
}

function realWorld(folder: string): World {
  const claims: string[][] = [];
  const places = new Map<string, number>();
  const known = new Map<string, number>();
  for (const set of SETS) {
    for (const { id, text } of lines<{ id: string; text: string }>(`${folder}/${set}/claims.jsonl`)) {
      const place = known.get(text.toLowerCase()) ?? claims.length;
      known.set(text.toLowerCase(), place);
      places.set(`${set}/${id}`, place);
      if (place === claims.length) claims.push(termsOf(text));
    }
  }
  const queries = SETS.flatMap((set) =>
    lines<{ text: string; claim_ids: string[] }>(`${folder}/${set}/queries.dev.jsonl`).flatMap(({ text, claim_ids }) =>
      claim_ids.flatMap((id) => {
        const claim = places.get(`${set}/${id}`);
        return claim === undefined ? [] : [{ terms: new Set(termsOf(text)), claim }];
      }),
    ),
  );
  const texts = [
    ...lines<{ article: string[] }>(`${folder}/wice/dev.jsonl`).map(({ article }) => article),
    ...lines<{ sentences: { text: string }[] }>(`${folder}/checkthat2022-2b/docs.dev.jsonl`).map(({ sentences }) =>
      sentences.map(({ text }) => text),
    ),
  ].map((sentences) => sentences.slice(0, LONGEST).join('\n'));
  const articles = [...new Set(texts)].map(termsOf);
  const sample = readFileSync(`${folder}/${SETS[0]}/claims.jsonl`);
  return {
    source: 'real',
    claims,
    bytesPerClaim: gzipSync(sample, { level: 9 }).length / sample.toString('utf8').trim().split('\n').length,
    articles,
    queries,
    frequency: frequencyOf(claims),
  };
}

/** As many claims, articles and terms in each as the real ones have, by Zipf's law; no queries. */
function zipfWorld(): World {
  const draw = zipf(120_000, 1.05);
  const random = randomNumbers(7);
  const some = (count: number): string[] => [...new Set(Array.from({ length: count }, () => `t${draw(random())}`))];
  const claims = Array.from({ length: 80_000 }, () => some(9));
  return {
    source: 'zipf',
    claims,
    bytesPerClaim: 120,
    articles: Array.from({ length: 368 }, () => some(420)),
    queries: [],
    frequency: frequencyOf(claims),
  };
}

/** Ranks from 0 by a number from 0 to 1: the rank r comes in proportion to 1 / (r + 3) ** exponent. */
function zipf(ranks: number, exponent: number): (at: number) => number {
  const sums = new Float64Array(ranks);
  let sum = 0;
  for (let i = 0; i < ranks; i += 1) {
    sum += (i + 3) ** -exponent;
    sums[i] = sum;
  }
  return (at) => {
    let low = 0;
    let high = ranks - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < at * sum) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The same numbers from 0 to 1 at every run (a linear congruential generator, constants of Numerical Recipes). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function termsOf(text: string): string[] {
  return [
    ...new Set(wordsOf(text).flatMap(({ stop, digits, stem }) => (stop || digits || stem.length < 2 ? [] : stem))),
  ];
}

function frequencyOf(claims: readonly (readonly string[])[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const terms of claims) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return frequency;
}

function lines<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}
