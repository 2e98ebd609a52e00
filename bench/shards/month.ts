/** Reads a month of articles with an empty cache at its start, and counts what is asked of the host; numbers only. */
import { type Scheme, shardsOf } from './filing.ts';
import { randomNumbers, type World } from './world.ts';

/** Twelve articles a day. */
export const A_DAY = 12;
const DAYS = 30;

/** Requests of the first article, of the median one on days 1, 7 and 30, and the shards held at the end. */
export function readMonth(world: World, scheme: Scheme, bits: number) {
  const cache = new Set<number>();
  const requests: number[] = [];
  for (const article of inSomeOrder(world.articles, 1).slice(0, A_DAY * DAYS)) {
    const fresh = without(shardsOf(article, scheme, bits), cache);
    for (const shard of fresh) cache.add(shard);
    requests.push(fresh.size);
  }
  const onDay = (day: number): number => {
    const own = requests.slice((day - 1) * A_DAY, day * A_DAY).toSorted((a, b) => a - b);
    return own[own.length >> 1] ?? 0;
  };
  const last = Math.ceil(requests.length / A_DAY);
  return {
    articles: requests.length,
    first_article: requests[0] ?? 0,
    day_1: onDay(1),
    day_7: onDay(7),
    last_day: onDay(last),
    articles_without_request: requests.filter((count) => count === 0).length / requests.length,
    requests: cache.size,
    share_of_all_shards_held: cache.size / 2 ** bits,
  };
}

/** The members of a set that another has not. */
export function without(set: ReadonlySet<number>, other: ReadonlySet<number>): Set<number> {
  return new Set([...set].filter((one) => !other.has(one)));
}

/** The same order at every run. */
export function inSomeOrder<T>(all: readonly T[], seed: number): T[] {
  const random = randomNumbers(seed);
  return all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
