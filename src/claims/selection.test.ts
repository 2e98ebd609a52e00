import { describe, expect, it } from 'vitest';
import { builtIn } from './built-in.ts';
import { readPack } from './pack-format.ts';
import { fileNameOf, selectionOf } from './selection.ts';

describe('a selection of claims', () => {
  it('is a valid pack under another id, whichever claims are chosen', () => {
    for (const claim of builtIn.claims) {
      const { pack, faults } = readPack(selectionOf(builtIn, [claim]));
      expect(faults).toBeUndefined();
      expect(pack?.id).toMatch(/^built-in-selection-[0-9a-z]{14}$/);
      expect(pack?.claims.map(({ id }) => id)).toEqual([claim.id]);
    }
    const all = selectionOf(builtIn, builtIn.claims);
    expect({ ...all, id: builtIn.id }).toEqual(builtIn);
  });

  it('has the same id whenever the same claims are chosen, and another for others', () => {
    const [a, b, c] = builtIn.claims;
    if (!a || !b || !c) throw new Error('the built-in pack has too few claims');
    const id = (...claims: (typeof a)[]) => selectionOf(builtIn, claims).id;
    expect(id(a, b)).toBe(id(b, { ...a, statement: 'It was put in other words.' }));
    expect(new Set([id(a), id(b), id(a, b), id(a, b, c)]).size).toBe(4);
    expect(selectionOf({ ...builtIn, id: 'x'.repeat(200) }, [a]).id.length).toBeLessThanOrEqual(200);
  });

  it('has a file name that is a name and nothing else', () => {
    expect(fileNameOf({ id: 'own' }, '.json')).toBe('own.json');
    expect(fileNameOf({ id: '../../etc/passwd\u202E;rm -rf' }, '.csv')).toBe('etc-passwd-rm-rf.csv');
    expect(fileNameOf({ id: '😀' }, '.csv')).toBe('pack.csv');
    expect(fileNameOf({ id: 'пакет' }, '.csv')).toBe('пакет.csv');
  });
});
