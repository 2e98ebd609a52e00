/** Finds lines of a UTF-8 text by what they say; nothing else. */

/** The number, from 0, of each of `size` different lines, -1 for any other text; undefined where there are not as many lines. Hashed over the bytes as they are: a Map of 30,000 strings takes four times as long to make. */
export function lineIndex(bytes: Uint8Array, size: number): ((line: string) => number) | undefined {
  const starts = new Uint32Array(size + 1);
  // At most half full, so that a search soon meets an empty slot. Rows are kept plus one: 0 is empty.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * size + 2)));
  const mask = slots.length - 1;
  let lines = 0;
  // No calls in here: it runs once, before it is compiled.
  for (let at = 0, hash = 0; at <= bytes.length; at++) {
    const byte = at < bytes.length ? (bytes[at] as number) : lineFeed;
    if (byte !== lineFeed) {
      hash = ((hash << 5) - hash + byte) | 0;
      continue;
    }
    if (lines === size) return undefined;
    let slot = (hash ^ (hash >>> 16)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    starts[++lines] = at + 1;
    slots[slot] = lines;
    hash = 0;
  }
  if (lines < size) return undefined;
  const line = new Uint8Array(longestLine);
  return (text) => {
    const written = encode(text, line);
    let hash = 0;
    for (let i = 0; i < written; i++) hash = ((hash << 5) - hash + (line[i] as number)) | 0;
    for (let slot = (hash ^ (hash >>> 16)) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const row = (slots[slot] as number) - 1;
      const start = starts[row] as number;
      if ((starts[row + 1] as number) - start - 1 !== written) continue;
      let same = 0;
      while (same < written && bytes[start + same] === line[same]) same++;
      if (same === written) return row;
    }
    return -1;
  };
}

/** Writes a word as UTF-8 and says how many bytes it takes; one too long for the line is cut, and so no word of the table. ASCII, which nearly every word is, goes faster by hand. */
function encode(word: string, line: Uint8Array): number {
  const length = Math.min(word.length, line.length);
  for (let i = 0; i < length; i++) {
    const unit = word.charCodeAt(i);
    if (unit > 127) return encoder.encodeInto(word, line).written;
    line[i] = unit;
  }
  return length;
}

const encoder = new TextEncoder();
const lineFeed = 10;
/** Bytes that are looked at of a word; the longest that text/words lets through is shorter. */
const longestLine = 256;
