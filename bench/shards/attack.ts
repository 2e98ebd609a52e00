/** A host that wants to know which article was read: it knows every article, the scheme and all earlier requests of this reader. Numbers only. */
import { type Scheme, shardsOf } from './filing.ts';
import { A_DAY, inSomeOrder, without } from './month.ts';
import { randomNumbers, type World } from './world.ts';

/** Ways to make its guess harder. */
const DEFENCES = [
  { defence: 'none: each article asks with an empty cache', dummies: 0, kept: 0, pooled: 1 },
  { defence: 'as many dummies as requests', dummies: 1, kept: 0, pooled: 1 },
  { defence: 'three dummies a request', dummies: 3, kept: 0, pooled: 1 },
  { defence: 'cache after a day', dummies: 0, kept: A_DAY, pooled: 1 },
  { defence: 'cache after twenty days', dummies: 0, kept: A_DAY * 20, pooled: 1 },
  { defence: 'cache after twenty days, three dummies a request', dummies: 3, kept: A_DAY * 20, pooled: 1 },
  {
    defence: 'cache after a day, requests of a day in one go, three dummies a request',
    dummies: 3,
    kept: A_DAY,
    pooled: A_DAY,
  },
] as const;

/** Visits that are attacked, and the articles that the host chooses among: all. */
const VISITS = 60;

/**
 * For each defence: how many articles the host cannot rule out, since all that they would have asked for was asked for;
 * and how often its best guess is right: the one of these that explains most.
 */
export function* attack(world: World, scheme: Scheme, bits: number) {
  const sets = inSomeOrder(world.articles, 2).map((article) => shardsOf(article, scheme, bits));
  for (const { defence, dummies, kept, pooled } of DEFENCES) {
    const random = randomNumbers(3);
    let right = 0;
    let left = 0;
    let visits = 0;
    const cache = new Set<number>();
    for (const set of sets.slice(0, kept)) for (const shard of set) cache.add(shard);
    // What has been read already is not read again.
    const candidates = sets.slice(kept).map((set) => without(set, cache));
    for (let at = 0; at + pooled <= Math.min(candidates.length, VISITS); at += pooled) {
      const real = new Set(candidates.slice(at, at + pooled).flatMap((set) => [...set]));
      const seen = new Set(real);
      for (let i = 0; i < real.size * dummies; i += 1) seen.add(Math.floor(random() * 2 ** bits));
      const possible = candidates.filter((set) => [...set].every((shard) => seen.has(shard)));
      const most = Math.max(...possible.map(({ size }) => size));
      const best = possible.filter(({ size }) => size === most);
      // A guess among equals is right as often as there are equals.
      right +=
        best.filter((set) => candidates.indexOf(set) >= at && candidates.indexOf(set) < at + pooled).length /
        best.length;
      left += possible.length;
      visits += 1;
    }
    yield { defence, articles: candidates.length, not_ruled_out: left / visits, guessed: right / visits };
  }
}
