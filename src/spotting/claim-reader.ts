/** Reads the texts of a claim for its index: which concepts, figures and years, and how often; nothing else. */
import type { Claim } from '../claims/types.ts';
import { byForm } from '../text/by-form.ts';
import { numbersIn } from '../text/numbers.ts';
import { quantitiesIn } from '../text/quantities.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { figureTerm, yearsIn, yearTerm } from './figure-term.ts';
import type { Lexicon } from './lexicon.ts';
import { conceptIdsIn, wordsRead } from './reading.ts';

/** What one claim has; good until the next one is read. */
export interface ClaimTerms {
  readonly terms: readonly number[];
  /** How often it has each. */
  readonly counts: readonly number[];
  readonly size: number;
  /** Number of concepts and figures, repetitions counted. Years are not counted among them. */
  readonly length: number;
  /** Number of its different texts. */
  readonly texts: number;
}

export interface ClaimReader {
  /** Numbers terms as it meets them. */
  read(claim: Claim): ClaimTerms;
  /** The terms by their number. */
  names(): readonly string[];
}

/** Text of a claim that is read, in UTF-16 units: as much as a profile reads. */
const longestText = 2_000;
/** Digits of a year. */
const yearDigits = 4;

function cutOf(text: string): string {
  return text.slice(0, longestText);
}

/** Reads claims of a pack one after the other. */
export function createClaimReader(lexicon: Lexicon): ClaimReader {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  /** By number of the term: how often the claim has it, 0 for those it does not. */
  let seen = new Uint32Array(1_024);
  const terms: number[] = [];
  const counts: number[] = [];
  let length = 0;

  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    if (names.length === seen.length) {
      const wider = new Uint32Array(seen.length * 2);
      wider.set(seen);
      seen = wider;
    }
    return names.push(name) - 1;
  };

  // Most concepts are words by themselves.
  const numberOfWord = byForm(({ stem }) => numberOf(stem));

  const add = (term: number): void => {
    length++;
    if (seen[term] === 0) terms.push(term);
    seen[term] = (seen[term] as number) + 1;
  };
  const addConcept = (id: string, word: Word | undefined): void => add(word ? numberOfWord(word) : numberOf(id));

  const addYear = (value: number): void => {
    const term = numberOf(yearTerm(value));
    if (seen[term] === 0) terms.push(term);
    seen[term] = 1;
  };

  const readText = (text: string, dated: boolean): void => {
    const cut = wordsOf(text);
    const words = cut.length > wordsRead ? cut.slice(0, wordsRead) : cut;
    const numbers = numbersIn(words);
    conceptIdsIn(text, words, lexicon, numbers, addConcept);
    // Figures in words ("two weeks") are left to the comparison of candidates: to look for them in every text costs more than it finds.
    let longest = 0;
    for (const { digits, start, end } of words) if (digits) longest = Math.max(longest, end - start);
    if (longest === 0) return;
    for (const quantity of quantitiesIn(text, words, numbers)) add(numberOf(figureTerm(quantity)));
    if (dated && longest >= yearDigits) for (const value of yearsIn(text)) addYear(value);
  };

  return {
    read: ({ statement, wordings, reports }) => {
      for (const term of terms) seen[term] = 0;
      terms.length = 0;
      counts.length = 0;
      length = 0;
      let read = 1;
      const own = cutOf(statement);
      readText(own, true);
      // A text that a claim repeats counts once. Where the only other is a summary that is the statement, as in most fact-checks, nothing needs to be remembered for it.
      const [only] = reports;
      if (
        wordings.length > 0 ||
        reports.length > 1 ||
        only?.quote !== undefined ||
        (only && cutOf(only.summary) !== own)
      ) {
        const texts = new Set([own]);
        const readNew = (text: string, dated: boolean): void => {
          if (texts.has(text)) return;
          texts.add(text);
          readText(text, dated);
        };
        for (const wording of wordings) readNew(cutOf(wording), true);
        for (const { summary } of reports) readNew(cutOf(summary), true);
        for (const { quote } of reports) if (quote !== undefined) readNew(cutOf(quote), false);
        read = texts.size;
      }
      for (const term of terms) counts.push(seen[term] as number);
      return { terms, counts, size: terms.length, length, texts: read };
    },
    names: () => names,
  };
}
