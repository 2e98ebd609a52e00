/** Writes and reads ascending numbers, each with how often it occurs, in few bytes; nothing else. */

/*
 * A code is twice the distance from the number before (from -1 for the first), plus 1 where it occurs more than once; seven bits a byte, the lowest
 * first, and the high bit says that more follow. How often, 2 to 255, is one byte after it.
 */

/** Bytes of a code at most: 29 bits of distance and how often. */
export const longestCode = 6;

/** Bytes of one code. @param distance 1 to 2^29 @param times 1 to 255 */
export function codeSize(distance: number, times: number): number {
  const code = distance * 2 + (times > 1 ? 1 : 0);
  const size = code < 0x80 ? 1 : code < 0x4000 ? 2 : code < 0x20_0000 ? 3 : code < 0x1000_0000 ? 4 : 5;
  return times > 1 ? size + 1 : size;
}

/** Writes one code, and gives the place after it. @param distance 1 to 2^29 @param times 1 to 255 */
export function writeCode(into: Uint8Array, at: number, distance: number, times: number): number {
  let rest = distance * 2 + (times > 1 ? 1 : 0);
  let next = at;
  while (rest >= 0x80) {
    into[next++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  into[next++] = rest;
  if (times > 1) into[next++] = times;
  return next;
}

/** Calls back with each number and how often it occurs. */
export function readCodes(
  codes: Uint8Array,
  start: number,
  end: number,
  each: (value: number, times: number) => void,
): void {
  let value = -1;
  for (let i = start; i < end; ) {
    let byte = codes[i++] as number;
    let code = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = codes[i++] as number;
      code |= (byte & 0x7f) << shift;
    }
    value += code >>> 1;
    each(value, (code & 1) === 1 ? (codes[i++] as number) : 1);
  }
}
