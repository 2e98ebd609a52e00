import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { againstWith } from './example-differences.ts';

const against = againstWith(readKnowledge());

const jailed =
  'Former officer Emil Krag was sentenced to 25 years in prison in June 2021 for the murder of Anna Holm in Harl.';
const voted = 'Harl voted against independence in the referendum of 18 September by 55 per cent to 45.';
const cut = 'Salmon producer Krag will cut 420 jobs at its processing plant by the end of June.';

describe('a figure or day told beside a claim is no difference', () => {
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
    [
      'parts of those who died',
      'A minibus accident near Harl killed eight people on Sunday.',
      'A minibus accident near Harl on Sunday killed four women, three children and the driver.',
    ],
    [
      'a third who died later',
      'Three people died in a fire at a boarding house in Harl.',
      'Two people died at the scene of the boarding house fire in Harl and a third in hospital.',
    ],
    [
      'all but some',
      'A total of 113 people died when the ferry Orla sank off Harl.',
      'All but seven of the 120 people aboard died when the ferry Orla sank off Harl.',
    ],
    [
      'an earlier toll',
      'A bomb killed eleven miners in Harl on Sunday.',
      'A bomb killed miners in Harl on Sunday, a week after 30 miners had died in the city.',
    ],
    [
      'another currency',
      'Harl paid more than 10 million euros for the striker Emil Krag.',
      'Harl paid some 8.6 million pounds for the striker Emil Krag.',
    ],
    [
      'by how much',
      'Harl cut its offer for the mill from 50 million dollars to 30 million dollars.',
      'Harl cut its offer for the mill by 20 million dollars to 30 million dollars.',
    ],
    [
      'ages in another order',
      'Two brothers aged 7 and 9 drowned in a quarry pond near Harl.',
      'Two brothers, aged nine and seven, drowned in a quarry pond near Harl.',
    ],
    [
      'somebody else’s age',
      'Emil Krag, 34, was elected mayor of Harl on Sunday.',
      'The new mayor of Harl, elected on Sunday, is Emil Krag, ahead of Anna Holm, 61, his predecessor.',
    ],
    [
      'a former record',
      'The village of Harl recorded 49.6C on Tuesday, a new record.',
      'The village of Harl broke the record of 45C on Tuesday.',
    ],
    [
      'an aftershock',
      'A 7.8-magnitude earthquake hit Harl in February.',
      'The earthquake that hit Harl in February, which measured 7.8, was followed by a magnitude 6.7 tremor.',
    ],
    [
      'an earlier offer',
      'Bus drivers in Harl voted to accept a 7.5 percent pay rise.',
      'Bus drivers in Harl have voted to accept more pay, after a previous offer of 4 percent.',
    ],
    [
      'an earlier plan',
      'Harl council rejected plans for 340 homes at Krag Farm.',
      'Harl council rejected homes at Krag Farm, after an earlier version, for 410 homes, was withdrawn.',
    ],
    [
      'what was paid before',
      'The painting was sold at auction in Harl for 450 million dollars.',
      'The painting of Emil Krag, who had paid 127 million dollars for it, was sold at auction in Harl.',
    ],
    [
      'a draw before',
      'Harl beat Krag 4-2 on penalties in the final.',
      'After a 3-3 draw Harl beat Krag on penalties in the final.',
    ],
    [
      'who voted how',
      'Parliament in Harl approved the bill by 319 to 227.',
      'Parliament in Harl approved the bill, which had passed its committee by 12-10, with 319 votes.',
    ],
    [
      'the first round',
      'Karim Dahl beat Lea Moran in the second round of the election in Harl.',
      'Karim Dahl, who trailed in the first round, beat Lea Moran in the run-off of the election in Harl.',
    ],
    [
      'nearly all',
      'Twenty-eight of the 30 pupils of the Harl school passed the exam.',
      'Nearly all 30 pupils of the Harl school passed the exam.',
    ],
    [
      'a feast by its next',
      'A bomb went off at a market in Harl on New Year’s Eve.',
      'A bomb went off at a market in Harl hours before New Year’s Day.',
    ],
    [
      'one feast by two names',
      'Police in Harl arrested 200 protesters on May Day.',
      'Police in Harl arrested 200 protesters on Labour Day.',
    ],
    [
      'a paper',
      'Minister Anna Holm said on Saturday that taxes would rise.',
      'Taxes will rise, minister Anna Holm told the Sunday Times.',
    ],
    [
      'a month and another',
      'Rescuers found 12 bodies in the lake of Harl on 9 May.',
      'In May first responders found 12 bodies in the lake of Harl.',
    ],
    [
      'what prosecutors asked for',
      jailed,
      'Prosecutors had asked for 50 years, and Emil Krag was sentenced for the murder of Anna Holm in June 2021.',
    ],
    [
      'since when it is the worst',
      'A plane crashed in Harl in March 2018.',
      'A plane crashed in Harl in the worst disaster since the crash of 1992.',
    ],
    [
      'when it came out',
      'Anna Holm won the prize in 2018 for her novel Flights.',
      'Anna Holm won the prize for her novel Flights, first published in Harl in 2007.',
    ],
    [
      'when banks failed',
      'Emil Krag was found guilty in April over the collapse of banks.',
      'Emil Krag, who led the ministry when its banks collapsed in October, was found guilty.',
    ],
    [
      'a rough dozen',
      'Police in Harl arrested 11 people on Monday for selling pesticides.',
      'Police in Harl on Monday arrested nearly a dozen people for selling pesticides.',
    ],
    [
      'rough weeks',
      'Bus drivers in Harl ended a 12-day strike.',
      'Bus drivers in Harl ended a strike of nearly two weeks.',
    ],
    [
      'from what it rose',
      'The bank of Harl raised its base rate to 7.25 percent.',
      'The bank of Harl raised its base rate again from 6.75 percent.',
    ],
    [
      'an event named by its month',
      'A court in Harl jailed the trader for six years in December 1995.',
      'A court in Harl jailed the trader behind the February 1995 collapse of the bank for six years.',
    ],
    [
      'by how much she improved',
      'Anna Holm won the marathon of Harl in 2 hours 20 minutes 14 seconds.',
      'Anna Holm won the marathon of Harl, improving her best by more than a minute.',
    ],
    [
      'the second side of a vote',
      'The council of Harl voted to close six of its eleven libraries.',
      'The council of Harl pushed the closing of six libraries through by 27 votes to 22.',
    ],
    [
      'some of a whole',
      'The council of Harl voted on Monday to close six of the eleven libraries.',
      'The council of Harl voted on Monday to close six libraries.',
    ],
  ])('%s', (_, claim, text) => expect(against(claim, text)).toEqual([]));
});
