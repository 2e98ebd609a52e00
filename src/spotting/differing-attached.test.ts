import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { ruledWith } from './example-differences.ts';

const against = ruledWith(readKnowledge());
const claim = 'The carmaker Harl will close its plant in Valladolid with the loss of 1,200 jobs.';

describe('differingAttached', () => {
  it.each([
    [
      'The carmaker Harl is to shut its factory in Zaragoza, throwing 1,200 people out of work.',
      ['place', 'Zaragoza', 'Valladolid'],
    ],
    ['The carmaker Krag will close its plant with the loss of 1,200 jobs.', ['actor', 'Krag', 'Harl']],
  ])('finds it in %j', (text, [aspect, page, reported]) => {
    expect(against(claim, text)).toEqual([{ aspect, page, reported: { x: reported } }]);
  });

  it.each([
    claim.replace('in Valladolid', 'in Spain'),
    claim.replace('its plant in Valladolid', 'the Bosch plant'),
    claim.replace('its plant in Valladolid', 'its Spanish plant'),
    claim.replace('its plant in Valladolid', 'Castile’s largest plant'),
    claim.replace('will close its plant in Valladolid', 'will close a plant of the EU'),
    'The carmaker Harl will close its plant in Valladolid, and not the factory in Zaragoza, with the loss of 1,200 jobs.',
  ])('finds none in %j', (text) => expect(against(claim, text)).toEqual([]));

  it('holds a name before what is there against another before it', () => {
    const dresden = claim.replace('its plant in Valladolid', 'the Dresden plant');
    expect(against(dresden, claim.replace('its plant in Valladolid', 'the Zaragoza plant')).length).toBe(1);
  });

  it('holds initials against no name in full', () => {
    const full = 'The Meteorological Organization confirmed in January that the year was the warmest on record.';
    expect(against(full, full.replace('Meteorological Organization', 'MO'))).toEqual([]);
  });
});
