/** Numbers terms, and finds the number of a term again in a table of bytes; nothing else. */

/** Terms as they are kept: their UTF-8 text end to end, where each starts, and slots hashed by those bytes (term number plus one; 0 is empty). */
export interface TermTable {
  readonly text: Uint8Array;
  /** One more than there are terms. */
  readonly starts: Uint32Array;
  /** A power of two of them, at most half full. */
  readonly slots: Uint32Array;
}

/** Longest term that is kept, in UTF-8 bytes; a word has at most 40 letters. */
const longestTerm = 255;
const encoder = new TextEncoder();

/** The table of different terms; their numbers are their places. A term over 255 bytes is never found. */
export function tableOf(terms: readonly string[]): TermTable {
  return tableOfBytes(
    terms.map((term) => {
      const whole = encoder.encode(term);
      return whole.length > longestTerm ? whole.subarray(0, 0) : whole;
    }),
  );
}

/** The same of terms as they stand in other tables. */
export function tableOfBytes(terms: readonly Uint8Array[]): TermTable {
  const starts = new Uint32Array(terms.length + 1);
  for (let i = 0; i < terms.length; i++) starts[i + 1] = (starts[i] as number) + (terms[i] as Uint8Array).length;
  const text = new Uint8Array(starts[terms.length] as number);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * terms.length + 2)));
  const mask = slots.length - 1;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as Uint8Array;
    text.set(term, starts[i] as number);
    if (term.length === 0) continue;
    let slot = slotOf(term, term.length) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = i + 1;
  }
  return { text, starts, slots };
}

/** The number of each term of a table, -1 for any other. */
export function finderOf(table: TermTable): (term: string) => number {
  const find = byteFinderOf(table);
  const sought = new Uint8Array(longestTerm + 4);
  return (term) => find(sought, write(term, sought));
}

/** The same of terms as they stand in other tables: the first `size` bytes of `sought`. */
export function byteFinderOf({ text, starts, slots }: TermTable): (sought: Uint8Array, size: number) => number {
  const mask = slots.length - 1;
  return (sought, size) => {
    if (size === 0 || size > longestTerm) return -1;
    for (let slot = slotOf(sought, size) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = (slots[slot] as number) - 1;
      const start = starts[number] as number;
      if ((starts[number + 1] as number) - start !== size) continue;
      let same = 0;
      while (same < size && text[start + same] === sought[same]) same++;
      if (same === size) return number;
    }
    return -1;
  };
}

/** The text of a term as it stands in its table. */
export function bytesOf({ text, starts }: TermTable, term: number): Uint8Array {
  return text.subarray(starts[term], starts[term + 1]);
}

/** ASCII, which nearly every term is, goes faster by hand. */
function write(term: string, into: Uint8Array): number {
  const { length } = term;
  if (length > longestTerm) return length;
  for (let i = 0; i < length; i++) {
    const unit = term.charCodeAt(i);
    if (unit > 127) {
      const { read, written } = encoder.encodeInto(term, into);
      return read === length ? written : longestTerm + 1;
    }
    into[i] = unit;
  }
  return length;
}

function slotOf(bytes: Uint8Array, size: number): number {
  let hash = 0;
  for (let i = 0; i < size; i++) hash = (Math.imul(hash, 31) + (bytes[i] as number)) | 0;
  return hash ^ (hash >>> 15);
}
