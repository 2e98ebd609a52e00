import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKeys, keyTableOf } from './key-table.ts';

describe('keyTableOf', () => {
  it('finds every record that has one of the keys', () => {
    const keys = fc.array(fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }), { maxLength: 40 });
    fc.assert(
      fc.property(keys, fc.string({ maxLength: 5 }), (records, other) => {
        const table = keyTableOf(records);
        for (const key of [...records.flat(), other]) {
          const places = records.flatMap((own, at) => (own.includes(key) ? [at] : []));
          expect(findKeys(table, [key])).toEqual(expect.arrayContaining(places));
        }
      }),
    );
  });

  it('finds nothing in a table of none, and few that were not asked for', () => {
    expect(findKeys(keyTableOf([]), ['a'])).toEqual([]);
    const many = keyTableOf(Array.from({ length: 5_000 }, (_, i) => [`claim-${i}`]));
    const found = Array.from({ length: 5_000 }, (_, i) => findKeys(many, [`other-${i}`])).flat();
    expect(found.length).toBeLessThan(5);
  });
});
