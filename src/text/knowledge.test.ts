import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type KnowledgeTable,
  noKnowledge,
  openKnowledge,
  type WordKnowledge,
  withTurns,
  writeKnowledge,
} from './knowledge.ts';
import { stemOf, wordsOf } from './words.ts';

const table: KnowledgeTable = {
  stems: ['open', 'close', 'shut', 'é'],
  rarity: [1, 3.5, 7, 40],
  near: [[], [{ row: 2, cosine: 0.8 }], [{ row: 1, cosine: 0.8 }], []],
  opposites: [
    [0, 1],
    [0, 2],
  ],
  names: [false, false, false, true],
  turns: [
    { parts: ['pull', 'out'], head: 'leav', denies: false },
    { parts: ['met', 'with', 'silenc'], head: 'answer', denies: true },
  ],
};
const nearTo = (knowledge: WordKnowledge, row: number): [number, number][] => {
  const found: [number, number][] = [];
  knowledge.near(row, (other, likeness) => found.push([other, Math.round(likeness * 100) / 100]));
  return found;
};

describe('openKnowledge', () => {
  it('gives back what was written', () => {
    const knowledge = openKnowledge(writeKnowledge(table));
    expect(table.stems.map(knowledge.row)).toEqual([0, 1, 2, 3]);
    expect([0, 1, 2].map(knowledge.rarity)).toEqual([1, 3.5, 7]);
    expect([0, 1, 2, 3].map((row) => nearTo(knowledge, row))).toEqual([[], [[2, 0.8]], [[1, 0.8]], []]);
    expect([0, 1, 2, 3].map((row) => knowledge.opposites(row))).toEqual([[1, 2], [0], [0], []]);
    expect(wordsOf('Open close shut é').map(knowledge.isName)).toEqual([false, false, false, false]);
    expect(
      wordsOf('Café').map(openKnowledge(writeKnowledge({ ...table, stems: ['x', 'y', 'z', 'cafe'] })).isName),
    ).toEqual([true]);
    const { turns } = knowledge;
    const walk = (parts: readonly string[]) =>
      parts.reduce((place, part) => turns?.next(place, turns.token(part)) ?? -1, 0);
    expect(table.turns.map(({ parts }) => turns?.turn(walk(parts)))).toEqual(
      table.turns.map(({ head, denies }) => ({ head, denies })),
    );
  });

  it('takes other turns, and keeps all else', () => {
    const other = [{ parts: ['tear', 'up'], head: 'close', denies: false }];
    expect(withTurns(writeKnowledge(table), other)).toEqual(writeKnowledge({ ...table, turns: other }));
    expect(() => withTurns(new Uint8Array(8), other)).toThrow('not a table of this format');
  });

  it('knows nothing of a word that it does not have: not of a part of one, nor of two', () => {
    const { row, rarity, rarest, opposites } = openKnowledge(writeKnowledge(table));
    const others = ['', 'ope', 'opens', 'open\nclose', '\n', 'e', '🙂', 'open'.repeat(100), 'é'.repeat(300)];
    expect(others.map(row)).toEqual(others.map(() => -1));
    expect(rarity(-1)).toBe(rarest);
    expect(nearTo(openKnowledge(writeKnowledge(table)), -1)).toEqual([]);
    expect(opposites(-1)).toEqual([]);
  });

  it('finds every stem of any table, and no other', () => {
    const stem = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((text) => !text.includes('\n'));
    fc.assert(
      fc.property(fc.uniqueArray(stem, { minLength: 1, maxLength: 80 }), fc.array(stem), (stems, others) => {
        const written = writeKnowledge({
          stems,
          rarity: stems.map(() => 1),
          near: stems.map(() => []),
          opposites: [],
          names: [],
          turns: [],
        });
        const { row } = openKnowledge(written);
        expect(stems.map(row)).toEqual(stems.map((_, at) => at));
        expect(others.map(row)).toEqual(others.map((other) => stems.indexOf(other)));
      }),
    );
  });

  it('opens bytes that stand anywhere in a buffer', () => {
    const bytes = writeKnowledge(table);
    const shifted = new Uint8Array(bytes.length + 7);
    shifted.set(bytes, 3);
    expect(openKnowledge(shifted.subarray(3, 3 + bytes.length)).row('shut')).toBe(2);
  });

  it('refuses whatever is not a whole table', () => {
    const bytes = writeKnowledge(table);
    for (let length = 0; length < bytes.length; length++)
      expect(() => openKnowledge(bytes.subarray(0, length)), `${length} bytes`).toThrow('word knowledge');
    const damaged = (at: number, value: number): Uint8Array => bytes.with(at, value);
    const counts = bytes.length - 'open\nclose\nshut\né'.length - 1 - 2 * 4 - 2;
    expect(() => openKnowledge(damaged(0, 0))).toThrow('not a table of this format');
    expect(() => openKnowledge(damaged(counts, 9))).toThrow('damaged');
    expect(() => openKnowledge(damaged(bytes.length - 4, 10))).toThrow('damaged');
  });
});

describe('the table that ships', () => {
  const knowledge = openKnowledge(readFileSync(new URL('knowledge.bin', import.meta.url)));
  const rowOf = (word: string): number => knowledge.row(stemOf(word));
  const likeness = (one: string, other: string): number => {
    let found = 0;
    knowledge.near(rowOf(one), (row, value) => {
      if (row === rowOf(other)) found = value;
    });
    return found;
  };

  it('knows words that mean nearly the same, and none that only belong to one subject', () => {
    for (const [one, other] of [
      ['killed', 'murdered'],
      ['agreement', 'deal'],
      ['soldier', 'troops'],
    ] as const)
      expect(likeness(one, other), `${one}, ${other}`).toBeGreaterThan(0.5);
    expect(likeness('soldier', 'treaty')).toBe(0);
  });

  it('knows opposites both ways', () => {
    for (const [one, other] of [
      ['increase', 'decrease'],
      ['victory', 'defeat'],
    ] as const) {
      expect(knowledge.opposites(rowOf(one)), one).toContain(rowOf(other));
      expect(knowledge.opposites(rowOf(other)), other).toContain(rowOf(one));
    }
  });

  it('finds common words less rare than uncommon ones, and names none that it does not know', () => {
    const rarity = (word: string): number => knowledge.rarity(rowOf(word));
    expect(rarity('year')).toBeLessThan(rarity('village'));
    expect(rarity('village')).toBeLessThan(rarity('hydrocarbon'));
    expect(rarity('hydrocarbon')).toBeLessThanOrEqual(knowledge.rarest);
    expect(rowOf('constructor')).not.toBe(0);
    expect(rarity('qqzx')).toBe(knowledge.rarest);
  });

  it('tells names that open a sentence from ordinary words, also from those that it does not know', () => {
    const isName = (word: string): boolean => wordsOf(word).some(knowledge.isName);
    for (const name of ['Beijing', 'Paris', 'Lavrov', 'Hezbollah', 'Facebook', 'Donald', 'Kestria', 'Gerasimov'])
      expect(isName(name), name).toBe(true);
    for (const word of 'Oil Rebels Talks Ceasefire Gunmen Stronger Biggest Bonuses Nobody'.split(' '))
      expect(isName(word), word).toBe(false);
    for (const word of ['Astoundingly', 'Peacebuilding', 'I’m', 'We’ve', 'X2', '12'])
      expect(isName(word), word).toBe(false);
  });
});

describe('noKnowledge', () => {
  it('takes every word for as rare as any, and equal only to itself', () => {
    expect(noKnowledge.row('war')).toBe(-1);
    expect(noKnowledge.rarity(-1)).toBe(noKnowledge.rarest);
    expect(nearTo(noKnowledge, 0)).toEqual([]);
    expect(noKnowledge.opposites(0)).toEqual([]);
    expect(wordsOf('Kestria').map(noKnowledge.isName)).toEqual([false]);
  });
});
