/** Gathers what a sentence is looked up by, and how much each term counts; nothing else. */
import { wordsOf } from '../text/words.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Reading } from './reading.ts';
import { figureTerm } from './term-index.ts';

/** What a sentence may be about besides its own words. */
export interface Surroundings {
  /** Ids of names in the sentences before; see `namesBefore`. */
  readonly names: ReadonlySet<string>;
  /** The word of the pack that a row of its word knowledge stands for, if any. */
  readonly wordOf: (row: number) => string | undefined;
}

/** Shares of a term's weight, chosen on the training queries of CheckThat! 2022, tasks 2A and 2B. A word that means nearly the same counts its likeness times `nearWord`. */
const nearWord = 0.5;
const nameBefore = 0.2;
/** Likeness from which on a near word is looked up: below, it costs time and finds nothing more. */
const leastLikeness = 0.1;

/** Terms with their share of a term's weight, above 0 to 1. The neighbourhood of the reading has been entered. */
export function queryTerms(
  reading: Reading,
  neighbourhood: Neighbourhood,
  { names, wordOf }: Surroundings,
): Map<string, number> {
  const terms = new Map<string, number>();
  for (const concept of reading.distinct) {
    terms.set(concept.id, 1);
    for (const part of joinedWords(reading.text.slice(concept.start, concept.end))) terms.set(part, 1);
  }
  for (const quantity of reading.quantities) terms.set(figureTerm(quantity), 1);
  const own = new Set(terms.keys());
  for (const row of neighbourhood.rows()) {
    const likeness = neighbourhood.likeness(row);
    const word = likeness < leastLikeness ? undefined : wordOf(row);
    if (word !== undefined && !own.has(word)) terms.set(word, likeness * nearWord);
  }
  for (const name of names) if (!terms.has(name)) terms.set(name, nameBefore);
  return terms;
}

/** "#AustralianFires", "ClimateChange": the stems of words that are written as one; none of an ordinary word. */
function joinedWords(written: string): string[] {
  const parts = written.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  if (parts.length < 2) return [];
  return wordsOf(parts.join(' ')).flatMap(({ stem, stop }) => (stop ? [] : [stem]));
}
