/** Finds what a name is attached to: the "plant" of "the plant in Grenoble" and of "the Grenoble plant"; nothing else. */
import type { Span } from '../text/span.ts';
import { isVerbal } from '../text/verbal.ts';
import type { Word } from '../text/words.ts';
import type { Reading } from './reading.ts';

/** How a name is joined to a word: `in` it is where that is, `of` it is whose or of which kind ("the Grenoble plant", "offer from Poland"), `called` it is what that is called ("the grocer Penova"). */
export type Joint = 'in' | 'of' | 'called';

/** A word that a name is attached to. */
export interface Attachment {
  readonly stem: string;
  readonly joint: Joint;
  /** Whether the word is part of a name, too: "University of Grenoble". */
  readonly capital: boolean;
  /** Whether it stands before or behind the name, right beside it or, behind it, one word further. */
  readonly place: 'before' | 'behind' | 'further';
}

const inside = new Set('in at near'.split(' '));
const belonging = new Set('of from'.split(' '));
const articles = new Set('the a an its their his her'.split(' '));
/** "Courts of Justice": what a body is for is no place. */
const bodies = new Set('court courts house ministry department'.split(' '));
/** What a place is says nothing of what is there: "the plant in the city of Grenoble". */
const placeKinds = new Set('city town village port province region district state county island'.split(' '));
/** Content words behind a name that may be what it is of: "Berlin film festival". */
const reach = 2;

/** The words that a name of the sentence is attached to. */
export function attachmentsOf({ text, words }: Reading, { start, end }: Span): Attachment[] {
  const first = words.findIndex((word) => word.end > start);
  let last = first;
  while (last + 1 < words.length && (words[last + 1] as Word).start < end) last++;
  if (first < 0) return [];
  return [...before(text, words, first), ...behind(text, words, last, end)];
}

function before(text: string, words: readonly Word[], first: number): Attachment[] {
  let at = first - 1;
  const isNext = (i: number): boolean => isJoined(text, words, i);
  if (!isNext(at)) return [];
  const direct = words[at];
  if (direct && isOrdinary(direct) && !isVerbal(direct.text))
    return [{ stem: direct.stem, joint: 'called', capital: false, place: 'before' }];
  // "in the port of Busan": of what is in the port.
  for (;;) {
    if (articles.has(words[at]?.text ?? '') && isNext(at - 1)) at--;
    const preposition = words[at]?.text ?? '';
    const joint = inside.has(preposition) ? 'in' : belonging.has(preposition) ? 'of' : undefined;
    const head = words[at - 1];
    if (joint === undefined || !head || !isNext(at - 1)) return [];
    if (!placeKinds.has(head.text))
      return head.stop || head.digits || (head.capital && bodies.has(head.text))
        ? []
        : [{ stem: head.stem, joint, capital: head.capital, place: 'before' }];
    at -= 2;
    if (!isNext(at)) return [];
  }
}

function behind(text: string, words: readonly Word[], last: number, end: number): Attachment[] {
  const found: Attachment[] = [];
  for (let i = last + 1; i <= last + reach; i++) {
    const word = words[i];
    if (!word || !isJoined(text, words, i - 1) || word.stop || word.digits) break;
    // Of "Grenoble was" and of "Grenoble, where" nothing is said.
    if (i === last + 1 && word.start - end > 1) break;
    const place = i === last + 1 ? 'behind' : 'further';
    found.push({ stem: word.stem, joint: 'of', capital: word.capital, place });
  }
  return found;
}

function isOrdinary({ stop, digits, capital }: Word): boolean {
  return !stop && !digits && !capital;
}

/** Whether nothing but a blank stands between a word and the next. */
function isJoined(text: string, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return word !== undefined && next !== undefined && /^[\s\u00A0]$/u.test(text.slice(word.end, next.start));
}
