import { describe, expect, it } from 'vitest';
import { exampleClaim, exampleIndex, readWith } from './example-index.ts';
import { withNoun } from './profile.ts';

const index = exampleIndex();
const [evacuated, unpaid] = [index.profile(0), index.profile(1)];

describe('profileOf', () => {
  it('weighs a word by the share of texts that have it, a mere quote less', () => {
    expect(evacuated.vocabulary.get('engin')?.salience).toBe(1);
    expect(evacuated.vocabulary.get('stai')?.salience).toBe(0.5 / 4);
  });

  it('gathers the values of one figure in one slot', () => {
    const counts = evacuated.slots.filter((slot) => slot.measure === 'count');
    expect(counts.map((slot) => slot.values.map(({ value }) => value))).toEqual([[1500, 1500, 1500, 1800]]);
  });

  it('holds figures of one text apart, and puts another value beside the nearest', () => {
    const [claim] = exampleIndex(undefined, {
      claims: [
        exampleClaim(
          'ban',
          'The court cut the ban from four years to 22 months.',
          'Of four years 22 months are left.',
          'The ban is 20 months.',
        ),
      ],
    }).pack.claims;
    const index = exampleIndex(undefined, { claims: claim ? [claim] : [] });
    const months = index.profile(0).slots.map(({ values }) => values.map(({ words }) => words));
    expect(months).toEqual([
      ['four years', 'four years', 'four years'],
      ['22 months', '22 months', '20 months', '22 months'],
    ]);
  });

  it('knows a claim that is a denial; a quote does not make it one', () => {
    expect([evacuated.denial, unpaid.denial]).toEqual([0, 1]);
  });

  it('has the concepts that claims are looked up by', () => {
    for (const id of evacuated.vocabulary.keys()) expect(index.topical(id), id).toBe(true);
  });

  it('reads no more of a text than a claim can be', () => {
    const claim = { ...unpaid.claim, statement: `${'ferry '.repeat(1_000)}lighthouse` };
    const { vocabulary } = exampleIndex(undefined, { claims: [claim] }).profile(0);
    expect([vocabulary.has('ferri'), vocabulary.has('lighthous')]).toEqual([true, false]);
  });
});

describe('withNoun', () => {
  it('takes the noun that stands beside a count', () => {
    const noun = (text: string): string[] => {
      const reading = readWith(index, text);
      return reading.quantities.map((quantity) => withNoun(reading, quantity));
    };
    expect(noun('nine settlements and 40, villages')).toEqual(['nine settlements', '40']);
  });
});
