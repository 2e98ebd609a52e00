/** The steps of one measurement, in whatever runtime: claims made, index built and kept, opened, articles looked up; nothing else. */
import type { Pack } from '../../src/claims/types.ts';
import type { PackIndex } from '../../src/spotting/pack-index.ts';
import type { Ranked } from '../../src/spotting/ranking.ts';
import { judge, type Retrieved, retrieve } from '../../src/spotting/spot.ts';
import { articleOf, packOf, statementsOf, type Texts } from './claims.ts';
import { type EngineName, peers, type Search, type Shelf } from './engines.ts';

/** Our own index as the runtime keeps and opens it. */
export interface Own {
  /** Builds and keeps; gives the bytes of the index. */
  keep(pack: Pack): Promise<number>;
  /** Opens what was kept. */
  open(): Promise<{ readonly index: PackIndex; bring(places: readonly number[]): Promise<void> }>;
}

/** What a runtime brings. */
export interface Runtime {
  readonly own: Own;
  readonly shelf: Shelf;
  readonly texts: Texts;
  /** Collects what the article before left, where the runtime can be asked to: no engine is to pay for another. */
  settle?(): void;
  /** CPU time spent by now, in milliseconds, where it can be told. */
  cpu?(): number;
}

/** What is measured with one article after the other: an engine as every pair is compared in full, and ours as a reader waits for it, who sees what is sure. */
export type Lane = EngineName | 'shown';

/** Times of one article, in milliseconds. */
export interface Times {
  readonly whole: number;
  /** Candidates alone. */
  readonly retrieval: number;
  /** Pairs verified. */
  readonly pairs: number;
  /** CPU time of the whole, where the runtime tells it: what other processes take is not in it, what collecting garbage on other threads takes is. */
  readonly cpu?: number;
}

/** Claims looked at for a sentence, for every engine: as `candidatesFor` does. */
const looked = 6;

interface Opened {
  readonly index: PackIndex;
  bring(places: readonly number[]): Promise<void>;
}

/** The steps, to be called in order: `build` and `open` of each engine, `join` of each lane, `article`, `release`. */
export function createSteps({ own, shelf, texts, settle, cpu }: Runtime) {
  /** Each lane has our index opened for itself: what one has read of claims and found for sentences is not there for another. */
  const opened = new Map<Lane, Opened>();
  const searches = new Map<Lane, Search>();
  let made: { readonly claims: number; readonly statements: readonly string[] } = { claims: 0, statements: [] };
  const statementsFor = (claims: number): readonly string[] => {
    if (made.claims !== claims) made = { claims, statements: statementsOf(texts, claims) };
    return made.statements;
  };
  return {
    /** Builds and keeps. */
    build: async (engine: EngineName, claims: number): Promise<{ build_ms: number; bytes: number }> => {
      const statements = statementsFor(claims);
      if (engine === 'crossread') {
        const pack = packOf(statements);
        const start = performance.now();
        const bytes = await own.keep(pack);
        return { build_ms: performance.now() - start, bytes };
      }
      const start = performance.now();
      const { kept, bytes } = peers[engine].build(statements);
      await shelf.put(engine, kept);
      return { build_ms: performance.now() - start, bytes };
    },
    /** Opens what was kept. */
    open: async (lane: Lane): Promise<{ open_ms: number }> => {
      const start = performance.now();
      if (lane === 'crossread' || lane === 'shown') opened.set(lane, await own.open());
      else searches.set(lane, peers[lane].open(await shelf.get(lane)));
      return { open_ms: performance.now() - start };
    },
    /** Lets a peer's lane compare what it finds: with claims read for it alone. */
    join: async (lane: Lane): Promise<void> => {
      if (!opened.has(lane)) opened.set(lane, await own.open());
    },
    /** Lets go of all that is open. */
    release: (): void => {
      opened.clear();
      searches.clear();
    },
    /** Looks up article number `at`. Every pair is compared in full, but where the lane is what a reader is shown. */
    article: async (lane: Lane, claims: number, sentences: number, at: number): Promise<Times> => {
      const own = opened.get(lane);
      if (!own) throw new Error(`the index of ${lane} is not open`);
      const article = { blocks: articleOf(texts, statementsFor(claims), sentences, at), languages: [] };
      const search = searches.get(lane);
      const packs = [search ? without(own.index) : own.index];
      settle?.();
      const spent = cpu?.();
      const start = performance.now();
      const options = lane === 'shown' ? {} : { minScore: 0 };
      let retrieved: Retrieved = retrieve(article, { packs }, options);
      if (search) retrieved = ranked(retrieved, search, own.index);
      const retrieval = performance.now() - start;
      await own.bring(retrieved.packs.flatMap((pack) => pack.ranked.flatMap((some) => some.map(({ at }) => at))));
      const pairs = judge(retrieved).length;
      const whole = performance.now() - start;
      return { whole, retrieval, pairs, ...(cpu && spent !== undefined && { cpu: cpu() - spent }) };
    },
  };
}

/** The index with no ranking of its own, to read the sentences with. */
function without(index: PackIndex): PackIndex {
  return {
    ...index,
    rank: () => [],
    queryTerms: () => ({ terms: [], shares: [], strengths: [], near: 0, nearEnd: 0 }),
  };
}

function ranked({ packs, ...rest }: Retrieved, search: Search, index: PackIndex): Retrieved {
  return {
    ...rest,
    packs: packs.map(({ readings }) => ({
      index,
      readings,
      ranked: readings.map(({ asks, text, span }): Ranked[] =>
        asks ? [] : search(text.slice(span.start, span.end), looked).map((one) => ({ ...one, shared: 0, share: 1 })),
      ),
    })),
  };
}
