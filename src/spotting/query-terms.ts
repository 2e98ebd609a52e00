/** Gathers what a sentence is looked up by, and how much each term counts; nothing else. */
import { wordsOf } from '../text/words.ts';
import { figureTerm } from './figure-term.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Reading } from './reading.ts';

/** Terms of an index with their share of a term's weight, above 0 to 1. Good until the next sentence is looked up. */
export interface Query {
  readonly terms: readonly number[];
  readonly shares: readonly number[];
  /** How nearly the sentence says each, 0 to 1: 0 for names of the sentences before. */
  readonly strengths: readonly number[];
  /** Those from here up to `nearEnd` are near words; before stand the sentence's own, after them the names of the sentences before. */
  readonly near: number;
  readonly nearEnd: number;
}

/** What is known of the index that is looked in. */
export interface Vocabulary {
  /** Number of a concept's or figure's term, -1 where no claim has it. */
  readonly term: (id: string) => number;
  /** Number of the term that a row of the pack's word knowledge stands for, -1 for none. */
  readonly termOfRow: (row: number) => number;
  /** How many terms there are. */
  readonly size: number;
}

/** Makes the query of a sentence. The neighbourhood of the reading has been entered; `names` are ids of those in the sentences before, see `namesBefore`. */
export type QueryTerms = (reading: Reading, neighbourhood: Neighbourhood, names: ReadonlySet<string>) => Query;

/** Shares of a term's weight, chosen on the training queries of CheckThat! 2022, tasks 2A and 2B. A word that means nearly the same counts its likeness times `nearWord`. */
const nearWord = 0.5;
const nameBefore = 0.2;
/** Likeness from which on a near word is looked up: below, it costs time and finds nothing more. */
const leastLikeness = 0.1;

/** Prepares the queries of one index. */
export function queryTermsOf({ term, termOfRow, size }: Vocabulary): QueryTerms {
  const terms: number[] = [];
  const shares: number[] = [];
  const strengths: number[] = [];
  const taken = new Uint8Array(size);
  const add = (number: number, share: number, strength: number): void => {
    if (number < 0 || taken[number] === 1) return;
    taken[number] = 1;
    terms.push(number);
    shares.push(share);
    strengths.push(strength);
  };
  return (reading, neighbourhood, names) => {
    terms.length = 0;
    shares.length = 0;
    strengths.length = 0;
    for (const concept of reading.distinct) {
      add(term(concept.id), 1, 1);
      for (const part of joinedWords(reading.text, concept.start, concept.end)) add(term(part), 1, 1);
    }
    for (const quantity of reading.quantities) add(term(figureTerm(quantity)), 1, 1);
    const near = terms.length;
    for (let i = 0; i < neighbourhood.size(); i++) {
      const row = neighbourhood.rowAt(i);
      const likeness = neighbourhood.likeness(row);
      if (likeness >= leastLikeness) add(termOfRow(row), likeness * nearWord, likeness);
    }
    const nearEnd = terms.length;
    for (const name of names) add(term(name), nameBefore, 0);
    for (const number of terms) taken[number] = 0;
    return { terms, shares, strengths, near, nearEnd };
  };
}

/** "#AustralianFires", "ClimateChange": the stems of words that are written as one; none of an ordinary word. */
function joinedWords(text: string, start: number, end: number): string[] {
  if (!joins(text, start, end)) return [];
  const parts = text.slice(start, end).split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return parts.length < 2 ? [] : wordsOf(parts.join(' ')).flatMap(({ stem, stop }) => (stop ? [] : [stem]));
}

/** Whether a capital may follow a small letter: a cheap look before the exact one. */
function joins(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code > 127 || (code >= 65 && code <= 90)) return true;
  }
  return false;
}
