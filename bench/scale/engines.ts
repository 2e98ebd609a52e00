/** What is measured beside each other: our index, MiniSearch, and a plain inverted index over a Map, each built, kept, opened and asked for the claims of sentences; nothing else. */
import MiniSearch from 'minisearch';
import type { RankedPlace } from '../../src/spotting/best-ranked.ts';
import { wordsOf } from '../../src/text/words.ts';

/** Where what peers built is kept, by name: a database in a browser, files in Node. */
export interface Shelf {
  put(name: string, value: unknown): Promise<void>;
  get(name: string): Promise<unknown>;
}

/** Claims for a sentence, best first. */
export type Search = (sentence: string, most: number) => RankedPlace[];

/** A peer: what it keeps, how large that is, and how it is opened. */
export interface Peer {
  /** Builds, and gives what is kept and its size in bytes as it would lie on a disk. */
  build(statements: readonly string[]): { readonly kept: unknown; readonly bytes: number };
  open(kept: unknown): Search;
}

/** The stems of a text that are no stop words: all engines look up the same words. */
function stemsOf(text: string): string[] {
  return wordsOf(text).flatMap(({ stem, stop }) => (stop ? [] : [stem]));
}

const options = { fields: ['text'], tokenize: stemsOf, processTerm: (term: string) => term };

const miniSearch: Peer = {
  build: (statements) => {
    const index = new MiniSearch(options);
    index.addAll(statements.map((text, id) => ({ id, text })));
    const kept = JSON.stringify(index);
    return { kept, bytes: new TextEncoder().encode(kept).length };
  },
  open: (kept) => {
    const index = MiniSearch.loadJSON(kept as string, options);
    return (sentence, most) =>
      index
        .search(sentence)
        .slice(0, most)
        .map(({ id, score }) => ({ at: id as number, score }));
  },
};

interface Inverted {
  readonly lists: Map<string, number[]>;
  readonly lengths: number[];
}

/** BM25 with the same parameters as ours; a list holds place and count in turn. */
const plainMap: Peer = {
  build: (statements) => {
    const kept: Inverted = { lists: new Map(), lengths: [] };
    for (const [at, text] of statements.entries()) {
      const stems = stemsOf(text);
      kept.lengths.push(stems.length);
      for (const stem of stems) {
        const list = kept.lists.get(stem);
        if (!list) kept.lists.set(stem, [at, 1]);
        else if (list[list.length - 2] === at) list[list.length - 1] = (list[list.length - 1] ?? 0) + 1;
        else list.push(at, 1);
      }
    }
    return { kept, bytes: new TextEncoder().encode(JSON.stringify([[...kept.lists], kept.lengths])).length };
  },
  open: (kept) => {
    const { lists, lengths } = kept as Inverted;
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    return (sentence, most) => {
      const scores = new Map<number, number>();
      for (const stem of new Set(stemsOf(sentence))) {
        const list = lists.get(stem) ?? [];
        const weight = Math.log(1 + (lengths.length + 1) / (list.length / 2 + 1));
        for (let i = 0; i < list.length; i += 2) {
          const [at, count] = [list[i] ?? 0, list[i + 1] ?? 1];
          const damping = 1.6 * (0.3 + (0.7 * (lengths[at] ?? 0)) / mean);
          scores.set(at, (scores.get(at) ?? 0) + (weight * count * 2.6) / (count + damping));
        }
      }
      return [...scores]
        .map(([at, score]) => ({ at, score }))
        .sort((a, b) => b.score - a.score)
        .slice(0, most);
    };
  },
};

export const peers: Readonly<Record<'minisearch' | 'map', Peer>> = { minisearch: miniSearch, map: plainMap };

/** All that is measured. */
export type EngineName = 'crossread' | keyof typeof peers;
