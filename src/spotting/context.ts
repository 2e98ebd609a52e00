/** Keeps what an article says around a sentence, as far as it helps to read that sentence; nothing else. */
import type { Span } from '../text/span.ts';
import type { PackIndex } from './claim-set.ts';
import { rareName } from './coverage.ts';
import { isName, type Reading } from './reading.ts';

/** What a pair is judged with besides its own words. */
export interface Context {
  /** Ids of names in the preceding sentences: what "he", "the camp" or "the ministry" may stand for. */
  readonly names: ReadonlySet<string>;
  /** The largest mass of any claim for this sentence, and of any but this one. */
  readonly bestMass: number;
  readonly otherMass: number;
  /** See `ownShare`. */
  readonly own: number;
  /** See `shareOfPart`. */
  readonly shareOf: (part: Span) => number;
  /** By place in `reading.distinct`: how well any other candidate says it; empty where there is none. */
  readonly elsewhere: readonly number[];
  /** Number of sentences in the article, this one included. */
  readonly sentences: number;
  /** Of the whole article, and of the sentences around. */
  readonly article: Kinship;
  readonly around: Kinship;
}

/** What the names and years of some sentences say about whether they tell the pack's story. */
export interface Kinship {
  /** Share of their rare names that the pack has, 0 to 1; 0 where there are none. */
  readonly kin: number;
  /** Number of different rare names that the pack has. */
  readonly acquainted: number;
  /** Share of their years that no claim of the pack has, 0 to 1; 0 where there are none. */
  readonly otherYears: number;
}

/** Sentences looked back for a name; and to either side for what is "around". */
const reach = 4;
const near = 3;

/** Names in the `reach` readings before `at`. */
export function namesBefore(readings: readonly Reading[], at: number): Set<string> {
  const names = new Set<string>();
  for (const reading of readings.slice(Math.max(0, at - reach), at)) {
    for (const concept of reading.concepts) if (concept.name || concept.id.startsWith('@')) names.add(concept.id);
  }
  return names;
}

/** Readings around `at`, itself among them. */
export function around<T>(readings: readonly T[], at: number): T[] {
  return readings.slice(Math.max(0, at - near), at + near + 1);
}

/** The known and unknown of one reading, counted once so that a neighbourhood is a sum. */
export interface Acquaintance {
  readonly known: readonly string[];
  readonly names: number;
  readonly years: number;
  readonly otherYears: number;
}

/** Counts the rare names and the years of a reading, and which of them belong to what the pack is about. */
export function acquaintanceOf(reading: Reading, index: PackIndex): Acquaintance {
  const known: string[] = [];
  let names = 0;
  for (const concept of reading.distinct) {
    if (!isName(concept, reading) || index.lexicon.rarity(concept.id) < rareName) continue;
    names++;
    if (index.topical(concept.id)) known.push(concept.id);
  }
  const years = reading.quantities.filter(({ measure }) => measure === 'year');
  return { known, names, years: years.length, otherYears: years.filter(({ value }) => !index.years.has(value)).length };
}

/** Sums up some readings. One name or year more than there are is taken as unknown, so that a single one is no proof. */
export function kinshipOf(acquaintances: readonly Acquaintance[]): Kinship {
  const known = new Set<string>();
  let ours = 0;
  let names = 0;
  let years = 0;
  let others = 0;
  for (const one of acquaintances) {
    for (const id of one.known) known.add(id);
    ours += one.known.length;
    names += one.names;
    years += one.years;
    others += one.otherYears;
  }
  return { kin: ours / (names + 1), acquainted: known.size, otherYears: others / (years + 1) };
}
