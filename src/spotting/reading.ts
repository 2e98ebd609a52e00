/** Reads one sentence with a pack's aliases: its concepts, quantities and polarity; nothing else. */
import { type Clause, clausesOf } from '../text/clauses.ts';
import { numbersIn, type WrittenNumber } from '../text/numbers.ts';
import { denies } from '../text/polarity.ts';
import { type Quantity, quantitiesIn } from '../text/quantities.ts';
import { type Span, within } from '../text/span.ts';
import { type FoundTurn, turnsIn } from '../text/turns.ts';
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
  readonly clauses: readonly Clause[];
  /** Whether it says that something was not so. */
  readonly denies: boolean;
  readonly asks: boolean;
}

/** Words of a sentence that are read; what follows is not looked at, so that a page without full stops costs no more than its length. */
export const wordsRead = 400;

/** Words are cut and turns found once a sentence; this reads them for one pack. What not every sentence is asked for is read when it is first asked for. */
export function readSentence(
  text: string,
  span: Span,
  lexicon: Lexicon,
  cut: readonly Word[] = wordsOf(text, span),
  turns: readonly FoundTurn[] = turnsIn(text, cut, lexicon.knowledge.turns),
): Reading {
  return new SentenceReading(text, span, lexicon, cut, turns);
}

class SentenceReading implements Reading {
  readonly text: string;
  readonly span: Span;
  readonly words: readonly Word[];
  readonly concepts: readonly Concept[];
  readonly byId = new Map<string, Concept>();
  readonly distinct: Concept[] = [];
  readonly quantities: readonly Quantity[];
  readonly asks: boolean;
  readonly #turns: readonly FoundTurn[];
  #denies: boolean | undefined;
  #clauses: readonly Clause[] | undefined;

  constructor(text: string, span: Span, lexicon: Lexicon, cut: readonly Word[], turns: readonly FoundTurn[]) {
    const words = cut.length > wordsRead ? cut.slice(0, wordsRead) : cut;
    const numbers = numbersIn(words);
    this.text = text;
    this.span = words.length < cut.length ? { start: span.start, end: words[words.length - 1]?.end ?? span.end } : span;
    this.words = words;
    const isRead = ({ places }: FoundTurn): boolean => (places[places.length - 1] as number) < words.length;
    this.#turns = words === cut ? turns : turns.filter(isRead);
    this.concepts = conceptsIn(text, words, lexicon, numbers, this.#turns);
    for (const concept of this.concepts) {
      if (this.byId.has(concept.id)) continue;
      this.byId.set(concept.id, concept);
      this.distinct.push(concept);
    }
    this.quantities = quantitiesIn(text, words, numbers).filter((q) => !(q.measure === 'count' && q.value < 2));
    this.asks = isQuestion(text, span);
  }

  get denies(): boolean {
    this.#denies ??= this.#readDenial();
    return this.#denies;
  }

  get clauses(): readonly Clause[] {
    this.#clauses ??= clausesOf(this.text, this.words);
    return this.#clauses;
  }

  #readDenial(): boolean {
    const turns = this.#turns.filter((found) => within(found, this.span));
    if (turns.some(({ turn }) => turn.denies)) return true;
    // "pulls no punches" denies nothing; "fails to pay" does, whatever it says in a word.
    const said = new Set(turns.flatMap(({ places }) => places));
    return denies(this.words.filter((word, i) => !(said.has(i) && grammarOfDenial.has(word.text))));
  }
}

const grammarOfDenial: ReadonlySet<string> = new Set('no not nothing never none without cannot'.split(' '));

function isQuestion(text: string, { start, end }: Span): boolean {
  const last = text.slice(Math.max(start, end - 4), end);
  return /[?\u061F\uFF1F]["'\u2019\u201C\u201D\u00BB)\]\s]*$/u.test(last);
}

/** Words and names that can be evidence, in order; `words` are all of the sentence that is read, `numbers` those among them: figures are compared by value, not as words; `turns` are those of it: each says one word. */
export function conceptsIn(
  text: string,
  words: readonly Word[],
  lexicon: Lexicon,
  numbers: readonly WrittenNumber[] = numbersIn(words),
  turns: readonly FoundTurn[] = turnsIn(text, words, lexicon.knowledge.turns),
): Concept[] {
  const { row, rowOf, isName } = lexicon.knowledge;
  const concepts: Concept[] = [];
  eachConcept(words, lexicon, numbers, turns, (id, word, from, to, turn) => {
    const { start, end } = turn ?? { start: (words[from] as Word).start, end: (words[to - 1] as Word).end };
    const name = turn === undefined && isWrittenAsName(text, words, from, to, isName);
    concepts.push({ id, row: word ? rowOf(word) : row(id), start, end, name, first: from === 0 });
  });
  return concepts;
}

/** The same by their ids alone, for whom the rest is too dear; and with the word whose stem the id is, where it is one word's. */
export function conceptIdsIn(
  text: string,
  words: readonly Word[],
  lexicon: Lexicon,
  numbers: readonly WrittenNumber[],
  each: (id: string, word: Word | undefined) => void,
): void {
  eachConcept(words, lexicon, numbers, turnsIn(text, words, lexicon.knowledge.turns), each);
}

/** Calls back with each concept, the word whose stem it is, and the words that it takes, `words[from]` up to `words[to]`, or the turn that says it. */
function eachConcept(
  words: readonly Word[],
  { aliases }: Lexicon,
  numbers: readonly WrittenNumber[],
  turns: readonly FoundTurn[],
  each: (id: string, word: Word | undefined, from: number, to: number, turn?: FoundTurn) => void,
): void {
  let n = 0;
  let t = 0;
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Word;
    while ((numbers[n]?.to ?? words.length) <= i) n++;
    const alias = aliasAt(aliases, words, i);
    if (alias) {
      each(alias.concept, undefined, i, alias.to);
      // "the treaty" and "the INF Treaty" meet in the head of the longer name.
      const head = words[alias.to - 1];
      if (alias.to - i > 1 && head && !head.capital && !head.stop) each(head.stem, head, alias.to - 1, alias.to);
      i = alias.to;
      continue;
    }
    // A turn says its word beside those that it is made of: these may be what the claim says, too.
    while ((turns[t]?.places[0] ?? words.length) < i) t++;
    const found = turns[t];
    if (found !== undefined && found.places[0] === i && found.turn.head !== '')
      each(found.turn.head, undefined, i, i + 1, found);
    const isFigure = i >= (numbers[n]?.from ?? words.length);
    if (!word.stop && !word.digits && !isFigure && !word.calendar && word.text.length > 1)
      each(word.stem, word, i, i + 1);
    i++;
  }
}

/** A capital at the start of a sentence is none of a name, unless something else says so. */
function isWrittenAsName(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  isKnownName: (word: Word) => boolean,
): boolean {
  const first = words[from] as Word;
  let capital = false;
  for (let i = from; i < to && !capital; i++) capital = words[i]?.capital === true;
  return (
    capital && (from > 0 || to - from > 1 || isShouted(text, first) || isPossessive(text, first) || isKnownName(first))
  );
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
