import { describe, expect, it } from 'vitest';
import { noKnowledge } from '../text/knowledge.ts';
import { compile, findClaim } from './claim-set.ts';
import { exampleClaim, exampleIndex } from './example-index.ts';

const index = exampleIndex();

describe('compile', () => {
  it('reads a claim once while it is in use', () => {
    expect(index.profile(0)).toBe(index.profile(0));
  });

  it('lets go of profiles that were not asked for in a long time, and reads them again', () => {
    const [claim] = index.pack.claims;
    if (!claim) throw new Error('the example pack has no claim');
    const claims = Array.from({ length: 1_001 }, (_, i) => ({ ...claim, id: `c${i}`, wordings: [] }));
    const [many] = compile([{ ...index.pack, claims }], noKnowledge).packs;
    const first = many?.profile(0);
    for (let at = 1; at < claims.length; at++) many?.profile(at);
    expect(many?.profile(1_000)).toBe(many?.profile(1_000));
    expect(many?.profile(0)).not.toBe(first);
    expect(many?.profile(0)).toEqual(first);
  });

  it('weighs a word of one claim over a word of all', () => {
    expect(index.weight('ferri')).toBeGreaterThan(0);
    expect(index.weight('ferri')).toBeGreaterThan(index.weight('resid') - 1);
  });

  it('takes whatever a claim has for what a small pack is about, and what many claims have for what a collection is', () => {
    expect([index.topical('ferri'), index.topical('boat')]).toEqual([true, false]);
    const collection = (having: number): boolean | undefined => {
      const claims = Array.from({ length: 400 }, (_, i) =>
        exampleClaim(`c${i}`, i < having ? 'The ferry sank.' : 'The mill burnt down.'),
      );
      return compile([{ ...index.pack, claims, aliases: [] }], noKnowledge).packs[0]?.topical('ferri');
    };
    expect([collection(99), collection(100)]).toEqual([false, true]);
  });

  it('says how many claims a pack has', () => {
    expect(index.size).toBe(index.pack.claims.length);
  });

  it('refuses a place that the pack does not have', () => {
    expect(() => index.profile(2)).toThrow('pack "harbour" has no claim number 2 at hand');
  });
});

describe('findClaim', () => {
  it('finds a claim by both ids, or nothing', () => {
    expect(findClaim({ packs: [index] }, 'harbour', 'unpaid')?.at).toBe(1);
    expect(findClaim({ packs: [index] }, 'harbour', 'gone')).toBeUndefined();
    expect(findClaim({ packs: [index] }, 'gone', 'unpaid')).toBeUndefined();
  });
});
