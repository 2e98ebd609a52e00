/** The steps of one measurement, in whatever runtime: claims made, index built and kept, opened, articles looked up; nothing else. */
import type { Pack } from '../../src/claims/types.ts';
import type { Ranked } from '../../src/spotting/best-ranked.ts';
import type { PackIndex } from '../../src/spotting/pack-index.ts';
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
}

/** Times of some articles of one size, in milliseconds. */
export interface Times {
  readonly whole: readonly number[];
  /** Candidates alone. */
  readonly retrieval: readonly number[];
  /** Pairs verified, of all articles. */
  readonly pairs: number;
}

/** Claims looked at for a sentence, for every engine: as `candidatesFor` does. */
const looked = 6;

/** The steps, to be called in order: `build` of each engine, `release`, `open` of each, `articles`. */
export function createSteps({ own, shelf, texts }: Runtime) {
  let opened: { index: PackIndex; bring(places: readonly number[]): Promise<void> } | undefined;
  let search: Search | undefined;
  return {
    /** Builds and keeps. */
    build: async (engine: EngineName, claims: number): Promise<{ build_ms: number; bytes: number }> => {
      const statements = statementsOf(texts, claims);
      if (engine === 'crossread') {
        const pack = packOf(statements);
        const start = performance.now();
        const bytes = await own.keep(pack);
        return { build_ms: performance.now() - start, bytes };
      }
      const start = performance.now();
      const { kept, bytes } = peers[engine].build(statements);
      await shelf.put(kept);
      return { build_ms: performance.now() - start, bytes };
    },
    /** Opens what was kept. Our own must be open for the peers too: they bring candidates, it compares them. */
    open: async (engine: EngineName): Promise<{ open_ms: number }> => {
      const start = performance.now();
      if (engine === 'crossread') opened = await own.open();
      else search = peers[engine].open(await shelf.get());
      return { open_ms: performance.now() - start };
    },
    /** Lets go of what is open. */
    release: (engine: EngineName): void => {
      if (engine === 'crossread') opened = undefined;
      else search = undefined;
    },
    /** Looks up articles from number `first` on, each another one. `shown`: as for a reader, who sees what is sure; else every pair is compared in full, as are the peers'. */
    articles: async (
      engine: EngineName,
      claims: number,
      sentences: number,
      first: number,
      count: number,
      shown: boolean,
    ): Promise<Times> => {
      if (!opened) throw new Error('the index is not open');
      const statements = statementsOf(texts, claims);
      const { index, bring } = opened;
      const whole: number[] = [];
      const retrieval: number[] = [];
      let pairs = 0;
      for (let i = first; i < first + count; i++) {
        const article = { blocks: articleOf(texts, statements, sentences, i), languages: [] };
        const start = performance.now();
        let retrieved: Retrieved = retrieve(article, { packs: [engine === 'crossread' ? index : without(index)] });
        if (engine !== 'crossread' && search) retrieved = ranked(retrieved, search, index);
        retrieval.push(performance.now() - start);
        await bring(retrieved.packs.flatMap((pack) => pack.ranked.flatMap((some) => some.map(({ at }) => at))));
        pairs += judge(retrieved, shown ? {} : { minScore: 0 }).length;
        whole.push(performance.now() - start);
      }
      return { whole, retrieval, pairs };
    },
  };
}

/** The index with no ranking of its own, to read the sentences with. */
function without(index: PackIndex): PackIndex {
  return { ...index, rank: () => [], queryTerms: () => ({ terms: [], shares: [], near: 0, nearEnd: 0 }) };
}

function ranked({ packs }: Retrieved, search: Search, index: PackIndex): Retrieved {
  return {
    packs: packs.map(({ readings }) => ({
      index,
      readings,
      ranked: readings.map(({ asks, text, span }): Ranked[] =>
        asks ? [] : search(text.slice(span.start, span.end), looked),
      ),
    })),
  };
}
