import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSegments, type SegmentList, writeSegments } from './segment-list.ts';
import { bytesOfRuns, placesOfRuns } from './segment-runs.ts';

const digest = (n: number): string => n.toString(16).padStart(32, '0');
const list: SegmentList = {
  fingerprint: [1, 0xffff_ffff],
  years: [1999, 2024],
  segments: [
    { files: [digest(1), digest(2)], bytes: 5_000, places: Int32Array.of(3, 4, -1, 0, 5) },
    { files: [digest(3), digest(4)], bytes: 70, places: Int32Array.of(2, 1) },
  ],
};

describe('readSegments', () => {
  it('reads what was written', () => {
    expect(readSegments(writeSegments(list))).toEqual(list);
    const empty = { ...list, years: [], segments: [] };
    expect(readSegments(writeSegments(empty))).toEqual(empty);
  });

  it('reads nothing that is cut off, has a wrong byte, or is something else', () => {
    const written = writeSegments(list);
    for (let size = 0; size < written.byteLength; size++) expect(readSegments(written.slice(0, size))).toBeUndefined();
    for (let at = 0; at < written.byteLength; at++) {
      const torn = written.slice(0);
      new Uint8Array(torn)[at] = (new Uint8Array(torn)[at] ?? 0) ^ 0x10;
      expect(readSegments(torn), String(at)).toBeUndefined();
    }
    expect(readSegments(undefined)).toBeUndefined();
    expect(readSegments(new ArrayBuffer(400))).toBeUndefined();
  });

  it('reads no list in which a place is missing or stands twice', () => {
    for (const wrong of [Int32Array.of(2, 3), Int32Array.of(2, 7)]) {
      const [first, second] = list.segments;
      if (!first || !second) throw new Error('the list has two segments');
      expect(readSegments(writeSegments({ ...list, segments: [first, { ...second, places: wrong }] }))).toBeUndefined();
    }
  });
});

describe('placesOfRuns', () => {
  const places = fc
    .tuple(fc.array(fc.boolean(), { maxLength: 60 }), fc.array(fc.nat({ max: 100_000 }), { maxLength: 4 }))
    .map(([gone, shifts]) => Int32Array.from(gone, (isGone, i) => (isGone ? -1 : i + (shifts[i >> 4] ?? 0))));

  it('gives back the places, in any order', () => {
    fc.assert(
      fc.property(places, (some) => {
        expect(placesOfRuns(bytesOfRuns(some), some.length)).toEqual(some);
      }),
    );
    const all = Int32Array.from({ length: 300 }, (_, i) => (i * 7) % 300);
    expect(placesOfRuns(bytesOfRuns(all), 300)).toEqual(all);
  });

  it('takes three bytes for a row that stands together', () => {
    expect(bytesOfRuns(Int32Array.from({ length: 100 }, (_, i) => i))).toHaveLength(3);
  });

  it('gives nothing for bytes that tell no places, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30 }), fc.nat({ max: 200 }), (bytes, size) => {
        const read = placesOfRuns(bytes, size);
        expect(read === undefined || read.length === size).toBe(true);
        expect(read?.every((place) => place >= -1) ?? true).toBe(true);
      }),
    );
  });
});
