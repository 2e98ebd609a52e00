import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsPart } from './cut-records.ts';
import { digestOf, partIn, placeOf, readList, writeList } from './record-list.ts';

describe('a list of parts', () => {
  it('is read as it was written, and finds the part of every place', () => {
    const digest = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(fc.array(fc.tuple(digest, fc.integer({ min: 1, max: 50 })), { maxLength: 30 }), (parts) => {
        let end = 0;
        const list = {
          digests: parts.map(([bytes]) => Buffer.from(bytes).toString('hex')),
          ends: parts.map(([, size]) => {
            end += size;
            return end;
          }),
        };
        expect(readList(writeList(list))).toEqual(list);
        for (let at = 0; at < end; at++) {
          const found = placeOf(list, at);
          expect(found).toEqual(partIn(list, found?.part ?? -1));
          expect(at - (found?.first ?? Number.NaN)).toBeGreaterThanOrEqual(0);
          expect(at - (found?.first ?? Number.NaN)).toBeLessThan(found?.size ?? 0);
        }
        expect(placeOf(list, end)).toBeUndefined();
      }),
    );
  });

  it('has digests that are half of a SHA-256', async () => {
    expect(await digestOf(new ArrayBuffer(0))).toBe('e3b0c44298fc1c149afbf4c8996fb924');
  });
});

describe('cutting', () => {
  const cut = (ids: readonly string[]): string[] => {
    const parts: string[][] = [[]];
    for (const id of ids) {
      const part = parts.at(-1) as string[];
      part.push(id);
      if (endsPart(id, part.length)) parts.push([]);
    }
    return parts.map((part) => part.join());
  };
  const ids = Array.from({ length: 10_000 }, (_, i) => `claim-${i}`);

  it('makes parts of some 14 records, none of more than 48', () => {
    const parts = cut(ids);
    expect(ids.length / parts.length).toBeGreaterThan(11);
    expect(ids.length / parts.length).toBeLessThan(17);
    expect(Math.max(...parts.map((part) => part.split(',').length))).toBeLessThanOrEqual(48);
  });

  it('leaves nearly all parts as they were when one record is added or removed', () => {
    const before = new Set(cut(ids));
    for (const at of [0, 17, 5_000]) {
      const without = cut(ids.toSpliced(at, 1)).filter((part) => !before.has(part));
      const added = cut(ids.toSpliced(at, 0, 'another')).filter((part) => !before.has(part));
      expect(Math.max(without.length, added.length), String(at)).toBeLessThan(6);
    }
  });
});
