import { describe, expect, it } from 'vitest';
import { exampleClaim, exampleIndex, readWith } from './example-index.ts';
import { largeCollection } from './in-collection.ts';
import { model, probability } from './model.ts';
import { verify } from './verify.ts';

const index = exampleIndex();
const verified = (...sentences: string[]) =>
  verify(
    sentences.map((text) => readWith(index, text)),
    index,
  );
const claims = (...sentences: string[]) => verified(...sentences).map(({ profile }) => profile.claim.id);
const statement = 'Engineers evacuated 1,500 residents near the Kestrin Harbour Bridge in May 2019.';

describe('verify', () => {
  it('judges a sentence that states a claim, and none that shares nothing with one', () => {
    expect(claims(statement, 'Children held a garden party.', 'The council never paid the ferry crews.')).toEqual([
      'evacuated',
      'unpaid',
    ]);
  });

  it('judges no question, however it is quoted', () => {
    const question = 'Have engineers evacuated 1,500 residents near the Kestrin Harbour Bridge?';
    expect(claims(question, `“${question}”`, `(${question})`)).toEqual([]);
    expect(claims(question.replace('?', '.'))).toEqual(['evacuated']);
  });

  it('judges no row of names', () => {
    expect(claims('Kestrin, Kestrin Harbour Bridge, Old Kestrin')).toEqual([]);
  });

  it('takes a claim that is there twice for no rival of itself, in a large collection either', () => {
    const others = Array.from({ length: largeCollection }, (_, i) => exampleClaim(`o${i}`, `Hull ${i} was painted.`));
    const scores = (...ids: string[]) => {
      const own = exampleIndex(undefined, { claims: [...ids.map((id) => exampleClaim(id, statement)), ...others] });
      return verify([readWith(own, statement)], own).map(({ evidence }) =>
        probability(evidence.features, model, 0, own.size),
      );
    };
    const [alone = 0] = scores('one');
    expect(scores('one', 'other')).toHaveLength(2);
    for (const score of scores('one', 'other')) expect(score).toBeGreaterThan(0.9 * alone);
  });

  it('leaves out of a large collection only pairs that cannot reach the bar', () => {
    const others = Array.from({ length: largeCollection }, (_, i) =>
      exampleClaim(`o${i}`, `Engineers painted hull ${i} of the Kestrin ferry in May ${1800 + i}.`),
    );
    const large = exampleIndex(undefined, { claims: [exampleClaim('evacuated', statement), ...others] });
    const readings = [statement, 'Engineers painted a ferry.', 'Kestrin has a bridge in May.'].map((text) =>
      readWith(large, text),
    );
    const ids = (pairs: ReturnType<typeof verify>) =>
      pairs
        .filter(({ evidence }) => probability(evidence.features, model, 0, large.size) >= 0.5)
        .map(({ profile }) => profile.claim.id);
    const all = verify(readings, large);
    const some = verify(readings, large, undefined, { collection: model.collection, least: 0.5 });
    expect(some.length).toBeLessThan(all.length);
    expect(ids(some)).toEqual(ids(all));
  });

  it('lets the names of the sentences before stand in', () => {
    const [alone] = verified('They evacuated 1,500 residents there.');
    const after = verified('This was Kestrin.', 'They evacuated 1,500 residents there.').pop();
    expect(after?.evidence.features.withContext).toBeGreaterThan(alone?.evidence.features.withContext ?? 1);
  });
});
