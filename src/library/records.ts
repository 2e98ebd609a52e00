/** Writes claims and sources as parts that are stored, and reads one of them out of its part; nothing else. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Some records as bytes: where each ends (uint32, little-endian), then each as JSON. */
export function writeRecords(records: readonly unknown[]): ArrayBuffer {
  const texts = records.map((record) => JSON.stringify(record));
  const joined = texts.join('');
  // All at once: a call costs more than the few hundred letters of a record.
  const encoded = encoder.encode(joined);
  const isPlain = encoded.length === joined.length;
  const start = 4 * records.length;
  const bytes = new Uint8Array(start + encoded.length);
  bytes.set(encoded, start);
  const view = new DataView(bytes.buffer);
  let at = start;
  for (const [i, text] of texts.entries()) {
    at += isPlain ? text.length : bytesOf(text);
    view.setUint32(4 * i, at, true);
  }
  return bytes.buffer;
}

/** Bytes of a text in UTF-8, without lone surrogates: JSON escapes these. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Two units of a pair take four bytes together.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
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
