import { describe, expect, it } from 'vitest';
import { rarest, rarityOf } from './rarity.ts';
import { stemOf } from './words.ts';

describe('rarityOf', () => {
  it('orders words as the news does', () => {
    const [common, middling, rare] = ['year', 'village', 'hydrocarbon'].map((word) => rarityOf(stemOf(word)));
    expect(common).toBeLessThan(middling ?? 0);
    expect(middling).toBeLessThan(rare ?? 0);
  });

  it('gives what was never seen the highest rarity there is', () => {
    expect(rarityOf('qqzx')).toBe(rarest);
    expect(rarityOf('constructor')).toBe(rarest);
  });
});
