/** Makes the segments of a version of a pack: those of the version before as far as they go, and one for what is new. Work and bytes go with what changed. Nothing else. */
import { carryOver, eachRecord, type ReadParts } from './carry-over.ts';
import { mergePlan } from './merge-plan.ts';
import type { RecordList } from './record-list.ts';
import { liveIn, type Segment } from './segment-list.ts';
import type { MadeSegment, SegmentMaker } from './segment-maker.ts';
import type { Standing } from './standing.ts';

/** Where records are read, and segments read and written. */
export interface SegmentTools<Item> {
  readonly read: ReadParts;
  /** Files by their digests; undefined for those that are missing. */
  readonly readFiles: (digests: readonly string[]) => Promise<readonly (ArrayBuffer | undefined)[]>;
  /** Gives their digests. */
  readonly writeFiles: (files: readonly ArrayBuffer[]) => Promise<readonly string[]>;
  readonly make: () => SegmentMaker<Item>;
}

/** The segments of the version that has this list. Where records or segments of the version before are damaged, all of this version is read. */
export async function segmentsAfter<Item>(
  before: Standing,
  list: RecordList,
  tools: SegmentTools<Item>,
): Promise<Segment[]> {
  // What keeps this version from being read will do so again; what keeps it from being written is no damage.
  const carried = await carriedSegments(before, list, tools).catch(() => undefined);
  if (carried === undefined) return wholeSegments(list, tools);
  return [...carried.kept, ...(await segmentOf(carried.made, tools))].sort(
    (a, b) => liveIn(b.places) - liveIn(a.places),
  );
}

/** Segments that stay, and the one that is made of the others and of what is new; undefined where a segment is torn. Rejects where records are missing. */
async function carriedSegments<Item>(
  before: Standing,
  list: RecordList,
  tools: SegmentTools<Item>,
): Promise<{ kept: readonly Segment[]; made: MadeSegment | undefined } | undefined> {
  const maker = tools.make();
  let fresh = 0;
  const now = await carryOver(before.list, list, tools.read, (record, place) => {
    fresh++;
    maker.add(JSON.parse(record) as Item, place);
  });
  const carried = before.segments
    .map((segment) => ({ ...segment, places: segment.places.map((place) => (place < 0 ? -1 : (now[place] ?? -1))) }))
    .filter(({ places }) => liveIn(places) > 0);
  const plan = mergePlan(
    carried.map(({ places }) => ({ size: places.length, live: liveIn(places) })),
    fresh,
  );
  const kept = carried.filter((_, i) => !plan[i]);
  const merged = carried.filter((_, i) => plan[i]);
  if (fresh + merged.length === 0) return { kept, made: undefined };
  const files = await tools.readFiles(merged.flatMap((segment) => segment.files));
  const there = merged.map(({ places }, i) => {
    return { places, files: files.slice(2 * i, 2 * i + 2).filter((file) => file !== undefined) };
  });
  const made = await maker.finish(there);
  return made && { kept, made };
}

/** The same without a version before: every record is read. */
export async function wholeSegments<Item>(list: RecordList, tools: SegmentTools<Item>): Promise<Segment[]> {
  const maker = tools.make();
  await eachRecord(list, [...list.digests.keys()], tools.read, (record, place) =>
    maker.add(JSON.parse(record) as Item, place),
  );
  return segmentOf(await maker.finish([]), tools);
}

/** Writes a segment that was made; none where it has no records. */
export async function segmentOf(
  made: MadeSegment | undefined,
  { writeFiles }: Pick<SegmentTools<never>, 'writeFiles'>,
): Promise<Segment[]> {
  if (made === undefined || made.places.length === 0) return [];
  const [one = '', other = ''] = await writeFiles(made.files);
  const bytes = made.files.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return [{ files: [one, other], bytes, places: made.places }];
}
