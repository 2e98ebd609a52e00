/** Finds turns of phrase ("turn its back on", "tear the treaty up") and the one word that says the same; nothing else. */
import type { Span } from './span.ts';
import { stopWords } from './stop-words.ts';
import type { Word } from './words.ts';

/** One way of saying something in several words. */
export interface Turn {
  /** Stems of its words without articles; `possessive` and `gap` stand for others. */
  readonly parts: readonly string[];
  /** Stem of the word that says the same; empty where that one carries no claim of its own ("point the finger at" is to accuse). */
  readonly head: string;
  /** Whether it says that this was not so: "met with silence" is no answer. */
  readonly denies: boolean;
}

/** Many turns, ready to be found. */
export interface TurnTable {
  /** Number of a stem among those of the turns, -1 for none; and the same of a word's stem, which is remembered. */
  readonly token: (stem: string) => number;
  readonly tokenOf: (word: Word) => number;
  /** Numbers of `gap` and `possessive`, -1 where no turn has one. */
  readonly gap: number;
  readonly possessive: number;
  /** Place behind a part: of the first part from 0, of the others from where the one before led; -1 where no turn goes on so. */
  readonly next: (place: number, token: number) => number;
  /** The turn that ends at a place. */
  readonly turn: (place: number) => Pick<Turn, 'head' | 'denies'> | undefined;
}

/** A turn in a text: `start` and `end` are those of its first and last word. */
export interface FoundTurn extends Span {
  readonly turn: Pick<Turn, 'head' | 'denies'>;
  /** Places of its words among those of the text, without articles and what stands in a gap or owns something. */
  readonly places: readonly number[];
}

/** Stands for "his", "their", "Berlin's". */
export const possessive = "'s";
/** Stands for one to `widestGap` words, or none. */
export const gap = '*';
const widestGap = 4;
/** Words before the one that owns: "the former prime minister's". */
const longestOwner = 3;

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const possessives: ReadonlySet<string> = new Set("my your his her its our their one's".split(' '));

/** The turns among the words of a text, none within the words of another, in order; where several begin at a word, the one of most words. */
export function turnsIn(text: string, words: readonly Word[], table: TurnTable | undefined): readonly FoundTurn[] {
  if (table === undefined) return none;
  let finder: Finder | undefined;
  for (let i = 0; i < words.length; i++) {
    const place = openingAt(words, i, table);
    if (place < 0) continue;
    finder ??= new Finder(text, words, table);
    finder.lookAt(i, place);
  }
  return finder?.found ?? none;
}
const none: readonly FoundTurn[] = [];

/** Where the turns that begin with a word lead on from; -1 where none begins with it. Figures are no words of a turn. */
function openingAt(words: readonly Word[], at: number, table: TurnTable): number {
  const word = words[at] as Word;
  return word.digits ? -1 : table.next(0, table.tokenOf(word));
}

/** Looks for turns in one run of words. */
class Finder {
  readonly found: FoundTurn[] = [];
  readonly #text: string;
  readonly #words: readonly Word[];
  readonly #table: TurnTable;
  readonly #taken = new Set<number>();
  /** Of the turn that is looked for: its words so far, and the best one found. */
  #places: number[] = [];
  #best: FoundTurn | undefined;

  constructor(text: string, words: readonly Word[], table: TurnTable) {
    this.#text = text;
    this.#words = words;
    this.#table = table;
  }

  /** Finds the longest turn that begins at a word and leads on from a place, all of whose words no turn has yet, and takes its words. */
  lookAt(from: number, place: number): void {
    if (this.#taken.has(from)) return;
    this.#places.length = 0;
    this.#places.push(from);
    this.#best = undefined;
    this.#goOn(place, from);
    const best = this.#best as FoundTurn | undefined;
    if (best === undefined) return;
    for (const word of best.places) this.#taken.add(word);
    this.found.push(best);
  }

  /** Follows the turns that lead on from a place, whose last part is a word. */
  #goOn(place: number, last: number): void {
    const turn = this.#table.turn(place);
    if (turn && this.#places.length > (this.#best?.places.length ?? 0)) {
      const [first = last] = this.#places;
      const { start } = this.#words[first] as Word;
      this.#best = { turn, places: [...this.#places], start, end: (this.#words[last] as Word).end };
    }
    this.#literal(place, last, 0);
    const owned = this.#table.next(place, this.#table.possessive);
    if (owned >= 0) this.#owner(owned, last);
    const behindGap = this.#table.next(place, this.#table.gap);
    if (behindGap >= 0) this.#literal(behindGap, last, widestGap);
  }

  /** A word that the turn names, articles and so many other words before it. */
  #literal(place: number, last: number, between: number): void {
    let left = between;
    for (let at = last + 1; this.#isJoined(at); at++) {
      const next = this.#taken.has(at) ? -1 : this.#table.next(place, this.#token(at));
      if (next >= 0) {
        this.#places.push(at);
        this.#goOn(next, at);
        this.#places.pop();
      }
      if (articles.has((this.#words[at] as Word).text)) continue;
      if (left-- === 0) return;
    }
  }

  /** Whoever owns what comes next: told beside the turn, and no word of it. */
  #owner(place: number, last: number): void {
    for (let at = last + 1; at <= last + 1 + longestOwner && this.#isJoined(at); at++)
      if (this.#owns(this.#words[at] as Word)) this.#literal(place, at, 0);
  }

  #owns({ text, start, end }: Word): boolean {
    if (possessives.has(text)) return true;
    // Few words have an apostrophe at their end or behind it; the pattern is for those.
    if (!isApostrophe(this.#text, end - 2) && !isApostrophe(this.#text, end - 1) && !isApostrophe(this.#text, end))
      return false;
    return /['\u2019]s$|s['\u2019]$/u.test(this.#text.slice(start, end + 1).trimEnd());
  }

  #token(at: number): number {
    const word = this.#words[at] as Word;
    return word.digits ? -1 : this.#table.tokenOf(word);
  }

  /** Whether a word is there with no mark before it. */
  #isJoined(at: number): boolean {
    const word = this.#words[at];
    return word !== undefined && isJoined(this.#text, (this.#words[at - 1] as Word).end, word.start);
  }
}

/** Whether only white space or a hyphen stands between two words. */
function isJoined(text: string, from: number, to: number): boolean {
  if (to === from + 1 && text.charCodeAt(from) === space) return true;
  return /^[\s\u00A0-]*$/u.test(text.slice(from, to));
}

function isApostrophe(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === apostrophe || unit === curved;
}

const [space, apostrophe, curved] = [' ', "'", '\u2019'].map((sign) => sign.charCodeAt(0));

/** Words that a turn of grammar alone has at least. */
const fewestOfGrammar = 3;

/** Reads turns as they are written by hand: a line "head: turn; turn", the head with `!` before it where its turns deny it, `one's` and `*` in them. Blank lines and those that begin with # say nothing.
 * @param stem makes the stem of a word
 * @throws where a line has no head, and where a turn has fewer than two words, or fewer than three and those of grammar alone; says which */
export function readTurns(text: string, stem: (word: string) => string): Turn[] {
  const grammar = new Set([possessive, gap, ...[...stopWords].map(stem)]);
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, denial, head, rest = ''] = /^(!?)([\p{L}'-]+):(.*)$/u.exec(line) ?? [];
    if (head === undefined) throw new Error(`turns, line ${i + 1}: no "head:" at its start`);
    return rest.split(';').flatMap((written) => {
      const parts = written
        .trim()
        .split(/[\s-]+/u)
        .filter((word) => !articles.has(word) && word !== '')
        .map((word) => (possessives.has(word) ? possessive : word === gap ? gap : stem(word)));
      while (parts[0] === possessive || parts[0] === gap) parts.shift();
      if (parts.length === 0) return [];
      if (parts.length < 2 || parts[parts.length - 1] === gap)
        throw new Error(`turns, line ${i + 1}: "${written.trim()}" is no turn of two words or more`);
      // "Each says the other" is three such words, in an order that few texts have.
      if (
        parts.filter((part) => part !== gap && part !== possessive).length < fewestOfGrammar &&
        parts.every((part) => grammar.has(part))
      )
        throw new Error(`turns, line ${i + 1}: "${written.trim()}" has words of grammar alone, as every text has`);
      return [{ parts, head: stopWords.has(head) ? '' : stem(head), denies: denial === '!' }];
    });
  });
}
