/** Decides where a row of records is cut into parts, so that two versions of a pack have most of their parts in common; nothing else. */
import { hashOf } from './key-table.ts';

/*
 * Cut after the records whose id has a certain hash: one that is added or removed changes its own part and moves no other border. Parts are small enough to be
 * read for one record, and large enough to be written fast: some 14.
 */
const fewest = 4;
const most = 48;
const oneIn = 12;

/** Whether a part with `size` records ends with the one that has this id. */
export function endsPart(id: string, size: number): boolean {
  return size >= most || (size >= fewest && hashOf(id) % oneIn === 0);
}
