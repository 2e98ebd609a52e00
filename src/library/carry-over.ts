/** Finds the records of a version that stand in the version before just as they are, wherever they stood; nothing else. Reads only the parts that the two do not have in common. */
import { inSlices } from './in-slices.ts';
import { partIn, type RecordList } from './record-list.ts';
import { recordText } from './records.ts';

/** Where records are read. */
export type ReadParts = (list: RecordList, numbers: readonly number[]) => Promise<readonly ArrayBuffer[]>;

/** Parts read at once. */
const partsAtOnce = 64;

/**
 * Gives for each record of the version before its place in this one, -1 for those that it has no more or not so.
 * @param fresh is given the others of this version, as JSON and in order
 */
export async function carryOver(
  before: RecordList,
  list: RecordList,
  read: ReadParts,
  fresh: (record: string, place: number) => void,
): Promise<Int32Array> {
  const places = new Int32Array(before.ends.at(-1) ?? 0).fill(-1);
  const known = new Map(before.digests.map((digest, part) => [digest, part]));
  const changed: number[] = [];
  for (const [part, digest] of list.digests.entries()) {
    const same = known.get(digest);
    known.delete(digest);
    if (same === undefined) {
      changed.push(part);
      continue;
    }
    const [from, to] = [partIn(before, same), partIn(list, part)];
    for (let i = 0; i < to.size; i++) places[from.first + i] = to.first + i;
  }
  const gone = new Map<string, number>();
  await eachRecord(before, [...known.values()], read, (record, place) => gone.set(record, place));
  await eachRecord(list, changed, read, (record, place) => {
    const was = gone.get(record);
    if (was === undefined) fresh(record, place);
    else {
      gone.delete(record);
      places[was] = place;
    }
  });
  return places;
}

/** Every record of some parts of a list, as JSON. */
export async function eachRecord(
  list: RecordList,
  parts: readonly number[],
  read: ReadParts,
  use: (record: string, place: number) => void,
): Promise<void> {
  const pause = inSlices();
  for (let from = 0; from < parts.length; from += partsAtOnce) {
    const numbers = parts.slice(from, from + partsAtOnce);
    for (const [i, part] of (await read(list, numbers)).entries()) {
      const { first, size } = partIn(list, numbers[i] as number);
      for (let r = 0; r < size; r++) {
        use(recordText(part, size, r), first + r);
        await pause();
      }
    }
  }
}
