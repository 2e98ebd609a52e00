import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMarked } from './split-marked.ts';

const anySpan = fc.record({ start: fc.integer({ min: -5, max: 45 }), end: fc.integer({ min: -5, max: 45 }) });

describe('splitMarked', () => {
  it('splits a text at its spans, whatever their order', () => {
    expect(
      splitMarked('in recent months', [
        { start: 10, end: 16 },
        { start: 0, end: 2 },
      ]),
    ).toEqual([
      { text: 'in', marked: true },
      { text: ' recent ', marked: false },
      { text: 'months', marked: true },
    ]);
  });

  it('gives a text without spans back whole, and nothing for no text', () => {
    expect(splitMarked('alike', [])).toEqual([{ text: 'alike', marked: false }]);
    expect(splitMarked('', [{ start: 0, end: 3 }])).toEqual([]);
  });

  it('makes one mark of spans that overlap or touch', () => {
    expect(
      splitMarked('abcdef', [
        { start: 1, end: 3 },
        { start: 2, end: 4 },
        { start: 4, end: 5 },
      ]),
    ).toEqual([
      { text: 'a', marked: false },
      { text: 'bcde', marked: true },
      { text: 'f', marked: false },
    ]);
  });

  it('loses no character, and marks exactly those in a span', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(anySpan, { maxLength: 6 }), (text, spans) => {
        const pieces = splitMarked(text, spans);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        const marked = pieces.flatMap((piece) => Array.from({ length: piece.text.length }, () => piece.marked));
        marked.forEach((isMarked, at) => {
          expect(isMarked).toBe(spans.some(({ start, end }) => start <= at && at < end));
        });
      }),
    );
  });
});
