import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../text/example-knowledge.ts';
import { exampleIndex, heldAgainst } from './example-index.ts';

const index = exampleIndex(knowledgeOf({ alike: [['residents', 'villagers', 0.9]] }));
const features = (text: string, at = 0, names: string[] = []) =>
  heldAgainst(index, text, at, { names: new Set(names) }).evidence.features;
const values = (features: object): number[] => Object.values(features);

describe('evidenceOf', () => {
  it('finds a figure that agrees, and whether it counts the same thing', () => {
    expect(features('They evacuated 1,500 residents.')).toMatchObject({ contradicting: 0, otherThing: 0 });
    expect(features('They evacuated 1,500 residents.').sameThing).toBeGreaterThan(0.5);
    expect(features('They evacuated 1,500 villagers.').sameThing).toBeGreaterThan(0.5);
    const things = features('They evacuated 1,500 lamps.');
    expect(things.otherThing).toBe(things.agreeing);
    expect(things.sameThing).toBe(0);
  });

  it('tells a figure that contradicts from one that is missing and one of another thing', () => {
    const contradicted = features('They evacuated 2,500 residents.');
    expect([contradicted.agreeing, contradicted.extra]).toEqual([0, 0]);
    expect(contradicted.contradicting).toBeGreaterThan(0.5);
    const missing = features('They evacuated residents.');
    expect([missing.contradicting, missing.agreeing]).toEqual([0, 0]);
    // The month and the year stand in one text of four: the claim does not hang on them.
    expect([missing.unsaid, contradicted.unsaid]).toEqual([1, 0]);
    const other = features('They evacuated residents with 40 lorries.');
    expect([other.contradicting, other.agreeing]).toEqual([0, 0]);
    expect(other.extra).toBeCloseTo(1 / 3, 5);
  });

  it('lets a figure that agrees clear the others of its kind', () => {
    expect(features('Not 2,500 but 1,500 residents were evacuated.')).toMatchObject({ contradicting: 0 });
  });

  it('tells names of nobody from names of the pack', () => {
    const strange = features('Engineers evacuated residents in Tolvane and Morvath.');
    const none = features('Engineers evacuated residents in there.');
    expect([strange.strange, none.strange]).toEqual([1, 0]);
    expect([strange.other, none.other]).toEqual([0, 0]);
    expect(features('The council paid the ferry crews of Kestrin.', 1)).toMatchObject({ strange: 0, other: 1 / 3 });
  });

  it('asks for the names of the claim: in the sentence, before it, or neither', () => {
    const neither = features('They evacuated residents in Tolvane.');
    const before = features('They evacuated residents in Tolvane.', 0, ['@0', '@1', 'engin']);
    const here = features('Engineers evacuated residents near the Span in Kestrin.');
    expect(neither.names).toBeLessThan(before.names);
    expect(here.names).toBe(1);
    expect(neither.unanchored).toBeGreaterThan(0);
    expect(here.unanchored).toBe(0);
    expect(before.withContext).toBeGreaterThan(neither.withContext);
  });

  it('judges the best candidate by its lead, and the others by their rank', () => {
    const text = 'Engineers evacuated residents.';
    const { mass } = features(text);
    const context = { bestMass: mass * 10, otherMass: mass * 5 };
    const best = heldAgainst(index, text, 0, context).evidence.features;
    const second = heldAgainst(index, text, 0, { bestMass: mass * 20, otherMass: mass * 20 }).evidence.features;
    expect([best.rank, second.rank].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([1, 0.5]);
    expect([best.lead, second.lead].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0.5, 0]);
  });

  it('is finite whatever the sentence, and within bounds where a share is meant', () => {
    for (const text of [
      '',
      '…',
      '5',
      'Kestrin',
      'residents '.repeat(1_000),
      `${'1,500 residents and '.repeat(200)}.`,
    ]) {
      const found = features(text);
      expect(values(found).every(Number.isFinite), text.slice(0, 20)).toBe(true);
      for (const name of ['soft', 'statement', 'core', 'told', 'clause', 'withContext', 'names', 'lead'] as const) {
        expect(found[name], name).toBeGreaterThanOrEqual(0);
        expect(found[name], name).toBeLessThanOrEqual(1 + 1e-6);
      }
    }
  });
});
