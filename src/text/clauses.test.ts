import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf } from './clauses.ts';

const cut = (text: string): string[] =>
  clausesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('clausesOf', () => {
  it('cuts before conjunctions and relative clauses', () => {
    expect(cut('He noted that 1,500 were killed, while the SDF wiped out the last pockets of ISIS')).toEqual([
      'He noted that 1,500 were killed',
      'while the SDF wiped out the last pockets of ISIS',
    ]);
  });

  it('keeps a plain sentence whole', () => {
    expect(cut('Moscow drafted a resolution.')).toEqual(['Moscow drafted a resolution.']);
  });

  it('always gives clauses in order within the sentence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('and', 'while', 'he', ',', ';', 'who', '–', 'x', ':'), { maxLength: 40 }),
        (parts) => {
          const text = parts.join(' ');
          let from = 0;
          for (const { start, end } of clausesOf(text, { start: 0, end: text.length })) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThanOrEqual(start);
            from = end;
          }
          expect(from).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it('takes no longer for a row of white space than for a row of letters', () => {
    const text = `one${' '.repeat(200_000)}two`;
    expect(clausesOf(text, { start: 0, end: text.length })).toHaveLength(1);
  });

  it('makes no clause of the marks between clauses', () => {
    expect(clausesOf('one;;; two', { start: 0, end: 10 })).toEqual([
      { start: 0, end: 3 },
      { start: 7, end: 10 },
    ]);
  });
});
