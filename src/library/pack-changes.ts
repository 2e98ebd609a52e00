/** Says which claims changed from one stored version of a pack to another; changes nothing. Reads only the parts that the two do not have in common. */
import type { PackChanges } from '../claims/pack-changes.ts';
import type { Claim } from '../claims/types.ts';
import type { StoredHead } from './database.ts';
import { inSlices } from './in-slices.ts';
import { hashOf } from './key-table.ts';
import { partIn, type RecordList } from './record-list.ts';
import { readRecord } from './records.ts';
import { readClaims } from './stored-pack.ts';
import { readRecordParts, recordList } from './stored-records.ts';

/** Samples of each kind, and how much of a statement they show: in UTF-16 units. */
const samplesOfKind = 3;
const longestSample = 300;
const partsAtOnce = 64;

/** Both versions are stored whole; rejects with `StalePack` where one is not. */
export async function changesBetween(before: StoredHead, after: StoredHead): Promise<PackChanges> {
  const [oldList, newList] = await Promise.all([recordList(before, 'claims'), recordList(after, 'claims')]);
  const known = new Map<string, number>();
  await eachOwn(before, oldList, newList, (claim) => known.set(claim.id, hashOf(JSON.stringify(claim))));
  const added: string[] = [];
  const altered: Claim[] = [];
  let [addedCount, alteredCount] = [0, 0];
  await eachOwn(after, newList, oldList, (claim) => {
    const hash = known.get(claim.id);
    known.delete(claim.id);
    if (hash === undefined) {
      addedCount++;
      if (added.length < samplesOfKind) added.push(claim.statement);
    } else if (hash !== hashOf(JSON.stringify(claim))) {
      alteredCount++;
      if (altered.length < samplesOfKind) altered.push(claim);
    }
  });
  const removed = await readClaims(before, [...known.keys()].slice(0, samplesOfKind));
  const originals = await readClaims(
    before,
    altered.map(({ id }) => id),
  );
  return {
    added: addedCount,
    removed: known.size,
    altered: alteredCount,
    samples: [
      ...added.map((statement) => ({ kind: 'added' as const, statement: cut(statement) })),
      ...removed.map(({ statement }) => ({ kind: 'removed' as const, statement: cut(statement) })),
      ...altered.map(({ statement }, i) => {
        const said = originals[i]?.statement;
        const other = said !== undefined && said !== statement ? { before: cut(said) } : {};
        return { kind: 'altered' as const, statement: cut(statement), ...other };
      }),
    ],
  };
}

/** Every claim in parts that the other version does not have. */
async function eachOwn(
  head: StoredHead,
  list: RecordList,
  other: RecordList,
  use: (claim: Claim) => void,
): Promise<void> {
  const others = new Set(other.digests);
  const own = list.digests.flatMap((digest, i) => (others.has(digest) ? [] : [i]));
  const pause = inSlices();
  for (let first = 0; first < own.length; first += partsAtOnce) {
    const numbers = own.slice(first, first + partsAtOnce);
    for (const [i, part] of (await readRecordParts(head, list, numbers)).entries()) {
      const { size } = partIn(list, numbers[i] as number);
      for (let r = 0; r < size; r++) use(readRecord<Claim>(part, size, r));
      await pause();
    }
  }
}

function cut(text: string): string {
  return text.length > longestSample ? `${text.slice(0, longestSample)}…` : text;
}
