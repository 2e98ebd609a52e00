import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../text/example-knowledge.ts';
import { noKnowledge } from '../text/knowledge.ts';
import { coverageOf, plainShare, toldShare } from './coverage.ts';
import { exampleClaim, exampleIndex, fittedTo } from './example-index.ts';

const whole = 'Engineers evacuated 1,500 residents near the Kestrin Harbour Bridge in Kestrin.';
const covered = (text: string, before: string[] = [], index = exampleIndex()) => {
  const { reading, profile, fit } = fittedTo(index, text, 0);
  return coverageOf(reading, profile, index, fit.counterparts, new Set(before));
};

describe('coverageOf', () => {
  it('goes from nothing to nearly all of the vocabulary that several texts share', () => {
    expect(covered('Children held a garden party.').core).toBe(0);
    expect(covered(whole).core).toBeGreaterThan(0.8);
    expect(covered('Engineers evacuated Kestrin.').core).toBeLessThan(covered(whole).core);
  });

  it('lets names of the sentences before stand in, and no other words', () => {
    const alone = covered('Engineers evacuated residents there.');
    const after = covered('Engineers evacuated residents there.', ['@0', '@1']);
    expect(alone.withContext).toBe(alone.core);
    expect(after.withContext).toBeGreaterThan(after.core);
    expect(after.core).toBe(alone.core);
    expect(covered('Engineers left.', ['evacu', 'resid']).withContext).toBe(covered('Engineers left.').core);
  });

  it('misses a name from the sentence where the context has it, from both where nothing has', () => {
    const none = covered('They evacuated residents.');
    const context = covered('They evacuated residents.', ['@0', '@1', 'engin']);
    const there = covered(whole);
    expect(none.absent).toBe(none.absentHere);
    expect(none.absent).toBeGreaterThan(0.4);
    expect(context.absent).toBeLessThan(none.absent);
    expect(context.absentHere).toBe(none.absentHere);
    expect([there.absent, there.absentHere]).toEqual([0, 0]);
    expect([none.anchored, context.anchored, there.anchored]).toEqual([false, false, true]);
  });

  it('does not ask for names that everybody has', () => {
    const common = exampleIndex(knowledgeOf({ rarity: { kestrin: 5, engineers: 5, bridge: 5, span: 5, harbour: 5 } }));
    expect(covered('They evacuated residents.', [], common)).toMatchObject({ absent: 0, absentHere: 0 });
  });

  it('takes the common noun that ends a name for half of it', () => {
    const claims = [exampleClaim('one', 'They evacuated residents near the Kestrin Harbour Bridge.')];
    const known = exampleIndex(knowledgeOf({ rarity: { bridge: 7 } }), { claims });
    const away = covered('They evacuated residents.', [], known);
    const half = covered('They evacuated residents near the bridge.', [], known);
    expect(half.absentHere).toBeCloseTo(away.absentHere / 2, 5);
  });
});

describe('toldShare', () => {
  it('is the share of a part that the claim says, by weight', () => {
    const index = exampleIndex(noKnowledge);
    const text = 'Engineers evacuated residents; children held a garden party.';
    const { reading, fit } = fittedTo(index, text, 0);
    const share = (part: string): number => {
      const start = text.indexOf(part);
      return toldShare(reading, fit.counterparts.told, index, { start, end: start + part.length });
    };
    expect(share('Engineers evacuated residents')).toBe(1);
    expect(share('children held a garden party')).toBe(0);
    expect(share(text)).toBeGreaterThan(0);
    expect(share(text)).toBeLessThan(0.5);
    expect(share(';')).toBe(0);
  });
});

describe('plainShare', () => {
  it('is the same of ordinary words alone', () => {
    const index = exampleIndex(noKnowledge);
    const text = 'Engineers evacuated residents of Tolvane; children held a garden party in Kestrin.';
    const { reading, fit } = fittedTo(index, text, 0);
    const share = (part: string): number => {
      const start = text.indexOf(part);
      return plainShare(reading, fit.counterparts.told, index, { start, end: start + part.length });
    };
    expect(share('Engineers evacuated residents of Tolvane')).toBe(1);
    expect(share('garden party in Kestrin')).toBe(0);
    expect(share('in Kestrin')).toBe(0);
    expect(share(text)).toBeGreaterThan(0);
    expect(share(text)).toBeLessThan(0.6);
  });
});
