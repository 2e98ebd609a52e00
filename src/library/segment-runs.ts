/** Writes in few bytes where records of a segment stand in a pack: rows of them that still stand together; nothing else. */

/*
 * For each run three numbers: how many records before it are gone, how far it stands from where it would if it came right after the run before and those (twice the distance, plus 1
 * where it is to the left), and its length. Seven bits a byte, the lowest first, and the high bit says that more follow.
 */

/** Places of records, -1 for those that are gone. */
export function bytesOfRuns(places: Int32Array): Uint8Array {
  const bytes: number[] = [];
  const write = (value: number): void => {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
    bytes.push(rest);
  };
  let expected = 0;
  for (let at = 0; at < places.length; ) {
    const from = at;
    while (at < places.length && (places[at] as number) < 0) at++;
    if (at === places.length) break;
    const first = at;
    const start = places[first] as number;
    while (at < places.length && places[at] === start + at - first) at++;
    const away = start - expected - (first - from);
    write(first - from);
    write(away < 0 ? -2 * away - 1 : 2 * away);
    write(at - first);
    expected = start + at - first;
  }
  return Uint8Array.from(bytes);
}

/** The places of so many records; undefined where the bytes do not tell them. */
export function placesOfRuns(bytes: Uint8Array, size: number): Int32Array | undefined {
  if (size > longest) return undefined;
  const places = new Int32Array(size).fill(-1);
  let next = 0;
  const read = (): number => {
    let value = 0;
    for (let scale = 1; next < bytes.length; scale *= 0x80) {
      const byte = bytes[next++] as number;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    return Number.NaN;
  };
  let at = 0;
  let expected = 0;
  while (next < bytes.length) {
    const [gone, away, length] = [read(), read(), read()];
    const start = expected + gone + (away % 2 === 1 ? -(away + 1) / 2 : away / 2);
    at += gone;
    // Not the other way round: nothing compares with what is no number.
    if (!(start >= 0 && start + length <= longest && at + length <= size)) return undefined;
    for (let i = 0; i < length; i++) places[at++] = start + i;
    expected = start + length;
  }
  return places;
}

/** Records of a pack at most, as `KeyTable` has it. */
const longest = 2 ** 21;
