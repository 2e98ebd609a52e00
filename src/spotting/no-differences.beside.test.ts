import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { againstWith } from './example-differences.ts';

const against = againstWith(readKnowledge());

const jailed =
  'Former officer Emil Krag was sentenced to 25 years in prison in June 2021 for the murder of Anna Holm in Harl.';
const voted = 'Harl voted against independence in the referendum of 18 September by 55 per cent to 45.';
const cut = 'Salmon producer Krag will cut 420 jobs at its processing plant by the end of June.';
const record = 'Emil Krag broke the marathon world record in Chicago in October 2023.';
const removed = 'The court removed President Krag from office on 4 April 2025 over his declaration of martial law.';

describe('what a page tells beside a claim is no difference', () => {
  it.each([
    [
      'what was asked for',
      jailed,
      'Emil Krag, for whom prosecutors had wanted 50 years in prison, was sentenced in June 2021 for the murder of Anna Holm.',
    ],
    [
      'what others asked for',
      jailed,
      'Emil Krag was sentenced to less than the 30 years in prison that the state asked for, for the murder of Anna Holm in Harl.',
    ],
    [
      'what several get together',
      'Two brothers were jailed for 14 years each for smuggling cocaine in crates of bananas.',
      'Two brothers were jailed for smuggling cocaine in crates of bananas, with sentences that add up to 28 years.',
    ],
    [
      'the parts of a sum',
      'All 379 people aboard the jet escaped at Harl airport in January.',
      'All aboard the jet, 367 passengers and 12 crew, escaped at Harl airport in January.',
    ],
    ['the turnout', voted, 'Harl voted against independence in the referendum on a record turnout of 85 per cent.'],
    [
      'a rough figure',
      'The town will close three libraries to save £610,000 a year.',
      'The town will close three libraries to save more than half a million pounds a year.',
    ],
    [
      'another unit',
      'The maternity unit of Harl hospital will close for six weeks.',
      'The maternity unit of Harl hospital will close for a month and a half.',
    ],
    [
      'a place on the way',
      'Anna Holm won the 800 metres freestyle in Harl.',
      'Anna Holm, who pulled away at 600 metres, won the freestyle in Harl.',
    ],
    [
      'the start of the next month',
      cut,
      'Salmon producer Krag will cut 420 jobs at its processing plant by the start of July.',
    ],
    [
      'an end in the middle of a month',
      'The maternity unit of Harl will close for repairs on 3 March.',
      'The maternity unit of Harl will close for repairs until mid-April.',
    ],
    [
      'when something was before',
      'Twelve boys were rescued from the flooded cave in July.',
      'Twelve boys were rescued from the cave that rain had flooded in June.',
    ],
    [
      'since when what ended was in force',
      'The agency declared in May 2023 that the virus was no longer a global emergency.',
      'The agency ended the global emergency over the virus, declared to be in force since January 2020.',
    ],
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
  ])('%s', (_, claim, text) => expect(against(claim, text)).toEqual([]));
});
