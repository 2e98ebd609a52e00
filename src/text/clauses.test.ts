import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clause, clausesOf } from './clauses.ts';
import { wordsOf } from './words.ts';

const read = (text: string): Clause[] => clausesOf(text, wordsOf(text));
const cut = (text: string): string[] => read(text).map(({ start, end }) => text.slice(start, end));
const joints = (text: string): string[] => read(text).map(({ joint }) => joint);
const attributions = (text: string): string[] =>
  read(text).flatMap(({ start, end, attributes }) => (attributes ? [text.slice(start, end)] : []));

describe('clausesOf', () => {
  it('cuts before conjunctions and relative clauses', () => {
    expect(cut('The bridge, which the crews had closed, opened again, while the ferry lay idle')).toEqual([
      'The bridge',
      'which the crews had closed',
      'opened again',
      'while the ferry lay idle',
    ]);
  });

  it('keeps a preposition with its relative', () => {
    expect(cut('The ferry on which they came sank')).toEqual(['The ferry', 'on which they came sank']);
  });

  it('tells a clause after "and" from a list', () => {
    expect(joints('It opened and it closed')).toEqual(['mark', 'coordinate']);
    expect(joints('Nuts and bolts fell')).toEqual(['mark', 'linked']);
  });

  it('keeps conjunctions that meet together', () => {
    expect(cut('It opened, and when it did, nobody came')).toEqual(['It opened', 'and when it did', 'nobody came']);
  });

  it('parts what is said from who says it', () => {
    expect(cut('Engineers told the paper on Friday that the bridge held')).toEqual([
      'Engineers told the paper on Friday',
      'that the bridge held',
    ]);
    expect(cut('The council says fifteen crews left')).toEqual(['The council says', 'fifteen crews left']);
    expect(cut('The council said last week it would pay')).not.toContain('last week it would pay');
  });

  it('knows attributions at either end, in between, and place lines', () => {
    expect(attributions('The bridge, the mayor added, was closed.')).toEqual(['the mayor added']);
    expect(attributions('The bridge was closed, according to the council.')).toEqual(['according to the council']);
    expect(attributions('The bridge was closed, she went on.')).toEqual(['she went on']);
    expect(attributions('KESTRIN — The bridge was closed.')).toEqual(['KESTRIN']);
    expect(attributions('The council is yet to say how.')).toEqual([]);
  });

  it('does not take a figure or a compound apart', () => {
    expect(cut('Some 1,500 well-paid crews left at 12:30')).toEqual(['Some 1,500 well-paid crews left at 12:30']);
  });

  it('makes no clause of the marks between clauses', () => {
    expect(cut('one;;; two — (three)')).toEqual(['one', 'two', 'three']);
    expect(cut(' ;,; ')).toEqual([]);
  });

  it('always covers the words, in order, each once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('and', 'while', 'he', ',', ';', 'who', '–', 'x', ':', 'said', 'that', 'on'), {
          maxLength: 40,
        }),
        (parts) => {
          const text = parts.join(' ');
          const words = wordsOf(text);
          let next = 0;
          for (const { start, end, from, to } of clausesOf(text, words)) {
            expect(from).toBe(next);
            expect(to).toBeGreaterThan(from);
            expect([start, end]).toEqual([words[from]?.start, words[to - 1]?.end]);
            next = to;
          }
          expect(next).toBe(words.length);
        },
      ),
    );
  });

  it('reads a row of marks or white space once', () => {
    expect(cut(`one${' '.repeat(200_000)}two`)).toHaveLength(1);
    expect(cut(`one${' -'.repeat(200_000)} two`)).toHaveLength(2);
  });
});
