import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPublic } from './public.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossread-public-'));
const write = (path: string, lines: readonly object[]): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
};
const many = Array.from({ length: 200 }, (_, i) => i);
write(
  'vitaminc-real/dev.contrast.jsonl',
  many.map((i) => ({ page: `page ${i % 40}`, claim: `claim ${i}`, support: 'yes', other: 'no' })),
);
write(
  'paws-wiki/dev.jsonl',
  many.flatMap((i) => [
    { a: `Ann ${i} met Ben`, b: `Ben met Ann ${i}`, label: 1 },
    { a: `Ben met Ann ${i}`, b: `Ann ${i} met Ben`, label: 0 },
  ]),
);
write(
  'wice/dev.jsonl',
  many.map((i) => ({
    id: `w${i}`,
    page: `page ${i}`,
    claim: 'c',
    supporting: [[1], [1, 2]],
    article: ['a', 'b', 'c'],
  })),
);
const pairs = readPublic(folder);
afterAll(() => rmSync(folder, { recursive: true }));

describe('readPublic', () => {
  it('reads what is there', () => {
    const count = (set: string, match: boolean) =>
      pairs.filter((pair) => pair.set === set && pair.match === match).length;
    expect([count('vitaminc', true), count('vitaminc', false)]).toEqual([200, 200]);
    expect([count('wice', true), count('wice', false)]).toEqual([400, 200]);
    expect(pairs.filter(({ set }) => set === 'fever' || set === 'ecbplus')).toEqual([]);
    expect(readPublic(join(folder, 'nothing'))).toEqual([]);
  });

  it('has no page on both sides of the split, nor the same words in another order', () => {
    for (const set of ['vitaminc', 'paws', 'wice'] as const) {
      const sides = new Map<string, Set<string>>();
      for (const pair of pairs.filter((candidate) => candidate.set === set)) {
        const group = set === 'paws' ? pair.claim.split(' ').sort().join(' ') : pair.group;
        sides.set(group, (sides.get(group) ?? new Set()).add(pair.part));
      }
      expect(
        [...sides.values()].every((parts) => parts.size === 1),
        set,
      ).toBe(true);
    }
  });

  it('trains on about seven in ten', () => {
    const train = pairs.filter(({ set, part }) => set === 'wice' && part === 'train').length;
    expect(train / pairs.filter(({ set }) => set === 'wice').length).toBeGreaterThan(0.55);
    expect(train / pairs.filter(({ set }) => set === 'wice').length).toBeLessThan(0.85);
  });
});
