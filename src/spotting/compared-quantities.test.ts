import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { compareQuantities } from './compared-quantities.ts';
import { exampleClaim, exampleIndex, readWith } from './example-index.ts';

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

  it('takes a figure that counts nothing by name for the one that the claim hangs on, if of its size', () => {
    const listed = exampleIndex(undefined, { claims: [exampleClaim('toll', 'The official toll stood at 64.')] });
    const values = (text: string) =>
      compareQuantities(readWith(listed, text), listed.profile(0), listed.lexicon.knowledge).map(
        (one) => one.slot.values[0]?.value,
      );
    expect(values('The authorities kept to a list of 46.')).toEqual([64]);
    expect(values('The authorities kept to a list of 4,600.')).toEqual([]);
  });

  /** Values of a sentence's figures, each with the claim's that it is held against. */
  const heldAgainst = (claim: string, text: string) => {
    const one = exampleIndex(undefined, { claims: [exampleClaim('one', claim)] });
    return compareQuantities(readWith(one, text), one.profile(0), one.lexicon.knowledge).map(({ quantity, slot }) => [
      quantity.value,
      slot.values[0]?.value,
    ]);
  };

  it('holds the dead against the dead, whatever they are called, and not the hurt', () => {
    const claim = 'A storm killed 27 people.';
    expect(heldAgainst(claim, 'Some 300 villagers lost their lives.')).toEqual([[300, 27]]);
    expect(heldAgainst(claim, 'The storm injured 30 people.')).toEqual([]);
  });

  it('holds no parts of a figure against what the whole is', () => {
    const claim = 'He wrote two letters, one to Harl and one to Krag.';
    expect(heldAgainst(claim, 'He wrote three letters, two to Harl and one to Krag.')).toEqual([[3, 2]]);
    expect(heldAgainst(claim, 'He wrote five letters, three to Harl and two to Krag.')).toEqual([[5, 2]]);
  });

  it('holds a figure against what no other figure of the sentence gives', () => {
    expect(heldAgainst('A range of 500 to 5,500 km.', 'A range between 500 and 1,500 km.')).toEqual([
      [500, 500],
      [1500, 5500],
    ]);
    expect(heldAgainst('2,000 gunmen hold nine villages.', 'About 3,500 of them hold nine villages.')).toEqual([
      [3500, 2000],
      [9, 9],
    ]);
  });

  it('holds another figure of the same noun against the one that most texts give, not against an aside', () => {
    const texts = Array.from({ length: 5 }, (_, n) => `Annulled by four judges in round ${'abcde'[n]}.`);
    const ruled = exampleIndex(undefined, {
      claims: [exampleClaim('ruling', 'Four judges annulled the vote.', ...texts, 'Six judges were present.')],
    });
    const [found] = compareQuantities(
      readWith(ruled, 'All seven judges annulled it.'),
      ruled.profile(0),
      ruled.lexicon.knowledge,
    );
    expect(found?.slot.values[0]?.value).toBe(4);
  });

  it('takes what is counted in a near word for the claim’s', () => {
    const known = exampleIndex(readKnowledge());
    const [found] = compareQuantities(
      readWith(known, 'They moved 2,500 inhabitants.'),
      known.profile(0),
      known.lexicon.knowledge,
    );
    expect(found?.sameThing).toBe(true);
  });

  it('holds a bare sum against one of money', () => {
    const fined = exampleIndex(undefined, {
      claims: [exampleClaim('fine', 'The mill was fined 4.8 million dollars.')],
    });
    const values = (text: string) =>
      compareQuantities(readWith(fined, text), fined.profile(0), fined.lexicon.knowledge).map(
        ({ equal }) => equal?.value,
      );
    expect(values('The judge made it 4.8 million.')).toEqual([4_800_000]);
    expect(values('The judge made it 6.2 million.')).toEqual([undefined]);
  });

  it('holds years to the day of the calendar, not to a rounding', () => {
    expect(compared('It was in 2018.')).toEqual([[2018, undefined]]);
    expect(compared('It was in 2019.')).toEqual([[2019, '2019']]);
  });
});
