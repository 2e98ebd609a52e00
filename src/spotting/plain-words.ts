/** Cuts plain text into words as `wordsOf` does, at a fraction of its cost; nothing else. Text that is not plain is left to `wordsOf`. */
import { isCalendarWord } from '../text/calendar.ts';
import { numbersIn } from '../text/numbers.ts';
import { stopWords } from '../text/stop-words.ts';
import { stemOf, type Word, wordsOf } from '../text/words.ts';
import { growing, room } from './grow.ts';

/** The words of the text read last. Word `i` is a form: what is the same wherever a word is written the same, whatever its case. */
export interface PlainWords {
  size: number;
  /** Number of each word's form, from 0. */
  readonly forms: Uint32Array;
  /** What the forms are: the sum of the constants below. */
  readonly kinds: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 where the word starts with a capital letter. */
  readonly capitals: Uint8Array;
  /** 1 where it is a stop word as written: "it", not "IT". */
  readonly stops: Uint8Array;
  /** Sum of all kinds. */
  any: number;
}

/** The form can be a concept. */
export const isContent = 1;
/** A name of the pack starts with its stem. */
export const isOpening = 2;
/** It may be a part of a number: digits, "two", "dozen", "million". */
export const isNumeric = 4;
/** It is written in digits. */
export const isDigits = 8;
const isStop = 16;

/** A form in full. */
export interface WordForm {
  readonly text: string;
  readonly stem: string;
}

export interface PlainReader {
  /** The words of a text; undefined where it is not plain, that is has other letters than those of English. Good until the next call. */
  read(text: string): PlainWords | undefined;
  form(number: number): WordForm;
  /** The words read last as `wordsOf` gives them. */
  words(): Word[];
}

/** Longest word that is looked at, as in `wordsOf`. */
const longest = 40;
const apostrophe = 39;
const rightQuote = 0x2019;
const fullStop = 46;
/** Numbers in digits, as `wordsOf` cuts them from plain text. */
const number = /\d{1,3}(?:[,.\u2019 \u00A0]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/uy;

const other = 0;
const upper = 1;
const lower = 2;
const digit = 3;
const mark = 4;
/** What a character of plain text is: ASCII, and the marks that every newsroom sets. */
const kinds = (() => {
  const table = new Uint8Array(0x2027);
  table.fill(mark, 0, 128);
  table.fill(upper, 65, 91);
  table.fill(lower, 97, 123);
  table.fill(digit, 48, 58);
  for (const code of [0xa0, 0xa3, 0xb0, 0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026]) table[code] = mark;
  return table;
})();

/** @param opens whether a name of the pack starts with a stem
 * @param most words of a text that are read */
export function createPlainReader(opens: (stem: string) => boolean, most: number): PlainReader {
  const words: PlainWords = {
    size: 0,
    forms: new Uint32Array(most),
    kinds: new Uint8Array(most),
    starts: new Uint32Array(most),
    ends: new Uint32Array(most),
    capitals: new Uint8Array(most),
    stops: new Uint8Array(most),
    any: 0,
  };
  const table = createFormTable(opens);
  const figures = new Map<string, number>();
  const letters = new Uint8Array(longest);

  const add = (form: number, kind: number, start: number, end: number): number => {
    const at = words.size++;
    words.forms[at] = form;
    words.kinds[at] = kind;
    words.starts[at] = start;
    words.ends[at] = end;
    words.capitals[at] = 0;
    words.stops[at] = 0;
    words.any |= kind;
    return at;
  };

  const addNumber = (text: string, start: number): number => {
    number.lastIndex = start;
    const raw = number.exec(text)?.[0] ?? '';
    let form = figures.get(raw);
    if (form === undefined && raw.length <= longest) {
      const [word] = wordsOf(raw);
      if (word) {
        form = table.add(word);
        figures.set(raw, form);
      }
    }
    const end = start + Math.max(1, raw.length);
    if (form !== undefined) add(form, table.kind(form), start, end);
    return end;
  };

  return {
    read: (text) => {
      words.size = 0;
      words.any = 0;
      const { length } = text;
      for (let i = 0; i < length; ) {
        const kind = kindAt(text, i);
        if (kind === other) return undefined;
        // What is cut off must be plain too, or `wordsOf` would have to be asked.
        if (kind === mark || words.size >= most) {
          i++;
          continue;
        }
        if (kind === digit) {
          i = addNumber(text, i);
          continue;
        }
        const end = isDotted(text, i) ? endOfDotted(text, i) : endOfWord(text, i);
        if (end - i <= longest) {
          const form = table.find(letters, writeFolded(text, i, end, letters));
          const formKind = table.kind(form);
          const at = add(form, formKind, i, end);
          if (kind === upper) words.capitals[at] = 1;
          if ((formKind & isStop) !== 0 && !(kind === upper && isShouted(text, i, end))) words.stops[at] = 1;
        }
        i = end;
      }
      return words;
    },
    form: table.form,
    words: () =>
      Array.from({ length: words.size }, (_, i) => {
        const { text, stem } = table.form(words.forms[i] as number);
        return {
          text,
          stem,
          capital: words.capitals[i] === 1,
          stop: words.stops[i] === 1,
          digits: ((words.kinds[i] as number) & isDigits) !== 0,
          start: words.starts[i] as number,
          end: words.ends[i] as number,
        };
      }),
  };
}

function kindAt(text: string, at: number): number {
  return at < text.length ? (kinds[text.charCodeAt(at)] ?? other) : mark;
}

function isLetter(kind: number): boolean {
  return kind === upper || kind === lower;
}

/** "U.S.": two letters or more, each with a full stop. */
function isDotted(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === fullStop && text.charCodeAt(at + 3) === fullStop && isLetter(kindAt(text, at + 2));
}

function endOfDotted(text: string, start: number): number {
  let end = start;
  while (isLetter(kindAt(text, end)) && text.charCodeAt(end + 1) === fullStop) end += 2;
  return end;
}

/** Letters, and an apostrophe with letters after it. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    while (isLetter(kindAt(text, end))) end++;
    const code = text.charCodeAt(end);
    if ((code !== apostrophe && code !== rightQuote) || !isLetter(kindAt(text, end + 1))) return end;
    end++;
  }
}

/** Lower case, without the full stops of "U.S." and the end of "Moscow's"; the number of characters. */
function writeFolded(text: string, start: number, end: number, into: Uint8Array): number {
  let size = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === fullStop) continue;
    into[size++] = code === rightQuote ? apostrophe : code <= 90 && code >= 65 ? code + 32 : code;
  }
  return size > 2 && into[size - 1] === 115 && into[size - 2] === apostrophe ? size - 2 : size;
}

/** Capitals throughout, two or more. */
function isShouted(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (kinds[code] !== upper && code !== fullStop) return false;
  }
  return true;
}

/** What a word is; see `PlainWords.kinds`. */
function kindOf({ text, stem, stop, digits }: Omit<Word, 'start' | 'end'>, opens: (stem: string) => boolean): number {
  const one: Word = { text, stem, stop, digits, capital: false, start: 0, end: 1 };
  const a: Word = { ...one, text: 'a', stem: 'a', stop: true };
  const isPart = digits || numbersIn([one]).length > 0 || numbersIn([a, one]).length > 0;
  return (
    (!digits && text.length > 1 && !isCalendarWord(stem) ? isContent : 0) +
    (opens(stem) ? isOpening : 0) +
    (isPart ? isNumeric : 0) +
    (digits ? isDigits : 0) +
    (stop ? isStop : 0)
  );
}

/** Forms by their folded letters: a hash table over character codes, since a substring a word would cost more than all the rest. */
function createFormTable(opens: (stem: string) => boolean) {
  const forms: WordForm[] = [];
  /** Of each form: where its letters start, the hash of them, and its kind. */
  const starts = growing((length) => new Uint32Array(length));
  const hashes = growing((length) => new Int32Array(length));
  const kinds = growing((length) => new Uint8Array(length));
  const pool = growing((length) => new Uint8Array(length));
  /** Numbers plus one; 0 is empty. */
  let slots = new Uint32Array(1 << 15);

  const push = (word: Omit<Word, 'start' | 'end'>, hash: number): number => {
    room(starts, 2, (length) => new Uint32Array(length));
    room(hashes, 1, (length) => new Int32Array(length));
    room(kinds, 1, (length) => new Uint8Array(length));
    hashes.values[hashes.size++] = hash;
    kinds.values[kinds.size++] = kindOf(word, opens);
    starts.values[++starts.size] = pool.size;
    return forms.push({ text: word.text, stem: word.stem }) - 1;
  };

  const place = (form: number, hash: number): void => {
    let slot = spread(hash) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = form + 1;
  };

  return {
    form: (number: number): WordForm => forms[number] as WordForm,
    kind: (number: number): number => kinds.values[number] as number,
    /** Takes a form that is not found by letters. */
    add: (word: Word): number => push(word, 0),
    /** The form of some folded letters. */
    find: (letters: Uint8Array, size: number): number => {
      let hash = size;
      for (let i = 0; i < size; i++) hash = (Math.imul(hash, 31) + (letters[i] as number)) | 0;
      const mask = slots.length - 1;
      for (let slot = spread(hash) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const form = (slots[slot] as number) - 1;
        if (hashes.values[form] !== hash) continue;
        const start = starts.values[form] as number;
        if ((starts.values[form + 1] as number) - start !== size) continue;
        let same = 0;
        while (same < size && pool.values[start + same] === letters[same]) same++;
        if (same === size) return form;
      }
      room(pool, size, (length) => new Uint8Array(length));
      for (let i = 0; i < size; i++) pool.values[pool.size++] = letters[i] as number;
      const text = String.fromCharCode(...letters.subarray(0, size));
      const word = { text, stem: stemOf(text), stop: stopWords.has(text), capital: false, digits: false };
      const form = push(word, hash);
      if (2 * forms.length > slots.length) {
        slots = new Uint32Array(slots.length * 4);
        for (let i = 0; i < forms.length; i++) if (hashes.values[i] !== 0) place(i, hashes.values[i] as number);
      } else place(form, hash);
      return form;
    },
  };
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
