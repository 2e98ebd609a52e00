/** The list of the parts that a pack's claims or sources are stored in: which digests, in which order, how many records each; nothing else. */

/** Bytes of a digest: half of a SHA-256. Two parts of one pack have the same only where they are the same. */
export const digestSize = 16;

export interface RecordList {
  /** Digests of the parts in hexadecimal. */
  readonly digests: readonly string[];
  /** Place of the record after the last of each part. */
  readonly ends: readonly number[];
}

/** What is at a place: the part's number in the list, the place of its first record, and how many it has. */
export interface RecordPlace {
  readonly part: number;
  readonly first: number;
  readonly size: number;
}

/** The list as bytes: the digests, then the ends (uint32, little-endian). */
export function writeList({ digests, ends }: RecordList): ArrayBuffer {
  const bytes = new Uint8Array(digests.length * (digestSize + 4));
  const view = new DataView(bytes.buffer);
  for (const [i, digest] of digests.entries()) {
    bytes.set(unhex(digest), i * digestSize);
    view.setUint32(digests.length * digestSize + 4 * i, ends[i] ?? 0, true);
  }
  return bytes.buffer;
}

/** The list that `writeList` wrote. */
export function readList(buffer: ArrayBuffer): RecordList {
  const size = Math.floor(buffer.byteLength / (digestSize + 4));
  const view = new DataView(buffer);
  return {
    digests: Array.from({ length: size }, (_, i) => hex(new Uint8Array(buffer, i * digestSize, digestSize))),
    ends: Array.from({ length: size }, (_, i) => view.getUint32(size * digestSize + 4 * i, true)),
  };
}

/** The part that has the record at this place; undefined beyond the last. */
export function placeOf({ ends }: RecordList, at: number): RecordPlace | undefined {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low < ends.length ? partIn({ ends }, low) : undefined;
}

/** The part with this number. */
export function partIn({ ends }: Pick<RecordList, 'ends'>, part: number): RecordPlace {
  const first = part === 0 ? 0 : (ends[part - 1] as number);
  return { part, first, size: (ends[part] as number) - first };
}

/** The digest that a part is stored under. */
export async function digestOf(bytes: ArrayBuffer): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, digestSize));
}

/** Each byte in hexadecimal: a pack of 100,000 claims has 14,000 parts with a digest each. */
const digitsOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes in hexadecimal, small letters. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += digitsOf[byte];
  return text;
}

/** The bytes that `hex` wrote. */
export function unhex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(text.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}
