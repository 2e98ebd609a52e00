import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../text/example-knowledge.ts';
import { acquaintanceOf, around, kinshipOf, namesBefore } from './context.ts';
import { exampleClaim, exampleIndex, readWith } from './example-index.ts';

const index = exampleIndex();
const acquaintance = (text: string) => acquaintanceOf(readWith(index, text), index);

describe('namesBefore', () => {
  it('has the names of the last four sentences, and none of this one', () => {
    const readings = ['Near Kestrin.', 'By Morvath.', 'It rained.', 'It rained.', 'It rained.', 'By Tolvane.'].map(
      (text) => readWith(index, text),
    );
    expect([...namesBefore(readings, 5)]).toEqual(['morvath']);
    expect([...namesBefore(readings, 4)]).toEqual(['@1', 'morvath']);
    expect([...namesBefore(readings, 0)]).toEqual([]);
  });
});

describe('around', () => {
  it('reaches to both sides, and not past the ends', () => {
    expect(around([0, 1, 2, 3, 4, 5, 6, 7, 8], 4)).toContain(4);
    expect(around([0, 1, 2, 3, 4, 5, 6, 7, 8], 4)).not.toContain(0);
    expect(around([0, 1, 2, 3, 4, 5, 6, 7, 8], 4)).not.toContain(8);
    expect(around([0], 0)).toEqual([0]);
  });
});

describe('acquaintanceOf', () => {
  it('counts rare names and years, and which of them the pack has', () => {
    expect(acquaintance('They left Kestrin for Morvath in May 2019, not in 2017.')).toEqual({
      known: ['@1'],
      names: 2,
      years: 2,
      otherYears: 1,
    });
  });

  it('takes no account of names that everybody has', () => {
    const common = exampleIndex(knowledgeOf({ rarity: { kestrin: 5 } }));
    expect(acquaintanceOf(readWith(common, 'They left Kestrin for Morvath.'), common)).toMatchObject({
      known: [],
      names: 1,
    });
  });
});

describe('acquaintanceOf in a large collection', () => {
  it('knows no name that few of its claims have: a pack that knows everybody is acquainted with nobody', () => {
    const others = Array.from({ length: 200 }, (_, i) => exampleClaim(`c${i}`, `Sailors painted hull number ${i}.`));
    const large = exampleIndex(undefined, {
      claims: [exampleClaim('one', 'Sailors left Morvath.'), ...others],
    });
    expect(acquaintanceOf(readWith(large, 'They left Morvath.'), large)).toMatchObject({ known: [], names: 1 });
    const small = exampleIndex(undefined, { claims: [exampleClaim('one', 'Sailors left Morvath.')] });
    expect(acquaintanceOf(readWith(small, 'They left Morvath.'), small)).toMatchObject({
      known: ['morvath'],
      names: 1,
    });
  });
});

describe('kinshipOf', () => {
  it('sums up: a name told twice is one acquaintance', () => {
    const told = ['They left Kestrin.', 'They saw Kestrin.', 'They saw Morvath in 2017.'].map(acquaintance);
    expect(kinshipOf(told)).toEqual({ kin: 2 / 4, acquainted: 1, otherYears: 1 / 2 });
  });

  it('is nothing where there are no names, and no proof where there is one', () => {
    expect(kinshipOf([])).toEqual({ kin: 0, acquainted: 0, otherYears: 0 });
    expect(kinshipOf([acquaintance('They left Kestrin.')]).kin).toBe(0.5);
  });
});
