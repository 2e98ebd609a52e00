/** Knows words of one language: how rare they are, which mean nearly the same, which the opposite; nothing else. Reads the table that `npm run bench -- knowledge` makes. */

import { byForm } from './by-form.ts';
import { lineIndex } from './line-index.ts';
import { openTurns, writeTurns } from './turn-table.ts';
import type { Turn, TurnTable } from './turns.ts';
import type { Word } from './words.ts';

/** What is known of words, by stem. Rows are numbers of the table, from 0; -1 is a word it does not have. */
export interface WordKnowledge {
  /** Row of a stem, -1 where it is unknown. */
  readonly row: (stem: string) => number;
  /** The same of a word's stem, which is remembered. */
  readonly rowOf: (word: Word) => number;
  /** Rarity of a row: the natural logarithm of one over the share of sentences that have it, 1 (every third) to `rarest`. */
  readonly rarity: (row: number) => number;
  /** Rarity of a word that the table does not have. */
  readonly rarest: number;
  /** Calls back with each row whose word means nearly the same or belongs to the same thing, and how nearly, above 0 to 1. */
  readonly near: (row: number, each: (other: number, likeness: number) => void) => void;
  /** Rows of the words that say the opposite of a row's word. */
  readonly opposites: (row: number) => readonly number[];
  /** Whether a word that opens a sentence with a capital is a name all the same: "Beijing", "Lavrov", and what is no word at all ("Kestria"). */
  readonly isName: (word: Word) => boolean;
  /** Turns of phrase, and what they say in a word; undefined where none are known. */
  readonly turns: TurnTable | undefined;
}

/** The table as `writeKnowledge` stores it. */
export interface KnowledgeTable {
  /** Stems, the commonest first. */
  readonly stems: readonly string[];
  /** Rarity of each stem. */
  readonly rarity: readonly number[];
  /** Rows near to each stem, and the cosine of their vectors. */
  readonly near: readonly (readonly { readonly row: number; readonly cosine: number }[])[];
  /** Pairs of rows of words with opposite meanings. */
  readonly opposites: readonly (readonly [number, number])[];
  /** Whether each stem is that of a proper noun alone. */
  readonly names: readonly boolean[];
  readonly turns: readonly Turn[];
}

/** Steps in which rarity is stored. */
const rarityStep = 0.05;
const magic = 0x344b5243; // "CRK4" in little-endian order
const headerBytes = 24;

/**
 * Little-endian bytes: magic; counts of stems, opposites, near rows, and bytes of stems and of turns (uint32); opposites (two uint16 each); near rows (uint16);
 * how many are near to each stem (uint8); their cosines in 255ths (uint8); rarities (uint8); which are names (a bit each, the lowest first); stems joined by line feeds; turns, as `writeTurns` gives them.
 * Rows must fit 16 bits.
 */
export function writeKnowledge({ stems, rarity, near, opposites, names, turns }: KnowledgeTable): Uint8Array {
  const text = new TextEncoder().encode(stems.join('\n'));
  const phrases = writeTurns(turns);
  const flat = near.flat();
  const bits = bytesOfBits(stems.length);
  const size =
    headerBytes + opposites.length * 4 + flat.length * 3 + stems.length * 2 + bits + text.length + phrases.length;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const value of [magic, stems.length, opposites.length, flat.length, text.length, phrases.length]) {
    view.setUint32(at, value, true);
    at += 4;
  }
  for (const row of [...opposites.flat(), ...flat.map(({ row }) => row)]) {
    view.setUint16(at, row, true);
    at += 2;
  }
  for (const list of near) {
    if (list.length > 255)
      throw new RangeError(`word knowledge: ${list.length} near words of one stem; at most 255 fit`);
    bytes[at++] = list.length;
  }
  for (const { cosine } of flat) bytes[at++] = Math.round(cosine * 255);
  for (const value of rarity) bytes[at++] = Math.min(255, Math.max(0, Math.round(value / rarityStep)));
  for (const [row, isName] of names.entries())
    if (isName) bytes[at + (row >>> 3)] = (bytes[at + (row >>> 3)] as number) | (1 << (row & 7));
  at += bits;
  bytes.set(text, at);
  bytes.set(phrases, at + text.length);
  return bytes;
}

/** The bytes of a table with other turns; all else stays. Throws as `openKnowledge` does. */
export function withTurns(bytes: Uint8Array, turns: KnowledgeTable['turns']): Uint8Array {
  openKnowledge(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const phrases = writeTurns(turns);
  const words = bytes.subarray(0, bytes.length - view.getUint32(20, true));
  const other = new Uint8Array(words.length + phrases.length);
  other.set(words);
  other.set(phrases, words.length);
  new DataView(other.buffer).setUint32(20, phrases.length, true);
  return other;
}

/** Opens a table. Throws where the bytes are no such table or are cut off. */
export function openKnowledge(bytes: Uint8Array): WordKnowledge {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || view.getUint32(0, true) !== magic)
    throw new Error('word knowledge: not a table of this format; make it with: npm run bench -- knowledge');
  const count = (at: number): number => view.getUint32(at, true);
  const [size, pairs, links, textBytes, turnBytes] = [count(4), count(8), count(12), count(16), count(20)];
  const linksAt = headerBytes + pairs * 4;
  const countsAt = linksAt + links * 2;
  const cosinesAt = countsAt + size;
  const rarityAt = cosinesAt + links;
  const namesAt = rarityAt + size;
  const textAt = namesAt + bytesOfBits(size);
  const turnsAt = textAt + textBytes;
  if (bytes.length !== turnsAt + turnBytes)
    throw new Error(
      `word knowledge: ${bytes.length} bytes where the header says ${turnsAt + turnBytes}; the file is cut off`,
    );
  const starts = new Uint32Array(size + 1);
  for (let row = 0, end = 0; row < size; row++) {
    end += bytes[countsAt + row] as number;
    starts[row + 1] = end;
  }
  const row = lineIndex(bytes.subarray(textAt, turnsAt), size);
  const turns = openTurns(bytes.subarray(turnsAt));
  if (starts[size] !== links || row === undefined || turns === undefined)
    throw new Error('word knowledge: its counts do not fit together; the file is damaged');
  const opposites = new Map<number, number[]>();
  const oppose = (one: number, other: number): void => {
    const known = opposites.get(one);
    if (known) known.push(other);
    else opposites.set(one, [other]);
  };
  for (let at = headerBytes; at < linksAt; at += 4) {
    const one = view.getUint16(at, true);
    const other = view.getUint16(at + 2, true);
    oppose(one, other);
    oppose(other, one);
  }
  const rowOf = byForm(({ stem }) => row(stem));
  return {
    row,
    rowOf,
    rarity: (row) => (row < 0 ? rarest : (bytes[rarityAt + row] as number) * rarityStep),
    rarest,
    near: (row, each) => {
      if (row < 0) return;
      const end = starts[row + 1] as number;
      for (let i = starts[row] as number; i < end; i++)
        each(view.getUint16(linksAt + 2 * i, true), (bytes[cosinesAt + i] as number) / 255);
    },
    opposites: (row) => opposites.get(row) ?? none,
    isName: (word) => {
      const row = rowOf(word);
      if (row < 0) return mayBeName.test(word.text) && !isDerived.test(word.text);
      return (((bytes[namesAt + (row >>> 3)] as number) >>> (row & 7)) & 1) === 1;
    },
    turns,
  };
}

function bytesOfBits(bits: number): number {
  return (bits + 7) >>> 3;
}

/** Of words that the table does not have: those that a name may be, and those that only the ending makes rare ("Astoundingly", "Peacebuilding"). */
const mayBeName = /^\p{Ll}{3,}$/u;
const isDerived = /(?:ly|ings?|ers|[st]ions?|ness|isms?|ists?|ables?|izes?|ises?)$/u;

const none: readonly number[] = [];
/** A word that is not among the table's: rarer than its last. */
const rarest = 11;
const commonNoun = 7;

/** Of a language that nothing is known of: every word is as rare as a common noun, and equal only to itself. */
export const noKnowledge: WordKnowledge = {
  row: () => -1,
  rowOf: () => -1,
  rarity: () => commonNoun,
  rarest: commonNoun,
  near: () => undefined,
  opposites: () => none,
  isName: () => false,
  turns: undefined,
};
