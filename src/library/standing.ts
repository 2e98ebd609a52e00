/** Reads what of the version that is kept of a pack the next one may have in common with it; nothing else. */
import type { Fingerprint } from '../spotting/index-file.ts';
import { type StoredHead, withDatabase } from './database.ts';
import { type RecordList, readList } from './record-list.ts';
import { readSegments, type Segment, sizeOf } from './segment-list.ts';

/** Claims or sources of a stored version, and its segments of them. */
export interface Standing {
  readonly list: RecordList;
  readonly segments: readonly Segment[];
}

/** What stands: its claims only where they were read with the same; neither where there is no version, or one without segments. @param readWith see `fingerprintFor` */
export async function standingsOf(
  before: StoredHead | undefined,
  readWith: Fingerprint,
): Promise<{ readonly claims?: Standing; readonly sources?: Standing }> {
  if (before === undefined) return {};
  const { generation } = before;
  const [claimList, sourceList, index, keys] = await withDatabase((db) => {
    const { store } = db.transaction('parts');
    const names = ['claims', 'sources', 'index', 'keys'] as const;
    return Promise.all(names.map((name) => store.get([generation, name])));
  });
  const segments = readSegments(index);
  const isReadAlike = segments?.fingerprint.every((word, i) => word === readWith[i]) ?? false;
  const claims = isReadAlike ? standing(claimList, segments?.segments) : undefined;
  const sources = standing(sourceList, readSegments(keys)?.segments);
  return { ...(claims && { claims }), ...(sources && { sources }) };
}

function standing(list: ArrayBuffer | undefined, segments: readonly Segment[] | undefined): Standing | undefined {
  if (list === undefined || segments === undefined) return undefined;
  const records = readList(list);
  return sizeOf(segments) === (records.ends.at(-1) ?? 0) ? { list: records, segments } : undefined;
}
