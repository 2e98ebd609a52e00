/** Simulates serving tens of millions of claims as static shards by hashed rare terms: sizes, requests, caching, and what the host learns. Nothing of it is in the product. */

import { attack } from './shards/attack.ts';
import { keysOf, type Scheme, schemeOf, shardOf, shardsOf } from './shards/filing.ts';
import { readMonth } from './shards/month.ts';
import { readWorld, type World } from './shards/world.ts';

/** Under how many of its rarest terms a claim may be filed; the last lines use `KEYS`. */
const CHOICES = [1, 2, 3, 4, 6] as const;
const KEYS = 4;
const SIZES = [1_000_000, 10_000_000, 50_000_000] as const;
const BITS = [8, 10, 12, 14, 16] as const;
/** A filing that only tells whether the claim is worth fetching: its number and three fingerprints of 16 bits. In bytes. */
const SIEVE = 10;
/** Shards of claim texts by number. */
const TEXTS = 1024;

/** Prints JSON lines. `folder` holds the public sets; without them all is generated. */
export function shards(folder: string): void {
  const world = readWorld(folder);
  const scheme = schemeOf(world, KEYS);
  const { claims, articles, frequency, queries, bytesPerClaim, source } = world;
  print('world', {
    source,
    claims: claims.length,
    terms: frequency.size,
    terms_per_claim: mean(claims.map((terms) => terms.length)),
    bytes_per_claim: bytesPerClaim,
    articles: articles.length,
    keys_per_article: median(articles.map((terms) => terms.filter((term) => !scheme.common.has(term)).length)),
    queries: queries.length,
  });
  for (const keys of CHOICES) print('filing', { keys, ...filing(world, schemeOf(world, keys)) });
  for (const bits of BITS) {
    const skew = skewOf(world, scheme, bits);
    for (const size of SIZES)
      print('sizes', { claims: size, shards: 2 ** bits, ...sizes(size, bits, skew, bytesPerClaim) });
  }
  const filed = filing(world, scheme).filings_per_claim;
  for (const size of SIZES) print('schedule', { claims: size, ...schedule(size, filed, bytesPerClaim) });
  for (const bits of BITS) print('anonymity', { shards: 2 ** bits, ...anonymity(world, scheme, bits) });
  for (const bits of BITS) print('month', { shards: 2 ** bits, ...readMonth(world, scheme, bits) });
  for (const bits of BITS)
    for (const line of attack(world, scheme, bits)) print('attack', { shards: 2 ** bits, ...line });
}

/** How often a text that repeats a claim shares a key with it, and how uneven the keys are. */
function filing(world: World, scheme: Scheme) {
  const counts = new Map<string, number>();
  let filings = 0;
  for (const terms of world.claims) {
    for (const key of keysOf(terms, world, scheme)) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      filings += 1;
    }
  }
  const found = world.queries.filter(({ terms, claim }) =>
    keysOf(world.claims[claim] ?? [], world, scheme).some((key) => terms.has(key)),
  );
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  return {
    recall: world.queries.length === 0 ? null : found.length / world.queries.length,
    filings_per_claim: filings / world.claims.length,
    share_of_commonest_key: most / filings,
  };
}

/** Filings in the fullest shard and in the one at the 99th percentile, for one in the mean. */
function skewOf(world: World, scheme: Scheme, bits: number): { max: number; p99: number; perClaim: number } {
  const load = new Float64Array(2 ** bits);
  let filings = 0;
  for (const terms of world.claims) {
    for (const key of keysOf(terms, world, scheme)) {
      const shard = shardOf(key, bits);
      load[shard] = (load[shard] ?? 0) + 1;
      filings += 1;
    }
  }
  const sorted = load.toSorted();
  const average = filings / load.length;
  return {
    max: (sorted.at(-1) ?? 0) / average,
    p99: (sorted[Math.floor(sorted.length * 0.99)] ?? 0) / average,
    perClaim: filings / world.claims.length,
  };
}

/** Padded to the fullest, so that no size tells a shard. */
function sizes(claims: number, bits: number, skew: { max: number; p99: number; perClaim: number }, bytes: number) {
  const average = (claims * skew.perClaim) / 2 ** bits;
  return {
    filings_per_shard: Math.round(average),
    fullest_for_mean: skew.max,
    p99_for_mean: skew.p99,
    sieve_kb: (average * SIEVE) / 1e3,
    sieve_padded_kb: (average * skew.max * SIEVE) / 1e3,
    sieve_all_mb: (average * skew.max * SIEVE * 2 ** bits) / 1e6,
    claims_kb: (average * bytes) / 1e3,
    claims_padded_kb: (average * skew.max * bytes) / 1e3,
    // A digest of 16 bytes for each shard: the list that says what to fetch is fetched whole by everyone.
    list_kb: (2 ** bits * 16) / 1e3,
    // Half a percent of new claims a week, fetched whole by everyone: a request for what is new would tell what is kept.
    news_mb_a_week: (claims * 0.005 * bytes) / 1e6,
  };
}

/** The whole sieve, fetched in an order and at times that have nothing to do with what is read: no padding is needed. */
function schedule(claims: number, filings: number, bytes: number) {
  const sieve = (claims * filings * SIEVE) / 1e6;
  return {
    sieve_mb: sieve,
    mb_a_day_for_a_month: sieve / 30,
    // Texts by number of the claim, for what the sieve finds.
    text_shards: TEXTS,
    claims_in_text_shard: Math.round(claims / TEXTS),
    text_shard_mb: (claims * bytes) / TEXTS / 1e6,
    texts_mb: (claims * bytes) / 1e6,
  };
}

/** Whom a request could be from: terms that share a shard, and articles that ask for it. */
function anonymity(world: World, scheme: Scheme, bits: number) {
  const asked = new Map<string, number>();
  for (const article of world.articles) {
    for (const term of article) if (!scheme.common.has(term)) asked.set(term, (asked.get(term) ?? 0) + 1);
  }
  const terms = new Map<number, Map<string, number>>();
  for (const term of new Set([...world.frequency.keys(), ...asked.keys()])) {
    if (scheme.common.has(term)) continue;
    const shard = shardOf(term, bits);
    const inside = terms.get(shard) ?? new Map<string, number>();
    terms.set(shard, inside.set(term, asked.get(term) ?? 0));
  }
  const sets = world.articles.map((article) => shardsOf(article, scheme, bits));
  const askers = [...terms.keys()].map((shard) => sets.filter((set) => set.has(shard)).length);
  return {
    terms_in_shard: median([...terms.values()].map(({ size }) => size)),
    // Two to the entropy of the term behind a request, as often as articles ask for each.
    terms_in_doubt: median([...terms.values()].map((inside) => perplexity([...inside.values()]))),
    share_of_articles_asking: median(askers) / world.articles.length,
    shards_asked_by_one_article_only: askers.filter((count) => count === 1).length / terms.size,
  };
}

function perplexity(counts: readonly number[]): number {
  const sum = counts.reduce((total, count) => total + count, 0);
  let entropy = 0;
  for (const count of counts) if (count > 0) entropy -= (count / sum) * Math.log2(count / sum);
  return sum === 0 ? counts.length : 2 ** entropy;
}

function print(part: string, figures: Readonly<Record<string, unknown>>): void {
  const short = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(3)) : value;
  console.log(
    JSON.stringify({ bench: 'shards', part, ...figures }, (key, value) =>
      key === 'claims' || key === 'shards' ? value : short(key, value),
    ),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
