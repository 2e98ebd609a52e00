/** Writes a term index as bytes and opens it again without reading through it; nothing else. */
import type { TermIndex } from './term-index.ts';

/*
 * Little-endian, each array on a multiple of four: magic, version, checksum of all that follows (uint32 each); fingerprint of what read the claims (two uint32);
 * sizes of the arrays below in bytes (uint32 each); the arrays. A change of the layout or of how claims are read raises the version.
 */
const magic = 0x49435243; // "CRCI"
const version = 4;
const headerWords = 5;
const checkedFrom = 3;

/** Stands for the words, names and rules that claims were read with: 64 bits. An index made with others finds the wrong claims. */
export type Fingerprint = readonly [number, number];

type Values = Uint8Array | Uint32Array | Int32Array;

const layout = [
  ['text', Uint8Array],
  ['starts', Uint32Array],
  ['slots', Uint32Array],
  ['rows', Int32Array],
  ['having', Uint32Array],
  ['lists', Uint32Array],
  ['listed', Uint8Array],
  ['holdings', Uint32Array],
  ['held', Uint8Array],
  ['lengths', Uint32Array],
  ['texts', Uint8Array],
] as const;

/** The index as one buffer. */
export function writeIndex(index: TermIndex, fingerprint: Fingerprint): ArrayBuffer {
  const { terms, ...rest } = index;
  const arrays = layout.map(([name]) => ({ ...terms, ...rest })[name] as Values);
  const start = 4 * (headerWords + layout.length);
  const size = arrays.reduce((sum, array) => sum + padded(array.byteLength), start);
  const buffer = new ArrayBuffer(size);
  const words = new Uint32Array(buffer);
  words.set([magic, version, 0, ...fingerprint, ...arrays.map(({ byteLength }) => byteLength)]);
  let at = start;
  for (const array of arrays) {
    new Uint8Array(buffer, at, array.byteLength).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    at += padded(array.byteLength);
  }
  words[2] = checksumOf(words.subarray(checkedFrom));
  return buffer;
}

/** The index in a buffer; undefined where it is of another version or fingerprint, torn or damaged. The buffer is held, not copied. */
export function openIndex(buffer: ArrayBuffer, fingerprint: Fingerprint): TermIndex | undefined {
  const start = 4 * (headerWords + layout.length);
  if (buffer.byteLength < start || buffer.byteLength % 4 !== 0) return undefined;
  const words = new Uint32Array(buffer);
  if (words[0] !== magic || words[1] !== version) return undefined;
  if (words[3] !== fingerprint[0] || words[4] !== fingerprint[1]) return undefined;
  if (words[2] !== checksumOf(words.subarray(checkedFrom))) return undefined;
  const arrays: Record<string, Values> = {};
  let at = start;
  for (const [i, [name, Kind]] of layout.entries()) {
    const size = words[headerWords + i] as number;
    if (at + size > buffer.byteLength) return undefined;
    arrays[name] = new Kind(buffer, at, size / Kind.BYTES_PER_ELEMENT);
    at += padded(size);
  }
  if (at !== buffer.byteLength) return undefined;
  const { text, starts, slots, ...rest } = arrays;
  return { terms: { text, starts, slots }, ...rest } as unknown as TermIndex;
}

/** What is read alike gives the same index: the fingerprint of whatever read these claims. */
export function fingerprintOf(sample: TermIndex): Fingerprint {
  const words = new Uint32Array(writeIndex(sample, [0, 0]));
  return [checksumOf(words), checksumOf(words.subarray(checkedFrom), 0x9e3779b9)];
}

/** A word at a time; it tells torn and damaged data, not forged. */
export function checksumOf(words: Uint32Array, seed = 0x811c9dc5): number {
  let sum = seed | 0;
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ (words[i] as number), 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

function padded(size: number): number {
  return (size + 3) & ~3;
}
