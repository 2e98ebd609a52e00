import { describe, expect, it } from 'vitest';
import { differencesOf } from './differences.ts';
import { evidenceOf } from './evidence.ts';
import { exampleIndex, readWith } from './example-index.ts';
import { fitOf } from './fit.ts';

const index = exampleIndex();
const differences = (text: string, claim = 0) => {
  const reading = readWith(index, text);
  const profile = index.profile(claim);
  const context = { names: new Set<string>(), bestMass: 1, affinity: 0 };
  const evidence = evidenceOf(reading, profile, index, fitOf(reading, profile, index), context);
  return differencesOf(reading, profile, evidence, index.aliases);
};

describe('differencesOf', () => {
  it('finds none where a value agrees with any one report', () => {
    expect(differences('Engineers evacuated 1,800 residents in Kestrin.')).toEqual([]);
  });

  it('names the figure that no report has, and every report’s own', () => {
    expect(differences('Engineers evacuated 2,500 residents in Kestrin.')).toEqual([
      { aspect: 'number', page: '2,500 residents', reported: { x: '1,500 residents', y: '1,800 residents' } },
    ]);
  });

  it('tells a date from a number', () => {
    expect(
      differences('Engineers evacuated 1,500 residents near the Kestrin Harbour Bridge in May 2018.').map(
        ({ aspect, page }) => [aspect, page],
      ),
    ).toEqual([['date', '2018']]);
  });

  it('names a strange place in the place of the claim’s', () => {
    expect(differences('Engineers evacuated 1,500 residents in Tolvane.')).toEqual([
      { aspect: 'place', page: 'Tolvane', reported: { x: 'Kestrin', y: 'Kestrin' } },
    ]);
  });

  it('finds another outcome where the claim is a denial and the page denies nothing', () => {
    expect(differences('The council paid the ferry crews.', 1).map(({ aspect }) => aspect)).toEqual(['outcome']);
    expect(differences('The council never paid the ferry crews.', 1)).toEqual([]);
  });
});
