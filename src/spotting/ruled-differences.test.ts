import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { ruledOf, ruledWith } from './example-differences.ts';
import { exampleClaim, exampleIndex, readWith } from './example-index.ts';
import { verify } from './verify.ts';

const index = exampleIndex(readKnowledge(), {
  aliases: [['Tolvane', 'Tolvanian']],
  claims: [
    ...exampleIndex().pack.claims,
    exampleClaim(
      'draft',
      'Norway drafted a plan to rebuild the lighthouse.',
      'A plan to rebuild the lighthouse was drafted by Norway.',
    ),
    exampleClaim('count', 'The ferry sank near Tolvane on Friday 3 March, and 40 percent of the passengers drowned.'),
    exampleClaim('calm', 'Smugglers sold the stolen anchors in Tolvane with the blessing of Norway.'),
  ],
});

/** Aspect and page's words of each difference between a sentence and a claim. */
const differences = (text: string, id = 'evacuated') => {
  const pair = verify([readWith(index, text)], index).find(({ profile }) => profile.claim.id === id);
  if (!pair) throw new Error(`"${text}" is no candidate for "${id}"`);
  return ruledOf(pair, index);
};
const brief = (text: string, id?: string) => differences(text, id).map(({ aspect, page }) => [aspect, page]);

const against = ruledWith(readKnowledge());

describe('ruledDifferences', () => {
  it('finds none where a value agrees with any one report', () => {
    expect(differences('Engineers evacuated 1,800 residents in Kestrin.')).toEqual([]);
  });

  it('names the figure that no report has, and every report’s own', () => {
    expect(differences('Engineers evacuated 2,500 residents in Kestrin.')).toEqual([
      { aspect: 'number', page: '2,500 residents', reported: { x: '1,500 residents', y: '1,800 residents' } },
    ]);
  });

  it('takes a rounder figure for the same', () => {
    expect(differences('Engineers evacuated more than 1,700 residents in Kestrin.')).toEqual([]);
  });

  it('finds another day', () => {
    const text = 'The ferry sank near Tolvane on Monday, and 40 percent of the passengers drowned.';
    expect(brief(text, 'count')).toEqual([['date', 'Monday']]);
    expect(brief(text.replace('Monday', '5 March'), 'count')).toEqual([['date', '5 March']]);
  });

  it('holds a share in words against a percentage', () => {
    const text = 'The ferry sank near Tolvane and three quarters of the passengers drowned.';
    expect(brief(text, 'count')).toEqual([['number', 'three quarters']]);
    expect(brief(text.replace('three quarters', 'two fifths'), 'count')).toEqual([]);
  });

  it('finds the figure of two that differs, and a share that no number stands beside', () => {
    const fined = 'The court cut the ban of Norway’s ferry from four years to 22 months.';
    const bans = exampleIndex(readKnowledge(), { claims: [exampleClaim('ban', fined)] });
    const said = (text: string) => {
      const [pair] = verify([readWith(bans, text)], bans);
      return pair && ruledOf(pair, bans).map(({ page }) => page);
    };
    expect(said(fined.replace('22 months', 'twelve months'))).toEqual(['twelve months']);
    expect(said(fined)).toEqual([]);
    expect(brief('The ferry sank near Tolvane and half of the passengers drowned.', 'count')).toEqual([
      ['number', 'half'],
    ]);
  });

  it('finds another rank, and none where the claim gives the same', () => {
    const claim = 'The sale of frigates to Norway is the largest arms export of Tolvane.';
    expect(against(claim, 'The sale of frigates to Norway is the second-largest arms export of Tolvane.')).toEqual([
      { aspect: 'number', page: 'second-largest', reported: { x: 'largest' } },
    ]);
    expect(against(claim, 'The sale of frigates to Norway is the biggest arms export of Tolvane.')).toEqual([]);
  });

  it('finds a denial that is taken back before the clause that carries the claim', () => {
    const claim = 'Norway denied that its artillery had shelled the lighthouse of Tolvane.';
    const conceded = 'Norway conceded that its artillery had shelled the lighthouse of Tolvane.';
    expect(against(claim, conceded).map(({ aspect, page }) => [aspect, page])).toEqual([['outcome', 'conceded']]);
    expect(against(claim, claim)).toEqual([]);
  });

  it('finds another party beside one of the claim’s', () => {
    const claim = 'Quarrels between Kurds and Arabs are growing in the harbours of Tolvane.';
    const named = against(claim, 'Quarrels between Kurds and Turkmens are growing in the harbours of Tolvane.');
    expect(named).toEqual([{ aspect: 'actor', page: 'Turkmens', reported: { x: 'Arabs' } }]);
    expect(against(claim, 'Quarrels between Arabs and Kurds grow in the harbours of Tolvane.')).toEqual([]);
  });

  it('finds whose army it is, and which minister', () => {
    const army = 'The Syrian army has shown that it can clear a harbour in two weeks.';
    const praised = 'He praises the Iraqi army, which can clear a harbour in two weeks.';
    expect(against(army, praised).map(({ page }) => page)).toEqual(['Iraqi army']);
    const falk = 'Finance minister Ruben Falk denied that the state had given the mill of Tolvane a guarantee.';
    const other =
      'A spokeswoman for the prime minister denied that the state had given the mill of Tolvane a guarantee.';
    expect(against(falk, other).map(({ aspect, page }) => [aspect, page])).toEqual([['actor', 'prime minister']]);
    const own =
      'Ruben Falk, next to the prime minister, denied that the state had given the mill of Tolvane a guarantee.';
    expect(against(falk, own)).toEqual([]);
  });

  it('finds that who wrote and who was written to have changed places', () => {
    const claim = 'Anna Holm wrote to Ruben Falk about the old lighthouse of Tolvane.';
    expect(against(claim, 'Ruben Falk wrote to Anna Holm about the old lighthouse of Tolvane.')).toEqual([
      { aspect: 'actor', page: 'Ruben Falk', reported: { x: 'Anna Holm' } },
    ]);
    expect(against(claim, 'Ruben Falk was written to by Anna Holm about the old lighthouse of Tolvane.')).toEqual([]);
  });

  it('finds another assembly, and whether it acts or is where something goes', () => {
    const claim = 'Norway drafted a resolution about the lighthouse for the UN Security Council.';
    const sent = 'Norway drafted a resolution about the lighthouse that it sent to the UN General Assembly.';
    expect(against(claim, sent)).toEqual([
      { aspect: 'place', page: 'UN General Assembly', reported: { x: 'Security Council' } },
    ]);
    const court = 'The Supreme Court closed the lighthouse of Tolvane for good.';
    const other = 'The General Assembly closed the lighthouse of Tolvane for good.';
    expect(against(court, other).map(({ aspect, page }) => [aspect, page])).toEqual([['actor', 'General Assembly']]);
    expect(against(claim, claim)).toEqual([]);
  });

  it('finds another holder of the same title', () => {
    const claim = 'Secretary Holm said that Norway would close the lighthouse of Tolvane within a year.';
    const text = 'It was Secretary Falk who said that Norway would close the lighthouse of Tolvane within a year.';
    expect(against(claim, text).map(({ aspect }) => aspect)).toEqual(['actor']);
  });

  it('finds a base that is ruled out by what it belongs to', () => {
    const claim = 'The harbour of Al Tolvane blocks the supplies of the islanders.';
    const text = 'It is the customs, and not the harbour of Tolvane, that block the supplies of the islanders.';
    expect(against(claim, text).map(({ page }) => page)).not.toEqual([]);
  });

  it('finds a state on another continent, and none within the one named', () => {
    const claim = 'Rockets of Tolvane deployed in Europe may put the old treaty at risk.';
    expect(against(claim, claim.replace('Europe', 'Japan')).map(({ page }) => page)).toEqual(['Japan']);
    expect(against(claim, claim.replace('Europe', 'South Korea')).map(({ page }) => page)).toEqual(['South Korea']);
    expect(against(claim, claim.replace('Europe', 'Poland'))).toEqual([]);
  });

  it('finds who is ruled out by what stands before the noun', () => {
    const claim = 'The health director of Tolvane ordered the mill to close.';
    const text = 'It was the mayor, and not the health director, who ordered the mill of Tolvane to close.';
    expect(against(claim, text).map(({ page }) => page)).toEqual(['not the health director']);
  });

  it('finds who is ruled out, and not who is only not the only one', () => {
    const text = 'It was the harbour master, and not Norway, who drafted a plan to rebuild the lighthouse.';
    expect(brief(text, 'draft')).toEqual([['actor', 'not Norway']]);
    expect(brief(text.replace('and not Norway', 'and not only Norway'), 'draft')).toEqual([]);
    expect(brief('Norway has drafted, and not withdrawn, a plan to rebuild the lighthouse.', 'draft')).toEqual([]);
  });

  it('takes what only what is said beside it belongs to for no contrast', () => {
    const text = 'It was Sweden, but not Norway’s council, that drafted a plan to rebuild the lighthouse.';
    expect(brief(text, 'draft').map(([, page]) => page)).not.toContain('not Norway');
    expect(brief(text.replace('’s council', ''), 'draft').map(([, page]) => page)).toContain('not Norway');
  });

  it.each([
    ['left', 'Seven divers of Tolvane remain missing.', 'The wreck left seven divers of Tolvane missing.'],
    [
      'in place',
      'Ivo Harl fired the divers of Tolvane in anger.',
      'Ivo Harl fired the divers of Tolvane, not in anger.',
    ],
  ])('takes %s for no outcome or place', (words, claim, text) => {
    const found = against(claim, text);
    expect(found.filter(({ aspect, page }) => page === words || aspect === 'place')).toEqual([]);
  });

  it('finds another actor, as subject and as who it is put down to', () => {
    expect(brief('Sweden has drafted a plan to rebuild the lighthouse.', 'draft')).toEqual([['actor', 'Sweden']]);
    expect(brief('It was Sweden that drafted a plan to rebuild the lighthouse.', 'draft')).toEqual([
      ['actor', 'Sweden'],
    ]);
    expect(brief('A plan to rebuild the lighthouse was drafted by Sweden.', 'draft')).toEqual([['actor', 'Sweden']]);
  });

  it('takes a further name and a speaker for no difference', () => {
    expect(brief('Norway drafted a plan to rebuild the lighthouse, Sweden said.', 'draft')).toEqual([]);
    expect(brief('A plan to rebuild the lighthouse was drafted by Norway for Sweden.', 'draft')).toEqual([]);
  });

  it('finds another place after the same kind of word', () => {
    expect(brief('Engineers evacuated 1,500 residents in Tolvane.')).toEqual([['place', 'Tolvane']]);
  });

  it('finds another outcome where the claim is a denial and the page denies nothing', () => {
    expect(brief('The council paid the ferry crews.', 'unpaid').map(([aspect]) => aspect)).toEqual(['outcome']);
    expect(brief('The council never paid the ferry crews.', 'unpaid')).toEqual([]);
  });

  it('finds what the page denies in so many words', () => {
    const claim = 'Norway offered to discuss the repairs of the old lighthouse with Tolvane.';
    const text = 'Norway told Tolvane that there was nothing left to discuss about the repairs of the old lighthouse.';
    expect(against(claim, text).map(({ aspect, page }) => [aspect, page])).toEqual([
      ['outcome', 'nothing left to discuss'],
    ]);
    const kept = 'The harbour of Tolvane hinders the trawlers from leaving.';
    expect(against(kept, 'The trawlers are not leaving because of the harbour of Tolvane.')).toEqual([]);
  });

  it('takes a denial of next to nothing for one', () => {
    expect(brief('The council did next to nothing to pay the ferry crews.', 'unpaid')).toEqual([]);
  });

  it('finds from where weapons are fired', () => {
    const claim = 'The treaty of Tolvane covers ground-launched missiles with ranges of 500 to 5,500 kilometres.';
    expect(against(claim, claim.replace('ground', 'submarine'))).toEqual([
      { aspect: 'scope', page: 'submarine-launched', reported: { x: 'ground-launched' } },
    ]);
    expect(against(claim, claim.replace('ground-launched', 'land-based'))).toEqual([]);
  });

  it('finds who stands behind a title, whoever’s minister it is', () => {
    const claim = 'Norwegian Prime Minister Anna Holm wrote two letters about the lighthouse.';
    const text = 'Norwegian Foreign Minister Ruben Falk wrote two letters about the lighthouse.';
    expect(against(claim, text).map(({ page }) => page)).toEqual(['Norwegian Foreign Minister Ruben Falk']);
    expect(against(claim, claim.replace('Prime', 'Foreign'))).toEqual([]);
  });

  it('finds whom somebody writes to behind what he is', () => {
    const claim = 'Anna Holm wrote two letters to Ruben Falk about the lighthouse.';
    const text = 'Anna Holm sent two letters to the mayor’s son-in-law, Emil Krag, about the lighthouse.';
    expect(against(claim, text).map(({ page }) => page)).toEqual(['Emil Krag']);
  });

  it('finds whom the page sets its own word "rather than" against', () => {
    const text = 'Sweden, rather than Norway, drafted a plan to rebuild the lighthouse.';
    expect(brief(text, 'draft').map(([aspect]) => aspect)).toContain('actor');
  });

  it('takes one of two words of the claim that are near and opposite for what it is near to', () => {
    const claim = 'Norway offered Tolvane a fifth of the power, and Tolvane rejected the offer.';
    expect(against(claim, 'Norway proposed to let Tolvane have a fifth of the power.')).toEqual([]);
  });

  it('finds who gives notice in another’s place, not whose house or office it is', () => {
    const claim = 'Minister Anna Holm said that Norway will leave the treaty in 60 days unless Tolvane complies.';
    const text = 'Emil Krag has given Tolvane 60 days to comply with the treaty, or Norway will leave.';
    expect(against(claim, text)).toEqual([{ aspect: 'actor', page: 'Emil Krag', reported: { x: 'Anna Holm' } }]);
    const adviser = text.replace('Emil Krag has', 'Emil Krag, the security adviser, has meanwhile');
    expect(against(claim, adviser).map(({ page }) => page)).toEqual(['Emil Krag']);
    for (const office of ['The White House', 'The Foreign Office', 'Human Rights Watch'])
      expect(against(claim, text.replace('Emil Krag', office))).toEqual([]);
  });

  it('finds whose shells, and with whose blessing', () => {
    const claim = 'Norwegian air strikes killed 1,500 civilians near the lighthouse in May.';
    for (const text of [
      'Swedish shelling killed 1,500 civilians near the lighthouse in May.',
      'The letter lays the deaths of 1,500 civilians near the lighthouse in May on Swedish gunners.',
    ])
      expect(against(claim, text).map(({ aspect, page }) => [aspect, page])).toEqual([['actor', 'Swedish']]);
    expect(brief('Smugglers sold the stolen anchors in Tolvane with the full connivance of Sweden.', 'calm')).toEqual([
      ['actor', 'Sweden'],
    ]);
  });

  it('finds where a place lies that is named before', () => {
    const claim = 'More than 50,000 people live in the camp of Rukban in Jordan.';
    const text = 'He puts the number in the camp of Rukban, which he locates in Iraq, at more than 50,000 people.';
    expect(against(claim, text).map(({ aspect, page }) => [aspect, page])).toEqual([['place', 'Iraq']]);
  });

  it.each([
    ['Norway halted its aid to Tolvane.', 'Norway continued its aid to Tolvane.', 'continued'],
    [
      'Rebels captured the mill of Tolvane in May.',
      'Soldiers repelled the rebels at the mill of Tolvane in May.',
      'repelled',
    ],
    [
      'Tension between the clans Harl and Krag grows in Tolvane.',
      'The clans Harl and Krag are getting along better in Tolvane.',
      'getting along better',
    ],
    ['Norway rejected claims of breaking the pact.', 'Norway has owned up to breaking the pact.', 'owned up to'],
    ['All five people aboard the ferry were found alive.', 'All five people aboard the ferry died.', 'died'],
  ])('finds the opposite: %j, %j', (claim, text, page) => {
    expect(against(claim, text).map((found) => [found.aspect, found.page])).toEqual([['outcome', page]]);
  });

  it('takes a people and its land for one where nobody knows them', () => {
    const claim = 'Morvia closed the lighthouse in May.';
    expect(against(claim, 'The Morvians closed the lighthouse in May.')).toEqual([]);
  });
});
