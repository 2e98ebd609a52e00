/** Writes claims and sources as parts that are stored, and reads one of them out of its part; nothing else. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Some records as bytes: where each ends (uint32, little-endian), then each as JSON. */
export function writeRecords(records: readonly unknown[]): ArrayBuffer {
  const texts = records.map((record) => JSON.stringify(record));
  const joined = texts.join('');
  // All at once: each call costs more than the few hundred letters of a record.
  const encoded = encoder.encode(joined);
  const isPlain = encoded.length === joined.length;
  const start = 4 * records.length;
  const bytes = new Uint8Array(start + encoded.length);
  bytes.set(encoded, start);
  const view = new DataView(bytes.buffer);
  let at = start;
  for (const [i, text] of texts.entries()) {
    at += isPlain ? text.length : encoder.encode(text).length;
    view.setUint32(4 * i, at, true);
  }
  return bytes.buffer;
}

/** Record `i` of a part of `size` records. Throws where the part does not hold it. */
export function readRecord<Value>(part: ArrayBuffer, size: number, i: number): Value {
  return JSON.parse(recordText(part, size, i)) as Value;
}

/** The same as its JSON: two records are the same where this is. */
export function recordText(part: ArrayBuffer, size: number, i: number): string {
  const view = new DataView(part);
  const start = i === 0 ? 4 * size : view.getUint32(4 * (i - 1), true);
  return decoder.decode(new Uint8Array(part, start, view.getUint32(4 * i, true) - start));
}
