/** Keeps what is the same wherever a word is written the same, and finds it by the letters as they stand in a text; nothing else. */
import { isCalendarWord } from './calendar.ts';
import { fold } from './fold.ts';
import { numberWords } from './number-words.ts';
import { stemOf } from './stem.ts';
import { isStopWord, stopWords } from './stop-words.ts';

/** A word or number as it is written: "Moscow’s", "1,500". */
export interface WordForm {
  /** Counts forms, from 1: never given to another. */
  readonly form: number;
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
  /** A number may begin with it; see `numberWords`. */
  readonly opensNumber: boolean;
  /** A month or weekday. */
  readonly calendar: boolean;
}

/** Forms kept in each of two generations: a page of noise must not grow the memory of a long-lived worker. 81,000 claims have 68,000 forms, some 5 MB. */
const formsKept = 65_536;

/** Letters of a word that are packed four to a number, and the numbers of a slot: those, and the place of the form plus one. */
const packed = 12;
const slotSize = 4;

/**
 * Forms of words of up to twelve ASCII letters by those letters, four packed into a number, beside the place of the form: a look-up touches one line of memory and
 * no string. A Map asks for the word to be cut out of its text, hashed and compared: a hundred thousand claims were cut into words in 0.9 s with it, in 0.5 s without. The
 * few others are in such a Map. The slots take 2 MB.
 */
class Generation {
  readonly #slots = new Int32Array(2 * formsKept * slotSize);
  readonly #forms: WordForm[] = [];
  readonly #others = new Map<string, WordForm>();

  get isFull(): boolean {
    return this.#forms.length === formsKept;
  }

  find(first: number, second: number, third: number): WordForm | undefined {
    const at = this.#slotOf(first, second, third);
    const place = this.#slots[at] as number;
    return place === 0 ? undefined : this.#forms[place - 1];
  }

  findOther(written: string): WordForm | undefined {
    return this.#others.get(written);
  }

  add(form: WordForm, first: number, second: number, third: number): void {
    const at = this.#slotOf(first, second, third);
    this.#slots[at] = this.#forms.push(form);
    this.#slots[at + 1] = first;
    this.#slots[at + 2] = second;
    this.#slots[at + 3] = third;
  }

  addOther(form: WordForm, written: string): void {
    this.#forms.push(form);
    this.#others.set(written, form);
  }

  /** Where a word's slot begins, or the empty one that it would take. */
  #slotOf(first: number, second: number, third: number): number {
    const slots = this.#slots;
    let hash = Math.imul(Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) ^ third, 0xc2b2ae35);
    hash ^= hash >>> 15;
    for (let at = (hash & slotMask) * slotSize; ; at = (at + slotSize) & (slots.length - 1)) {
      if (slots[at] === 0) return at;
      if (slots[at + 1] === first && slots[at + 2] === second && slots[at + 3] === third) return at;
    }
  }
}
const slotMask = 2 * formsKept - 1;

let young = new Generation();
let old: Generation | undefined;

/** When the young generation is full it becomes the old one, whose own forms go; what is met again moves back. So words that every text has stay. */
function withRoom(): Generation {
  if (young.isFull) {
    old = young;
    young = new Generation();
  }
  return young;
}

/** The form of the word that stands in a text from `start` up to `end`. */
export function formAt(text: string, start: number, end: number): WordForm {
  if (end - start > packed) return otherForm(text.slice(start, end));
  const first = pack(text, start, Math.min(end, start + 4));
  const second = pack(text, start + 4, Math.min(end, start + 8));
  const third = pack(text, start + 8, end);
  if (first < 0 || second < 0 || third < 0) return otherForm(text.slice(start, end));
  const known = young.find(first, second, third);
  if (known !== undefined) return known;
  const form = old?.find(first, second, third) ?? formOf(text.slice(start, end));
  withRoom().add(form, first, second, third);
  return form;
}

/** Up to four code units as one number, 0 for none; negative where one is beyond ASCII. */
function pack(text: string, start: number, end: number): number {
  let four = 0;
  let all = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    all |= unit;
    four = (four << 7) | unit;
  }
  return all > 127 ? -1 : four;
}

function otherForm(written: string): WordForm {
  const known = young.findOther(written);
  if (known !== undefined) return known;
  const form = old?.findOther(written) ?? formOf(written);
  withRoom().addOther(form, written);
  return form;
}

function formOf(written: string): WordForm {
  if (/^[A-Za-z]+$/u.test(written)) return plainForm(written);
  const digits = /^\p{N}/u.test(written);
  const text = digits ? numeral(written) : plain(written);
  const stop = !digits && isStop(text, written);
  return made(text, digits ? text : stemOf(text), /^\p{Lu}/u.test(written), stop, digits);
}

/** The same of a word of ASCII letters alone, which most are: it needs no folding and no patterns. */
function plainForm(written: string): WordForm {
  const text = written.toLowerCase();
  const capital = written.charCodeAt(0) < smallA;
  const shouted = capital && written.length > 1 && written === written.toUpperCase();
  return made(text, stemOf(text), capital, !shouted && stopWords.has(text), false);
}
const smallA = 'a'.charCodeAt(0);

let count = 0;
/** All made in one place, field by field: with one object spread into the other, reading them back doubled the time that an index takes. */
function made(text: string, stem: string, capital: boolean, stop: boolean, digits: boolean): WordForm {
  const [opensNumber, calendar] = [numberWords.has(text), capital && isCalendarWord(text)];
  return { form: ++count, text, stem, capital, stop, digits, opensNumber, calendar };
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
  return isStopWord(word);
}
