/** Reads the texts of a claim for its index: which concepts, figures and years, and how often; nothing else. */
import type { Claim } from '../claims/types.ts';
import { quantitiesIn } from '../text/quantities.ts';
import { wordsOf } from '../text/words.ts';
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
}

export interface ClaimReader {
  /** Numbers terms as it meets them. */
  read(claim: Claim): ClaimTerms;
  /** The terms by their number. */
  names(): readonly string[];
}

/** Text of a claim that is read, in UTF-16 units: as much as a profile reads. */
const longestText = 2_000;

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

  const add = (name: string): void => {
    const term = numberOf(name);
    length++;
    if (seen[term] === 0) terms.push(term);
    seen[term] = (seen[term] as number) + 1;
  };

  const addYear = (value: number): void => {
    const term = numberOf(yearTerm(value));
    if (seen[term] === 0) terms.push(term);
    seen[term] = 1;
  };

  const readText = (text: string, dated: boolean): void => {
    const words = wordsOf(text).slice(0, wordsRead);
    conceptIdsIn(text, words, lexicon, add);
    // Figures in words ("two weeks") are left to the comparison of candidates: to look for them in every text costs more than it finds.
    if (!words.some((word) => word.digits)) return;
    for (const quantity of quantitiesIn(text, words)) add(figureTerm(quantity));
    if (dated) for (const value of yearsIn(text)) addYear(value);
  };

  return {
    read: ({ statement, wordings, reports }) => {
      for (const term of terms) seen[term] = 0;
      terms.length = 0;
      counts.length = 0;
      length = 0;
      const texts = new Map([[statement.slice(0, longestText), true]]);
      for (const wording of wordings) texts.set(wording.slice(0, longestText), true);
      for (const { summary } of reports) texts.set(summary.slice(0, longestText), true);
      // A text that a claim repeats, as where a summary is the statement, counts once.
      for (const { quote } of reports) {
        const text = quote?.slice(0, longestText) ?? '';
        if (!texts.has(text)) texts.set(text, false);
      }
      for (const [text, dated] of texts) readText(text, dated);
      for (const term of terms) counts.push(seen[term] as number);
      return { terms, counts, size: terms.length, length };
    },
    names: () => names,
  };
}
