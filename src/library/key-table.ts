/** Finds records by keys of theirs without holding the keys; nothing else. */

/** Hashes of keys, ascending, and for each the place of its record. */
export interface KeyTable {
  readonly hashes: Uint32Array;
  readonly places: Uint32Array;
}

/** Records a table may have: place and hash share the 53 bits of a number. */
const most = 2 ** 21;

/** A table of records by place. @param keys of each record */
export function keyTableOf(keys: readonly (readonly string[])[]): KeyTable {
  if (keys.length > most) throw new RangeError(`${keys.length} records; at most ${most} can be found by a key`);
  return tableOfPairs(Float64Array.from(keys.flatMap((own, place) => own.map((key) => hashOf(key) * most + place))));
}

function tableOfPairs(pairs: Float64Array): KeyTable {
  pairs.sort();
  return {
    hashes: Uint32Array.from(pairs, (pair) => Math.floor(pair / most)),
    places: Uint32Array.from(pairs, (pair) => pair % most),
  };
}

/** One table of several. @param tables each with where its records stand in the new one, -1 for those that are left out */
export function mergedTable(tables: readonly { readonly table: KeyTable; readonly places: Int32Array }[]): KeyTable {
  const pairs: number[] = [];
  for (const { table, places } of tables) {
    for (let i = 0; i < table.hashes.length; i++) {
      const place = places[table.places[i] as number] ?? -1;
      if (place >= 0) pairs.push((table.hashes[i] as number) * most + place);
    }
  }
  return tableOfPairs(Float64Array.from(pairs));
}

/** The table as bytes: the hashes, then the places (uint32 each, little-endian). */
export function writeTable({ hashes, places }: KeyTable): ArrayBuffer {
  const words = new Uint32Array(2 * hashes.length);
  words.set(hashes);
  words.set(places, hashes.length);
  return words.buffer;
}

/** The table that `writeTable` wrote; undefined where it is cut off. */
export function readTable(buffer: ArrayBuffer): KeyTable | undefined {
  if (buffer.byteLength % 8 !== 0) return undefined;
  const words = new Uint32Array(buffer);
  return { hashes: words.subarray(0, words.length / 2), places: words.subarray(words.length / 2) };
}

/** Places of all records that have one of these keys, and seldom of one that has not: look at what was found. */
export function findKeys({ hashes, places }: KeyTable, keys: readonly string[]): number[] {
  const found = new Set<number>();
  for (const key of keys) {
    const hash = hashOf(key);
    let low = 0;
    let high = hashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((hashes[middle] as number) < hash) low = middle + 1;
      else high = middle;
    }
    for (; hashes[low] === hash; low++) found.add(places[low] as number);
  }
  return [...found].sort((a, b) => a - b);
}

/** 32 bits of FNV-1a over UTF-16 units. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 16)) >>> 0;
}
