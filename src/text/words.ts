/** Cuts text into words with their place, folded and stemmed form; nothing else. */
import type { Span } from './span.ts';
import { formAt, type WordForm } from './word-forms.ts';
import { createRun, nextWord } from './word-runs.ts';

export { stemOf } from './stem.ts';

/** One word or number of a text. */
export interface Word extends Span, WordForm {}

/** Longest word that is looked at; longer runs of letters are no words of a claim. */
const longest = 40;

/** A word holds its form instead of a copy of it: of its texts, an index of 100,000 claims makes a million and a half. */
class WrittenWord implements Word {
  readonly #form: WordForm;
  readonly start: number;
  readonly end: number;

  constructor(form: WordForm, start: number, end: number) {
    this.#form = form;
    this.start = start;
    this.end = end;
  }

  get form(): number {
    return this.#form.form;
  }
  get text(): string {
    return this.#form.text;
  }
  get stem(): string {
    return this.#form.stem;
  }
  get capital(): boolean {
    return this.#form.capital;
  }
  get stop(): boolean {
    return this.#form.stop;
  }
  get digits(): boolean {
    return this.#form.digits;
  }
  get opensNumber(): boolean {
    return this.#form.opensNumber;
  }
  get calendar(): boolean {
    return this.#form.calendar;
  }
}

/** The words of `text` within `span` (all of it by default), in order; offsets refer to `text`. */
export function wordsOf(text: string, span: Span = { start: 0, end: text.length }): Word[] {
  const part = text.slice(span.start, span.end);
  const words: Word[] = [];
  for (const run = createRun(); nextWord(part, run); ) {
    if (run.end - run.start > longest) continue;
    const form = formAt(part, run.start, run.end);
    if (form.text !== '') words.push(new WrittenWord(form, span.start + run.start, span.start + run.end));
  }
  return words;
}
