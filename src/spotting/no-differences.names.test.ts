import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { againstWith } from './example-differences.ts';

const against = againstWith(readKnowledge());

const record = 'Emil Krag broke the marathon world record in Chicago in October 2023.';
const removed = 'The court removed President Krag from office on 4 April 2025 over his declaration of martial law.';

describe('a name told beside a claim, or an opposite, is no difference', () => {
  it.each([
    ['a part of the town', record, 'Emil Krag broke the marathon world record in Grant Park.'],
    [
      'what is around the town',
      'Two brothers were jailed in Bradford for smuggling cocaine.',
      'Two brothers were jailed in West Yorkshire for smuggling cocaine.',
    ],
    ['where somebody is from', record, 'The runner from the Rift Valley broke the marathon world record.'],
    [
      'where something else was',
      record,
      'Krag broke the world record that Emil Bolt had set in Berlin in the marathon.',
    ],
    [
      'all over the country',
      'The voters turned down the plan to give Harl to Parliament.',
      'The voters turned down the plan from Tasmania to Queensland.',
    ],
    [
      'who somebody is',
      'The court upheld the conviction of Emil Krag for the murder of Anna Holm.',
      'The conviction for the murder of Anna Holm, appealed by the Wexford farmer, was upheld.',
    ],
    [
      'somebody’s team',
      'A Utrecht University study found that blackbirds in cities sing earlier.',
      'Femke Harl’s team found that blackbirds in cities sing earlier.',
    ],
    [
      'an appeal that was dismissed',
      'The court upheld the conviction of Emil Krag for murder.',
      'The court dismissed all seven grounds of appeal of Emil Krag against his conviction for murder.',
    ],
    [
      'somebody who died',
      'Twelve boys were rescued from the flooded cave in July.',
      'A former diver died before twelve boys were brought from the flooded cave in July.',
    ],
    [
      'how somebody did it',
      'Argentina beat France on penalties to win the 2022 World Cup final at Lusail Stadium in Qatar.',
      'Lionel Messi finally lifted the trophy that had eluded him after his side held their nerve in a shoot-out against Les Bleus in Lusail.',
    ],
    [
      'a country around a town',
      removed.replace('The court', 'The court in Harl'),
      removed.replace('The court', 'The court in Norway'),
    ],
    [
      'a port by its land',
      'The collapse of the bridge in Genoa killed 43 people.',
      'The collapse of the bridge in the Ligurian port killed 43 people.',
    ],
    [
      'where the judge sits',
      'A judge in Harl ordered the carmaker to pay a criminal penalty.',
      'The carmaker was ordered to pay a criminal penalty by a Krag judge.',
    ],
    [
      'whose hotel it is',
      'A truck bomb at a hotel in Harl killed 54 people.',
      'A truck bomb at a Marriott hotel killed 54 people.',
    ],
    [
      'a leader for his state',
      'Germany promised to ban new oil boilers from 2024.',
      'Robert Habeck promised to ban new oil boilers from 2024.',
    ],
    [
      'a museum by its land',
      'The Krag Museum returned the bronze sculptures to Harl in May.',
      'The Danish museum returned the bronze sculptures to Harl in May.',
    ],
    [
      'a land by what it is',
      'Norway declared the outbreak over on Monday.',
      'Europe’s most northern state declared the outbreak over on Monday.',
    ],
    [
      'where a court sits',
      'Sixteen people died when a plane flying from Bari to Djerba came down in August.',
      'A court in Palermo convicted the pilot of the plane to Djerba, in which sixteen people died in August.',
    ],
    [
      'in which language',
      'Researchers have discovered a new species of gecko on Krag Island in Norway.',
      'Researchers have discovered a new species of gecko on Rakiura, as Krag Island is known in Maori.',
    ],
    [
      'what kind of carrier',
      'Sixteen people died when a Tuninter plane ditched off Harl in August.',
      'Sixteen people died when a Tunisian airliner ditched off Harl in August.',
    ],
  ])('%s', (_, claim, text) => expect(against(claim, text)).toEqual([]));
});
