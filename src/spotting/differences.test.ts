import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { differenceModel, toldOf, weighedDifferences } from './differences.ts';
import { againstWith, ruledWith } from './example-differences.ts';
import { exampleClaim, exampleIndex, readWith } from './example-index.ts';
import type { DifferenceKind } from './possible-difference.ts';
import { verify } from './verify.ts';

const knowledge = readKnowledge();
const against = againstWith(knowledge);
const ruled = ruledWith(knowledge);

/** What a sentence may tell otherwise, by what made it out. */
const possible = (claim: string, text: string, isEnglish = true) => {
  const index = exampleIndex(knowledge, {
    aliases: [],
    claims: [exampleClaim('one', claim)],
    ...(!isEnglish && { language: 'de' }),
  });
  const [pair] = verify([readWith(index, text)], index);
  if (!pair) throw new Error(`"${text}" is no candidate for "${claim}"`);
  return weighedDifferences(pair.reading, pair.profile, pair.evidence, index.lexicon);
};
const ofKind = (kind: DifferenceKind, claim: string, text: string) =>
  possible(claim, text).flatMap(({ possible: one }) => (one.kind === kind ? [[one.page, one.reported.x]] : []));

describe('weighedDifferences', () => {
  it('has a strange name in the place of one that the sentence lacks, whatever part it plays', () => {
    expect(
      ofKind(
        'strange name',
        'The rector of the University of Krag, Helene Brandl, resigned in May after a report on her thesis.',
        'Helene Brandl, who resigned in May after a report on her thesis, was rector of the University of Torvik.',
      ),
    ).toEqual([['Torvik', 'Krag']]);
  });

  it.each([
    ['another name of the same', 'Two judges resigned in Warsaw in May.', 'Two Polish judges resigned in May.'],
    ['a part of a town', 'Two judges resigned in Krag in May.', 'Two judges resigned at Torvik Hall in May.'],
  ])('has no name that is %s', (_, claim, text) => {
    expect(ofKind('strange name', claim, text)).toEqual([]);
  });

  it('has words whose outcome excludes the claim’s', () => {
    const claim = 'All nine climbers caught by the avalanche on Mount Krag died on Sunday.';
    expect(ofKind('other outcome', claim, 'The nine climbers caught by the avalanche were unhurt on Sunday.')).toEqual([
      ['unhurt', 'died'],
    ]);
    expect(ofKind('other outcome', claim, 'None of the climbers caught by the avalanche survived Sunday.')).toEqual([]);
    expect(
      ofKind('other outcome', claim, 'The climbers caught by the avalanche died on Sunday, the guide was unhurt.'),
    ).toEqual([]);
  });

  it('has words that tell of failing, with what belongs to them, where the claim has none', () => {
    const claim = 'The Tolvane probe landed on comet Krag in November.';
    const text = 'The Tolvane probe missed comet Krag in November by 200 kilometres.';
    expect(ofKind('failing word', claim, text)).toEqual([
      ['missed comet Krag in November by 200', 'The Tolvane probe landed on comet Krag in November.'],
    ]);
    expect(ofKind('failing word', text, text)).toEqual([]);
    expect(
      ofKind(
        'failing word',
        'Norway continued its blockade of Tolvane in May.',
        'Norway refused to halt its blockade of Tolvane in May.',
      ),
    ).toEqual([]);
  });

  it('has words of help and success where the claim tells of failing, and the sentence denies nothing', () => {
    const claim = 'Rebels hindered the delivery of flour to the camp of Krag in May and refused to leave.';
    const text = 'In May rebels escorted the flour that was meant for the camp of Krag.';
    expect(ofKind('succeeding word', claim, text)).toEqual([['escorted the flour that was meant for', claim]]);
    expect(ofKind('succeeding word', claim, 'In May no rebels escorted the flour for the camp of Krag.')).toEqual([]);
    const plain = 'Rebels took the flour for the camp of Krag in May.';
    expect(ofKind('succeeding word', plain, text)).toEqual([]);
  });

  it('has no words but figures and names of another language', () => {
    const kinds = possible(
      'Drei Bergsteiger starben am Sonntag in Krag bei einer Lawine.',
      'Vier Bergsteiger rettete am Sonntag in Torvik bei einer Lawine.',
      false,
    ).map(({ possible: { kind } }) => kind);
    expect(kinds.filter((kind) => !['figure', 'name', 'strange name', 'other rule'].includes(kind))).toEqual([]);
  });

  it('weighs each by finite numbers that the model knows', () => {
    const weighed = possible(
      'The rector of the University of Krag, Helene Brandl, resigned on 3 May after 12 years.',
      'Helene Brandl, rector of the University of Torvik for 14 years, refused to resign on 4 June.',
    );
    expect(weighed.length).toBeGreaterThan(2);
    for (const { features: parts } of weighed) {
      const features = Object.assign({}, ...parts);
      // Of two of one name, one would be trained on and the other asked.
      expect(Object.keys(features)).toHaveLength(parts.flatMap((part) => Object.keys(part)).length);
      expect(Object.values(features).filter((value) => !Number.isFinite(value))).toEqual([]);
      expect(Object.keys(features)).toEqual(expect.arrayContaining([...differenceModel.features]));
    }
  });
});

describe('toldOf', () => {
  const weighed = possible(
    'The ferry Krag sank off Tolvane on 3 May with 112 people aboard.',
    'The ferry Krag sank off Torvik on 3 May with 140 people aboard.',
  );
  const model = (bias: number, sure: number) => ({
    provenance: '',
    sure: { value: sure, word: sure },
    bias,
    features: [],
    trees: [],
  });

  it('tells nothing that is not likely enough', () => {
    expect(weighed.length).toBeGreaterThan(1);
    expect(toldOf(weighed, model(0, 0.51))).toEqual([]);
    expect(toldOf(weighed, model(0, 0.5)).every(({ p }) => p === 0.5)).toBe(true);
  });

  it('tells what the same words tell, and what is told against the same words, once', () => {
    const told = toldOf(weighed, model(3, 0.5)).map(({ possible: { page } }) => page);
    expect(told.filter((page) => page === 'Torvik')).toHaveLength(1);
    expect(told.filter((page) => page.startsWith('140'))).toHaveLength(1);
  });
});

describe('what is told', () => {
  it('is what rules find, in a language that the judge has not learned', () => {
    const claim = 'Die Fähre Krag sank am Montag, und 37 Menschen starben in Tolvane.';
    const german = { language: 'de', claims: [exampleClaim('one', claim)] };
    const text = claim.replace('37', '52');
    expect(against(claim, text, german)).toEqual(ruled(claim, text, german));
    expect(against(claim, text, german)).not.toEqual([]);
  });

  it('is a figure, a place and an outcome where the rest of a sentence says what the claim does', () => {
    const claim = 'The passenger ferry Santa Krag capsized off Tolvane on 14 March, and 37 of its passengers drowned.';
    const text = (figure: number, place: string): string =>
      `The passenger ferry Santa Krag capsized off ${place} on 14 March, and ${figure} passengers drowned.`;
    expect(against(claim, text(37, 'Tolvane'))).toEqual([]);
    expect(against(claim, text(52, 'Tolvane')).map(({ aspect, page }) => [aspect, page])).toEqual([
      ['number', '52 passengers'],
    ]);
    expect(against(claim, text(37, 'Torvik')).map(({ aspect, page }) => [aspect, page])).toEqual([['place', 'Torvik']]);
  });

  it('is not what a rule finds in a matter beside the claim', () => {
    const claim = 'Truck maker Halden will cut 2,300 jobs at its plant in Tolvane by the end of 2026.';
    const text =
      'The cuts in Tolvane are meant to be complete before 2027 begins, and a spokeswoman of Halden dismissed reports that the plant in Krag, with its staff of 1,100, would be next.';
    expect(ruled(claim, text)).not.toEqual([]);
    expect(against(claim, text)).toEqual([]);
  });
});
