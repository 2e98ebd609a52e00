/** Reads one sentence with a pack's aliases: its concepts, quantities and polarity; nothing else. */
import { isCalendarWord } from '../text/calendar.ts';
import { numbersIn } from '../text/numbers.ts';
import { denies } from '../text/polarity.ts';
import { type Quantity, quantitiesIn } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { aliasAt } from './aliases.ts';
import type { Lexicon } from './lexicon.ts';

/** A word or name that can be evidence. */
export interface Concept extends Span {
  /** `@n` for a name of the pack's alias group n, else the word's stem. */
  readonly id: string;
  /** What is known of it: a row of the pack's word knowledge, -1 for none. */
  readonly row: number;
  /** Written with a capital letter, not merely because a sentence starts there. */
  readonly name: boolean;
  readonly first: boolean;
}

/** A sentence as the spotting sees it. Offsets refer to `text`. */
export interface Reading {
  readonly text: string;
  /** The sentence, up to the last word that is read. */
  readonly span: Span;
  readonly words: readonly Word[];
  readonly concepts: readonly Concept[];
  /** The first concept of each id. */
  readonly byId: ReadonlyMap<string, Concept>;
  /** Those, in order. */
  readonly distinct: readonly Concept[];
  readonly quantities: readonly Quantity[];
  readonly denies: boolean;
  readonly asks: boolean;
}

/** Words of a sentence that are read; what follows is not looked at, so that a page without full stops costs no more than its length. */
export const wordsRead = 400;

/** Words are cut once a sentence; this reads them for one pack. */
export function readSentence(
  text: string,
  span: Span,
  lexicon: Lexicon,
  cut: readonly Word[] = wordsOf(text, span),
): Reading {
  const words = cut.length > wordsRead ? cut.slice(0, wordsRead) : cut;
  const concepts = conceptsIn(text, words, lexicon);
  const byId = new Map<string, Concept>();
  for (const concept of concepts) if (!byId.has(concept.id)) byId.set(concept.id, concept);
  return {
    text,
    span: words.length < cut.length ? { start: span.start, end: words[words.length - 1]?.end ?? span.end } : span,
    words,
    concepts,
    byId,
    distinct: [...byId.values()],
    quantities: quantitiesIn(text, words).filter((q) => !(q.measure === 'count' && q.value < 2)),
    denies: denies(words),
    asks: /\?["'\u2019\u201D)\]]*$/u.test(text.slice(Math.max(span.start, span.end - 4), span.end)),
  };
}

/** Words and names that can be evidence, in order; `words` are all of the sentence that is read. */
export function conceptsIn(text: string, words: readonly Word[], { aliases, knowledge }: Lexicon): Concept[] {
  const concepts: Concept[] = [];
  const add = (id: string, from: number, to: number): void => {
    const first = words[from];
    const last = words[to - 1];
    if (!first || !last) return;
    concepts.push({
      id,
      row: knowledge.row(id),
      start: first.start,
      end: last.end,
      name:
        words.slice(from, to).some((word) => word.capital) &&
        (from > 0 || to - from > 1 || isShouted(text, first) || isPossessive(text, first)),
      first: from === 0,
    });
  };
  // Figures are compared by value, not as words.
  const figures = new Set(
    numbersIn(words).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  for (let i = 0; i < words.length; ) {
    const alias = aliasAt(aliases, words, i);
    const word = words[i];
    if (alias) {
      add(alias.concept, i, alias.to);
      // "the treaty" and "the INF Treaty" meet in the head of the longer name.
      const head = words[alias.to - 1];
      if (alias.to - i > 1 && head && !head.capital && !head.stop) add(head.stem, alias.to - 1, alias.to);
      i = alias.to;
      continue;
    }
    if (word && !word.stop && !word.digits && !figures.has(i) && word.text.length > 1 && !isCalendarWord(word.stem))
      add(word.stem, i, i + 1);
    i++;
  }
  return concepts;
}

/** "China's missiles": what owns something at the start of a sentence is a name more often than not. */
function isPossessive(text: string, word: Span): boolean {
  return /['\u2019]s$/u.test(text.slice(word.start, word.end));
}

/** "NATO said": capitals throughout are a name even where a sentence starts. */
function isShouted(text: string, word: Span): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.]+$/u.test(text.slice(word.start, word.end));
}

/** Whether the page writes it as a name; a capital at the start of a sentence says nothing by itself. */
export function isName(concept: Concept, reading: Reading): boolean {
  if (concept.name) return true;
  return concept.first && concept.id.startsWith('@') && /^\p{Lu}/u.test(reading.text.slice(concept.start));
}
