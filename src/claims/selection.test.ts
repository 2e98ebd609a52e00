import { describe, expect, it } from 'vitest';
import { builtIn } from './built-in.ts';
import { readPack } from './pack-format.ts';
import { fileNameOf, selectionOf } from './selection.ts';

describe('a selection of claims', () => {
  it('is a valid pack under another id, whichever claims are chosen', () => {
    for (const claim of builtIn.claims) {
      const { pack, faults } = readPack(selectionOf(builtIn, [claim]));
      expect(faults).toBeUndefined();
      expect(pack?.id).toBe('built-in-selection');
      expect(pack?.claims.map(({ id }) => id)).toEqual([claim.id]);
    }
    const all = selectionOf(builtIn, builtIn.claims);
    expect({ ...all, id: builtIn.id }).toEqual(builtIn);
  });

  it('has a file name that is a name and nothing else', () => {
    expect(fileNameOf({ id: 'own' }, '.json')).toBe('own.json');
    expect(fileNameOf({ id: '../../etc/passwd\u202E;rm -rf' }, '.csv')).toBe('etc-passwd-rm-rf.csv');
    expect(fileNameOf({ id: '😀' }, '.csv')).toBe('pack.csv');
    expect(fileNameOf({ id: 'пакет' }, '.csv')).toBe('пакет.csv');
  });
});
