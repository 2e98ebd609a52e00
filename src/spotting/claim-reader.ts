/** Reads the texts of a claim for its index: which concepts and figures, how often, and which years; nothing else. */
import type { Claim } from '../claims/types.ts';
import { numbersIn } from '../text/numbers.ts';
import { quantitiesIn } from '../text/quantities.ts';
import { wordsOf } from '../text/words.ts';
import { figureTerm } from './figure-term.ts';
import type { Lexicon } from './lexicon.ts';
import { createPlainReader, isContent, isDigits, isNumeric, isOpening, type PlainWords } from './plain-words.ts';
import { conceptsIn, wordsRead } from './reading.ts';

/** What one claim has; good until the next one is read. */
export interface ClaimTerms {
  readonly terms: readonly number[];
  /** How often it has each. */
  readonly counts: readonly number[];
  readonly size: number;
  /** The sum of the counts. */
  readonly length: number;
}

export interface ClaimReader {
  /** Numbers terms as it meets them. */
  read(claim: Claim): ClaimTerms;
  /** The terms by their number, and the years of all claims read and of the `dates`, ascending. */
  finish(dates: readonly string[]): { readonly names: readonly string[]; readonly years: Uint16Array };
}

/** Text of a claim that is read, in UTF-16 units: as much as a profile reads. */
const longestText = 2_000;
/** Years in digits, which is how the news writes them. */
const year = /\b(?:1[89]|20)\d\d\b/gu;

/** Reads claims of a pack one after the other: the same terms as `conceptsIn` and `quantitiesIn` give, for plain text without making them. */
export function createClaimReader(lexicon: Lexicon): ClaimReader {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const years = new Set<number>();
  const { byFirst } = lexicon.aliases;
  const plainReader = createPlainReader((stem) => byFirst.has(stem), wordsRead);
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

  const add = (term: number): void => {
    length++;
    if (seen[term] === 0) terms.push(term);
    seen[term] = (seen[term] as number) + 1;
  };

  /** By number of the form: its stem's term plus one, 0 where that has not been asked for. */
  let ofForm = new Uint32Array(1_024);
  const addStem = (form: number): void => {
    if (form >= ofForm.length) {
      const wider = new Uint32Array(2 * form);
      wider.set(ofForm);
      ofForm = wider;
    }
    if (ofForm[form] === 0) ofForm[form] = numberOf(plainReader.form(form).stem) + 1;
    add((ofForm[form] as number) - 1);
  };

  /** As `conceptsIn`. `figures` has 1 where a word is part of a number. */
  const addConcepts = (words: PlainWords, figures: Uint8Array | undefined): void => {
    const { size, forms, kinds, stops, capitals } = words;
    for (let i = 0; i < size; ) {
      const kind = kinds[i] as number;
      if (stops[i] === 1) {
        i++;
        continue;
      }
      const alias = (kind & isOpening) !== 0 ? aliasIn(words, i) : undefined;
      if (alias !== undefined) {
        add(numberOf(alias.concept));
        const head = alias.to - 1;
        if (alias.to - i > 1 && capitals[head] === 0 && stops[head] === 0) addStem(forms[head] as number);
        i = alias.to;
        continue;
      }
      if ((kind & isContent) !== 0 && figures?.[i] !== 1) addStem(forms[i] as number);
      i++;
    }
  };

  /** As `aliasAt`. */
  const aliasIn = (
    { size, forms, capitals }: PlainWords,
    from: number,
  ): { concept: string; to: number } | undefined => {
    const stemAt = (at: number): string => plainReader.form(forms[at] as number).stem;
    for (const { stems, capital, concept } of byFirst.get(stemAt(from)) ?? []) {
      if (capital && capitals[from] === 0) continue;
      const to = from + stems.length;
      if (to <= size && stems.every((stem, i) => stemAt(from + i) === stem)) return { concept, to };
    }
    return undefined;
  };

  const readText = (text: string, dated: boolean): void => {
    const plain = plainReader.read(text);
    const hasDigits = plain ? (plain.any & isDigits) !== 0 : /\p{N}/u.test(text);
    if (dated && hasDigits) for (const [found] of text.matchAll(year)) years.add(Number(found));
    if (plain && (plain.any & isNumeric) === 0) {
      addConcepts(plain, undefined);
      return;
    }
    const words = plain ? plainReader.words() : wordsOf(text).slice(0, wordsRead);
    if (plain) {
      const figures = new Uint8Array(words.length);
      for (const { from, to } of numbersIn(words)) figures.fill(1, from, to);
      addConcepts(plain, figures);
    } else for (const { id } of conceptsIn(text, words, lexicon)) add(numberOf(id));
    // Figures in words ("two weeks") are left to the comparison of candidates: to look for them in every text costs more than it finds.
    if (words.some((word) => word.digits))
      for (const quantity of quantitiesIn(text, words)) add(numberOf(figureTerm(quantity)));
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
    finish: (dates) => {
      for (const date of dates) for (const [found] of date.matchAll(year)) years.add(Number(found));
      return { names, years: Uint16Array.from(years).sort() };
    },
  };
}
