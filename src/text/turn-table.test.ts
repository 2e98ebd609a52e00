import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTurns, writeTurns } from './turn-table.ts';
import type { Turn } from './turns.ts';

const stem = fc.constantFrom('pull', 'out', 'back', 'turn', 'on', '*', "'s", 'élan');
const turn: fc.Arbitrary<Turn> = fc.record({
  parts: fc.array(stem, { minLength: 1, maxLength: 5 }),
  head: fc.constantFrom('leav', 'reject', ''),
  denies: fc.boolean(),
});

/** What a table says of a run of parts. */
const said = (table: ReturnType<typeof openTurns>, parts: readonly string[]) => {
  let place = 0;
  for (const part of parts) if (table && place >= 0) place = table.next(place, table.token(part));
  return place < 0 ? undefined : table?.turn(place);
};

describe('a table of turns', () => {
  it('says of every run of parts what was written, and nothing of others', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 40 }), fc.array(stem, { maxLength: 6 }), (turns, other) => {
        const table = openTurns(writeTurns(turns));
        const key = ({ parts }: Pick<Turn, 'parts'>): string => parts.join(' ');
        const first = new Map([...turns].reverse().map((one) => [key(one), one]));
        for (const parts of [other, ...turns.map((one) => one.parts)]) {
          const wanted = first.get(key({ parts }));
          expect(said(table, parts)).toEqual(wanted && { head: wanted.head, denies: wanted.denies });
        }
        expect(table?.token('unheard')).toBe(-1);
      }),
    );
  });

  it('is none where bytes are missing, and where there are too few', () => {
    const bytes = writeTurns([{ parts: ['pull', 'out'], head: 'leav', denies: false }]);
    expect(openTurns(bytes)).toBeDefined();
    for (let size = 0; size < bytes.length; size++) expect(openTurns(bytes.subarray(0, size))).toBeUndefined();
  });
});
