import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleClaim, exampleIndex } from './example-index.ts';
import { largeCollection } from './in-collection.ts';
import { likely, model } from './model.ts';
import { retrieve, spot } from './spot.ts';
import { isWorthReading } from './worth-reading.ts';

const words =
  `engineers council ferry harbour bridge closed opened painted night dawn river gate crews strike moved wall tower island
storm warned paid counted 1,500 residents Kestrin Aldport Marrowby Dunmere`.split(/\s+/u);
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 5, maxLength: 12 })
  .map((some) => `The ${some.join(' ')}.`);

/** A large collection in which every word is in many claims. */
const others = Array.from({ length: largeCollection }, (_, i) =>
  exampleClaim(
    `o${i}`,
    `The ${Array.from({ length: 7 }, (_, k) => words[(i * (k + 3) + k * k * 7) % words.length]).join(' ')} ${i}.`,
  ),
);

describe('isWorthReading', () => {
  it('leaves out nothing that is shown, of articles that say a claim, half of it or a few of its words', () => {
    let [looked, kept] = [0, 0];
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 3 }), (claims, cut) => {
        const own = claims.map((text, i) => exampleClaim(`c${i}`, text));
        const index = exampleIndex(undefined, { claims: [...own, ...others] });
        const chat = claims.map(
          (text) => `Nobody ${text.split(' ').slice(1, 3).join(' or ')} ever liked gardening, she laughed.`,
        );
        const article = { blocks: [...claims.map((text) => text.split(' ').slice(cut).join(' ')), ...chat] };
        const all = spot(article, { packs: [index] }, { minScore: 0 });
        for (const minScore of [model.sure, likely]) {
          const shown = spot(article, { packs: [index] }, { minScore });
          expect(shown).toEqual(all.filter(({ score }) => score >= minScore));
        }
        const [every] = retrieve(article, { packs: [index] }, { minScore: 0 }).packs;
        const [some] = retrieve(article, { packs: [index] }).packs;
        looked += every?.ranked.flat().length ?? 0;
        kept += some?.ranked.flat().length ?? 0;
      }),
      { numRuns: 40, seed: 1 },
    );
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(looked);
  });

  it('doubts a sentence that shares a little with several claims, not one that says all of one or leads by far', () => {
    const bar = { collection: model.collection, least: model.sure };
    const little = { shared: 6, share: 0.2 };
    expect(isWorthReading([little, { ...little, shared: 5.8 }], bar)).toBe(false);
    expect(isWorthReading([little, { shared: 5, share: 1 }], bar)).toBe(true);
    expect(isWorthReading([{ shared: 40, share: 0.7 }, little], bar)).toBe(true);
    expect(isWorthReading([], bar)).toBe(false);
  });
});
