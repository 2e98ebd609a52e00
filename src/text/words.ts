/** Cuts text into words with their place, folded and stemmed form; nothing else. */
import { stemmer } from 'stemmer';
import { fold } from './fold.ts';
import { baseForm } from './irregular.ts';
import type { Span } from './span.ts';
import { stopWords } from './stop-words.ts';
import { nextWord } from './word-runs.ts';

/** One word or number of a text. */
export interface Word extends Span {
  /** Folded: "Moscow’s" -> "moscow", "U.S." -> "us", "1,500" -> "1500". */
  readonly text: string;
  /** Stem of `text`, equal for inflections of one word. */
  readonly stem: string;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** Carries no claim of its own. */
  readonly stop: boolean;
  /** Written in digits. */
  readonly digits: boolean;
}

/** Longest word that is looked at; longer runs of letters are no words of a claim. */
const longest = 40;

/** Forms and stems kept at most: a page of noise must not grow the memory of a long-lived worker. */
const formsKept = 20_000;

/** Stem of a folded word. English (Porter); other scripts come back unchanged. */
export function stemOf(word: string): string {
  const lemma = baseForm(word);
  return /^[a-z]{3,}$/u.test(lemma) ? stemmer(lemma) : lemma;
}

/** What is the same wherever a word is written the same. */
type WordForm = Omit<Word, 'start' | 'end'>;
const forms = new Map<string, WordForm>();

/** The words of `text` within `span` (all of it by default), in order; offsets refer to `text`. */
export function wordsOf(text: string, span: Span = { start: 0, end: text.length }): Word[] {
  const part = text.slice(span.start, span.end);
  const words: Word[] = [];
  for (let run = nextWord(part, 0); run; run = nextWord(part, run.end)) {
    if (run.end - run.start > longest) continue;
    const { text, stem, capital, stop, digits } = formOf(part.slice(run.start, run.end));
    const [start, end] = [span.start + run.start, span.start + run.end];
    if (text !== '') words.push({ text, stem, capital, stop, digits, start, end });
  }
  return words;
}

function formOf(raw: string): WordForm {
  const known = forms.get(raw);
  if (known) return known;
  const digits = /^\p{N}/u.test(raw);
  const text = digits ? numeral(raw) : plain(raw);
  const form = {
    text,
    stem: digits ? text : stemOf(text),
    capital: /^\p{Lu}/u.test(raw),
    stop: !digits && isStop(text, raw),
    digits,
  };
  if (forms.size >= formsKept) forms.clear();
  forms.set(raw, form);
  return form;
}

/** "1,500" -> "1500"; "5.500" is grouped only where three digits follow each dot and there are two groups or more. */
function numeral(raw: string): string {
  // "10\u00B3" would fold to 103; a fraction or power is no number in digits.
  if (/[\p{No}\p{Nl}]/u.test(raw)) return raw;
  const folded = fold(raw);
  const dots = folded.split('.').length - 1;
  if (/^\d{1,3}(?:\.\d{3})+$/u.test(folded) && dots > 1) return folded.replaceAll('.', '');
  return folded.replace(/[,' ]/gu, '');
}

function plain(raw: string): string {
  const folded = fold(raw);
  if (/^(?:[a-z]\.){2,}$/u.test(folded)) return folded.replaceAll('.', '');
  return folded.replace(/'s$|'$/u, '').replace(/^'/u, '');
}

/** "US" and "IT" in capitals are names, "us" and "it" are not. */
function isStop(word: string, raw: string): boolean {
  if (/^(?:\p{Lu}\.?){2,}$/u.test(raw)) return false;
  return stopWords.has(word);
}
