import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { againstWith } from './example-differences.ts';
import { exampleClaim } from './example-index.ts';

const against = againstWith(readKnowledge());

describe('differencesOf takes for no difference', () => {
  it.each([
    [
      'a count of people for one of houses',
      'The flood destroyed 300 houses in Kestrin.',
      'The flood destroyed houses in Kestrin and displaced 900 people.',
    ],
    [
      'how large a town is',
      'Engineers evacuated 1,500 residents in Kestrin.',
      'Engineers evacuated residents in Kestrin, a town of 4,000 people.',
    ],
    [
      'believe it or not',
      'The council paid the ferry crews of Tolvane in March.',
      'Believe it or not, the council paid the ferry crews of Tolvane in March.',
    ],
    [
      'whether or not',
      'The council will vote on Monday on whether to close the old mill of Tolvane.',
      'The council will vote on Monday on whether or not to close the old mill of Tolvane.',
    ],
    [
      'not left for still there',
      'The trawler is still in the harbour of Tolvane with its crew.',
      'The trawler has not left the harbour of Tolvane and its crew is still aboard.',
    ],
    [
      'not all',
      'About 40 percent of the passengers drowned near Tolvane.',
      'Near Tolvane not all passengers drowned: about 40 percent did.',
    ],
    [
      'if not for unless',
      'Norway will leave the treaty unless Tolvane pays its debts.',
      'Norway will leave the treaty if Tolvane does not pay its debts.',
    ],
    [
      'not until',
      'The mayor of Tolvane resigned on Friday over the ferry.',
      'The mayor of Tolvane did not resign over the ferry until Friday.',
    ],
    [
      'warned not to for warned against',
      'Norway warned Tolvane against shelling the lighthouse.',
      'Norway warned Tolvane not to shell the lighthouse.',
    ],
    [
      'will not for a plan that was abandoned',
      'Norway abandoned its plan to rebuild the lighthouse.',
      'Norway will not rebuild the lighthouse.',
    ],
    [
      'concealing for concealed',
      'The ministry concealed the leak at the plant of Tolvane.',
      'The ministry was concealing the leak at the plant of Tolvane.',
    ],
    [
      'a whole with its part',
      'Anna Holm wrote two letters to the council about the lighthouse.',
      'Of the three letters that Anna Holm wrote to the council, two were about the lighthouse.',
    ],
    [
      'at least for no fewer than',
      'No fewer than 40 passengers drowned when the ferry sank near Tolvane.',
      'At least 40 passengers drowned when the ferry sank near Tolvane.',
    ],
    [
      'a ministry beside its state',
      'Norway and Sweden will send ten tanks to Tolvane.',
      'The Swedish Defence Ministry will send ten tanks to Tolvane.',
    ],
    [
      'what was there before',
      'The minister Anna Holm replaced the ferry with a bridge in Tolvane.',
      'Thanks to the minister Anna Holm, Tolvane now has a bridge instead of a ferry.',
    ],
    [
      'not alone',
      'Norway drafted a plan to rebuild the lighthouse.',
      'Sweden, and not Norway alone, drafted a plan to rebuild the lighthouse with Norway.',
    ],
    [
      'what the page says of other weapons',
      'The treaty of Tolvane covers ground-launched missiles with ranges of 500 to 5,500 kilometres.',
      'The treaty of Tolvane, which does not cover air-launched weapons, bans missiles fired from land with ranges of 500 to 5,500 kilometres.',
    ],
    [
      'a farm on land',
      'The land-based salmon farm of Tolvane will open in May.',
      'The salmon farm of Tolvane, no sea-based one, will open in May.',
    ],
    [
      'whose help it was',
      'Anna Holm sent two long letters about the lighthouse to Ruben Falk.',
      'Anna Holm, with the help of her brother, Emil, sent two long letters about the lighthouse.',
    ],
    [
      'the town of a mayor',
      'Anna Holm, the mayor, ordered the ferry crews to stay in the harbour.',
      'The mayor of Kestrin ordered the ferry crews to stay in the harbour.',
    ],
    [
      'who is only behind a state’s guards',
      'Two smugglers were shot dead near the harbour in Norway.',
      'Two smugglers were shot dead near the harbour by Swedish border guards.',
    ],
    [
      'a refusal beside what was offered',
      'Rovers rejected a bid of 40 million euros for their goalkeeper Emil Krag.',
      'Tolvane offered 40 million euros for Emil Krag, but Rovers refused to let their goalkeeper go.',
    ],
    [
      'did not accept for rejected',
      'Voters in Tolvane rejected the terms of the treaty on 5 July.',
      'Voters in Tolvane did not accept the terms of the treaty on 5 July.',
    ],
    [
      'whom somebody lost to',
      'Argentina won the cup by beating France in the final at Kestrin.',
      'France lost the final of the cup at Kestrin to Argentina.',
    ],
    [
      'who was beaten',
      'Argentina won the cup by beating France in the final at Kestrin.',
      'In the final of the cup at Kestrin it was Argentina, not France, that won.',
    ],
    [
      'only once for not unless',
      'Anna Holm said she would not meet the envoy unless the captured crews were released.',
      'Anna Holm will meet the envoy only once the captured crews have been released, she said.',
    ],
    [
      'an end for no longer',
      'The council declared on 5 May that the flood in Tolvane was no longer an emergency.',
      'On 5 May the council declared the emergency of the flood in Tolvane over.',
    ],
    [
      'a failure that denies nothing',
      'The mill blamed a contractor for the dam failure that polluted the river of Tolvane.',
      'A contractor was to blame for the burst dam that polluted the river of Tolvane, the mill said.',
    ],
    [
      'a body by its initials',
      'The World Harbour Organization confirmed in May that the ferry of Tolvane was the oldest.',
      'The WHO of harbours confirmed in May that the ferry of Tolvane was the oldest, said Anna Holm.',
    ],
    [
      'who skipped what he did not attend',
      'Ruben Falk did not attend the ceremony at the lighthouse of Tolvane in May.',
      'Ruben Falk skipped the ceremony at the lighthouse of Tolvane in May.',
    ],
    [
      'a capital for its state',
      'Tolvane and Norway signed a treaty with Turkey in May.',
      'In May a treaty with Ankara was signed by Tolvane and Norway.',
    ],
    [
      'two in a row that change places',
      'Norway signed deals with Turkey and the United Nations in May.',
      'Norway put its name to deals with the UN and Turkey in May.',
    ],
    [
      'a share that only the claim bounds',
      'The crews will strike unless the offer rises above 4 percent.',
      'The crews will strike if nobody improves on the offer of 4 percent.',
    ],
    [
      'whose state a winner is from',
      'Anna Holm was awarded the medal of the Swedish Academy in May.',
      'France’s Anna Holm was awarded the medal of the academy in Stockholm in May.',
    ],
    [
      'what a country is, for its name',
      'A cyclone killed 300 people in Mozambique in March.',
      'In March a cyclone killed 300 people in the east African country.',
    ],
    [
      'where somebody travels for whom it is for',
      'Anna Holm cancelled her trip to the COP28 climate summit in Dubai because of illness.',
      'Anna Holm had to drop her plan to fly to the Gulf for the climate summit in Dubai.',
    ],
    [
      'where something else is, in an aside',
      'Ford will close its plant in Valencia next year.',
      'Ford, which also builds cars in Germany, will close a plant next year.',
    ],
    [
      'what is allowed once a ban is lifted',
      'Tolvane lifted its ban on seal hunting in 2019.',
      'Since 2019 hunters have again been allowed to shoot seals in Tolvane.',
    ],
    [
      'what somebody refused to halt',
      'Norway will continue its blockade of Tolvane.',
      'Norway has refused to halt its blockade of Tolvane.',
    ],
    [
      'since when there had been what ended',
      'Tolvane lifted its ban on seal hunting in 2019.',
      'The ban on hunting seals, in force since 2014, was lifted by the government in Tolvane.',
    ],
    [
      'what a denied verb had to do with',
      'Researchers in Tolvane found that drinking coffee does not raise the risk of heart disorders.',
      'Having coffee is harmless for the heart, say researchers in Tolvane.',
    ],
    [
      'the rest of a whole',
      'The ferry Santa Rosalia sank off the island of Pelagos on Saturday night, and 61 of the 74 people aboard were rescued.',
      'Of the 74 passengers and crew on the ferry Santa Rosalia, which foundered off the island of Pelagos on Saturday, 61 had been brought to safety and 13 had not.',
    ],
    [
      'a town of a state that is cut short',
      'The new factory will be built in Kentucky next year.',
      'The new factory will be built next year in Louisville, Ky., officials said.',
    ],
    [
      'a body that speaks for its head',
      'Sean Doyle said the airline will cut 12,000 jobs.',
      'British Airways announced that the airline will cut 12,000 jobs.',
    ],
    [
      'the opposite of something told beside it',
      'Marta Harl was found guilty of theft.',
      'Marta Harl, who was acquitted of murder, was convicted of theft.',
    ],
    [
      'the opposite that was true before',
      'Norway legalised the sale of cannabis in 2022.',
      'The sale of cannabis, which had been outlawed, was made legal in Norway in 2022.',
    ],
    [
      'the opposite that none did',
      'All five people aboard the ferry were rescued off Harl.',
      'None of the five people aboard the ferry drowned off Harl.',
    ],
  ])('%s', (_, claim, text) => {
    expect(against(claim, text)).toEqual([]);
  });

  it('a claim that is called wrong for one that denies', () => {
    const denied = 'There is no evidence that Norway sank the ferry near Tolvane.';
    const wordings = ['Norway did not sink the ferry near Tolvane.', 'The claim that Norway sank the ferry is false.'];
    const text = 'The claim that Norway sank the ferry near Tolvane is wrong, experts say.';
    expect(against(denied, text, { claims: [{ ...exampleClaim('one', denied), wordings }] })).toEqual([]);
  });

  it('words of another language that are English denials', () => {
    const claim = 'Das Schiff mit vierzig Matrosen ist vor Kestrin in Seenot geraten.';
    const text = 'Das Schiff mit vierzig Matrosen ist vor Kestrin in Not geraten.';
    expect(against(claim, text, { language: 'de' })).toEqual([]);
  });

  it('the White House for the United States, either way and with what is its', () => {
    const claim = 'The United States drafted a plan to rebuild the lighthouse of Tolvane.';
    expect(against(claim, claim.replace('United States', 'White House'))).toEqual([]);
    expect(against(claim, 'It was the White House’s plan to rebuild the lighthouse of Tolvane.')).toEqual([]);
    expect(against(claim.replace('United States', 'White House'), claim)).toEqual([]);
  });
});
