import { describe, expect, it } from 'vitest';
import { compareQuantities } from './compared-quantities.ts';
import { exampleIndex, readWith } from './example-index.ts';

const index = exampleIndex();
const compared = (text: string) =>
  compareQuantities(readWith(index, text), index.profile(0), index.lexicon.knowledge).map(({ quantity, equal }) => [
    quantity.value,
    equal?.source ?? equal?.words,
  ]);

describe('compareQuantities', () => {
  it('finds the value that is equal, whoever reports it', () => {
    expect(compared('They moved 1,800 residents.')).toEqual([[1800, 'y']]);
  });

  it('holds another figure of the same noun against the claim', () => {
    expect(compared('They moved 2,500 residents.')).toEqual([[2500, undefined]]);
  });

  it('leaves figures of other things alone', () => {
    expect(compared('They moved 40 lorries.')).toEqual([]);
  });

  it('reads a figure without a noun by what the sentence is about', () => {
    expect(compared('The number of residents was put at 2,500.')).toEqual([[2500, undefined]]);
  });

  it('holds years to the day of the calendar, not to a rounding', () => {
    expect(compared('It was in 2018.')).toEqual([[2018, undefined]]);
    expect(compared('It was in 2019.')).toEqual([[2019, '2019']]);
  });
});
