import { describe, expect, it } from 'vitest';
import { readRecord, writeRecords } from './records.ts';

describe('a part', () => {
  it('gives each record as it was written', () => {
    const records = [{ id: 'a' }, { id: 'Шойгу’s 😀', lone: '\uD800' }, {}, { id: '' }];
    const part = writeRecords(records);
    expect(records.map((_, i) => readRecord(part, records.length, i))).toEqual(records);
  });

  it('throws where it is cut off', () => {
    const part = writeRecords([{ id: 'a' }, { id: 'b' }]);
    expect(() => readRecord(part.slice(0, -3), 2, 1)).toThrow();
  });
});
