/** The list of the segments that tell where a pack's claims or sources are found: which files, and where in the pack what they hold stands. Nothing else. */
import { checksumOf, type Fingerprint } from '../spotting/index-file.ts';
import { digestSize, hex, unhex } from './record-list.ts';
import { bytesOfRuns, placesOfRuns } from './segment-runs.ts';

/** Some claims or sources of a pack with what they are found by. Its files never change: versions of a pack have segments in common, in which some records may be gone. */
export interface Segment {
  /** Digests of its files, in hexadecimal; they lie among the pack's records. */
  readonly files: readonly [string, string];
  /** Bytes of these files. */
  readonly bytes: number;
  /** The place in the pack of each of its records, -1 for those that the version has no more. */
  readonly places: Int32Array;
}

export interface SegmentList {
  /** Of what read the claims; see `fingerprintFor`. */
  readonly fingerprint: Fingerprint;
  /** Years in which the pack's sources were published. */
  readonly years: readonly number[];
  /** Together they have each place once. */
  readonly segments: readonly Segment[];
}

/*
 * Little-endian words of 32 bits: magic, version, checksum of all that follows; fingerprint; number of years, number of segments; the years; of each segment
 * number of records, bytes of its files, their two digests (4 words each), bytes of its runs; then the runs of all segments, each padded to a word.
 */
const magic = 0x47535243; // "CRSG"
const version = 1;
const checkedFrom = 3;
const headWords = 7;
const digestWords = digestSize / 4;
const segmentWords = 3 + 2 * digestWords;

/** The list as bytes. */
export function writeSegments({ fingerprint, years, segments }: SegmentList): ArrayBuffer {
  const runs = segments.map(({ places }) => bytesOfRuns(places));
  const size = headWords + years.length + segmentWords * segments.length;
  const words = new Uint32Array(runs.reduce((sum, { length }) => sum + wordsFor(length), size));
  const bytes = new Uint8Array(words.buffer);
  words.set([magic, version, 0, ...fingerprint, years.length, segments.length, ...years]);
  let at = headWords + years.length;
  let runsAt = size;
  for (const [i, segment] of segments.entries()) {
    const own = runs[i] as Uint8Array;
    words.set([segment.places.length, segment.bytes], at);
    for (const [f, file] of segment.files.entries()) bytes.set(unhex(file), 4 * (at + 2 + f * digestWords));
    words[at + segmentWords - 1] = own.length;
    at += segmentWords;
    bytes.set(own, 4 * runsAt);
    runsAt += wordsFor(own.length);
  }
  words[2] = checksumOf(words.subarray(checkedFrom));
  return words.buffer;
}

/** The list that `writeSegments` wrote; undefined for anything else, a torn or damaged list, or one of another version. */
export function readSegments(buffer: ArrayBuffer | undefined): SegmentList | undefined {
  if (buffer === undefined || buffer.byteLength % 4 !== 0 || buffer.byteLength < 4 * headWords) return undefined;
  const words = new Uint32Array(buffer);
  if (words[0] !== magic || words[1] !== version || words[2] !== checksumOf(words.subarray(checkedFrom))) {
    return undefined;
  }
  const bytes = new Uint8Array(buffer);
  const word = (at: number): number => words[at] as number;
  const [years, count] = [word(5), word(6)];
  const segments: Segment[] = [];
  let at = headWords + years;
  let runsAt = at + segmentWords * count;
  for (let i = 0; i < count; i++, at += segmentWords) {
    const length = word(at + segmentWords - 1);
    const places = placesOfRuns(bytes.subarray(4 * runsAt, 4 * runsAt + length), word(at));
    if (places === undefined) return undefined;
    const file = (f: number): string => hex(bytes.subarray(4 * (at + 2 + f * digestWords)).subarray(0, digestSize));
    segments.push({ files: [file(0), file(1)], bytes: word(at + 1), places });
    runsAt += wordsFor(length);
  }
  if (!haveEachPlaceOnce(segments)) return undefined;
  return { fingerprint: [word(3), word(4)], years: [...words.subarray(headWords, headWords + years)], segments };
}

/** How many records the segments have together, those that are gone left out. */
export function sizeOf(segments: readonly Pick<Segment, 'places'>[]): number {
  return segments.reduce((sum, { places }) => sum + liveIn(places), 0);
}

/** The same of one segment. */
export function liveIn(places: Int32Array): number {
  let live = 0;
  for (const place of places) if (place >= 0) live++;
  return live;
}

function haveEachPlaceOnce(segments: readonly Segment[]): boolean {
  const has = new Uint8Array(sizeOf(segments));
  for (const { places } of segments) {
    for (const place of places) {
      if (place < 0) continue;
      if (place >= has.length || has[place] === 1) return false;
      has[place] = 1;
    }
  }
  return true;
}

function wordsFor(bytes: number): number {
  return (bytes + 3) >> 2;
}
