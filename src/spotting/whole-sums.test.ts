import { expect, it } from 'vitest';
import { claimScorerOf } from './claim-scorer.ts';
import { exampleClaim, exampleIndex } from './example-index.ts';
import { joinIndexes } from './joined-index.ts';
import { rarestFirst } from './sought.ts';
import { termIndexOf } from './term-index.ts';
import { touchedOf } from './touched.ts';
import { createWholeSums } from './whole-sums.ts';

it('adds up what scoring each claim by itself adds up, for the marked ones alone', () => {
  const { lexicon } = exampleIndex();
  const words = 'ferry bridge council river stone tower market'.split(' ');
  const statements = words.flatMap((one, i) => words.slice(i).map((other) => `the ${one} ${other} ${other} gate`));
  const claims = statements.map((statement, i) => exampleClaim(`c${i}`, statement));
  const half = claims.length >> 1;
  const segments = [claims.slice(0, half), claims.slice(half)].map((some, s) => ({
    index: termIndexOf(some, lexicon),
    places: Int32Array.from(some, (_, at) => (s === 0 ? at : half + at)),
  }));
  const index = joinIndexes(segments);
  const terms = ['ferri', 'bridg', 'tower', 'gate'].map(index.term);
  const sought = rarestFirst(
    index.having,
    () => 2,
  )({ terms, shares: [1, 0.7, 0.4, 0.2], strengths: [1, 1, 1, 1], near: 4, nearEnd: 4 });
  const touched = touchedOf(index);
  const whole = createWholeSums(index, touched);
  const marked = [0, 3, half, claims.length - 1];
  for (const [slot, at] of marked.entries()) {
    touched.claims[slot] = at;
    touched.slots[at] = slot;
    whole.mark(slot);
  }
  for (let i = 0; i < sought.size; i++) whole.read(sought, i);
  const scorer = claimScorerOf(index);
  scorer.enter(sought);
  for (const [slot, at] of marked.entries()) expect(whole.sum(slot)).toBeCloseTo(scorer.score(at), 4);
});
