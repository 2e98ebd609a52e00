import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import type { Pack } from '../claims/types.ts';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { compile } from './claim-set.ts';
import { articleText, spot } from './spot.ts';

const knowledge = readKnowledge();
const claims = compile([builtIn], knowledge);
/** What stands around a sentence in an article about the two notes; states nothing of the pack that the tests ask for. */
const around = [
  'Russian Defence Minister Sergei Shoigu has sent two notes to US Defense Secretary James Mattis, one on Syria and one on the INF Treaty, the ministry said.',
  'He offered an open and detailed dialogue on the differences over the INF Treaty.',
];
const found = (sentence: string) =>
  spot({ blocks: [...around, sentence] }, claims)
    .filter((match) => match.start >= around.join('\n').length)
    .map(({ claim, relation, differences }) => ({ claim, relation, aspects: differences.map((d) => d.aspect) }));
const states = (claim: string) => ({ claim, relation: 'states', aspects: [] });

describe('spot', () => {
  it.each([
    [
      'Fifteen hundred civilians, at the very least, were killed by coalition air strikes over recent months.',
      'civilians-1500',
    ],
    [
      'Coalition bombing has left 1.5 thousand civilians dead in recent months, according to the note.',
      'civilians-1500',
    ],
    [
      'Some 2,000 militants still hold nine settlements on the eastern bank of the Euphrates.',
      'militants-nine-settlements',
    ],
    ['For half a year the coalition could not finish off IS near Hajin.', 'hajin-six-months'],
    ['The Syrian army, by contrast, is able to liberate areas in a fortnight, he said.', 'syrian-army-two-weeks'],
  ])('spots %j', (sentence, claim) => {
    expect(found(sentence)).toContainEqual(states(claim));
  });

  it.each([
    ['More than 60,000 Syrians are trying to survive in the Rukban camp.', 'rukban-50000', 'number'],
    ['The INF Treaty was signed in 1988 by the Soviet Union and the United States.', 'inf-1987', 'date'],
    ['The Syrian army has shown that it can liberate areas in three months.', 'syrian-army-two-weeks', 'number'],
    [
      'The militants control nine settlements on the west bank of the Euphrates, 2,000 of them.',
      'militants-nine-settlements',
      'place',
    ],
  ])('says what varies in %j', (sentence, claim, aspect) => {
    const match = found(sentence).find((candidate) => candidate.claim === claim);
    expect(match?.relation).toBe('varies');
    expect(match?.aspects).toContain(aspect);
  });

  it.each([
    'About 50,000 people have moved back to the western districts of the city, the council says.',
    'INF, James Mattis, Sergei Shoigu, Syria, United States, Russia',
    'Officials said the text ran to eleven pages.',
    'The letter said so.',
    'The stadium holds 50,000 spectators, and 1,500 of them came two weeks early.',
  ])('is silent on %j', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it('gives quotes that stand at their offsets in the article text', () => {
    const article = {
      blocks: [
        ...around,
        'At least 1,500 civilians were killed in recent months, while the SDF wiped out the last pockets of ISIS resistance.',
      ],
    };
    const matches = spot(article, claims);
    expect(matches.length).toBeGreaterThan(2);
    for (const match of matches) expect(articleText(article).slice(match.start, match.end)).toBe(match.quote);
  });

  it('gives two claims of one sentence their own spans', () => {
    const sentence =
      'At least 1,500 civilians were killed in recent months, while the SDF wiped out the last pockets of ISIS resistance.';
    const matches = spot({ blocks: [...around, sentence] }, claims);
    const quote = (claim: string): string | undefined => matches.find((match) => match.claim === claim)?.quote;
    expect(quote('civilians-1500')).toBe('At least 1,500 civilians were killed in recent months');
    expect(quote('isis-last-pockets')).toBe('the SDF wiped out the last pockets of ISIS resistance.');
  });

  it('names the page’s value and each report’s', () => {
    const [match] = spot(
      { blocks: [...around, 'More than 60,000 Syrians are trying to survive in the Rukban camp.'] },
      claims,
    ).slice(-1);
    expect(match?.differences).toEqual([
      {
        aspect: 'number',
        page: expect.stringContaining('60,000'),
        reported: { a: expect.stringContaining('50,000'), b: expect.stringContaining('50,000') },
      },
    ]);
  });

  it('leaves blocks of another language to packs of that language', () => {
    const blocks = [...around, 'At least 1,500 civilians were killed by coalition air strikes in recent months.'];
    const count = (language: string | undefined): number =>
      spot({ blocks, languages: [undefined, undefined, language] }, claims).filter((m) => m.claim === 'civilians-1500')
        .length;
    expect([count('de'), count('en-GB'), count(undefined)]).toEqual([0, 1, 1]);
  });

  it('tells the language of blocks that declare none', () => {
    const quotation = around[0] ?? '';
    const german = 'Der Minister wies das in dem Brief nicht zurück, wie die Agentur aus dem Ministerium erfuhr.';
    const blocks = [german, 'INF Treaty', quotation, german];
    const inGerman = compile([{ ...builtIn, id: 'de', language: 'de' }], knowledge);
    expect(spot({ blocks }, claims).map(({ claim }) => claim)).toContain('two-notes');
    const isOfQuotation = ({ quote }: { quote: string }): boolean => quotation.includes(quote);
    expect(spot({ blocks }, inGerman, { minScore: 0 }).filter(isOfQuotation)).toEqual([]);
  });

  it('keeps the same id of two packs apart', () => {
    const other: Pack = { ...builtIn, id: 'copy' };
    const matches = spot({ blocks: around }, compile([builtIn, other], knowledge));
    expect(new Set(matches.map((match) => match.pack))).toEqual(new Set([builtIn.id, 'copy']));
  });

  it('spots a claim of a pack that has nothing but a statement', () => {
    const pack: Pack = {
      ...builtIn,
      id: 'own',
      aliases: [],
      claims: [
        {
          id: 'bridge',
          statement: 'The county board approved 12 million dollars for the Linden bridge in March.',
          wordings: [],
          reports: [{ source: 'a', summary: 'The board approved 12 million dollars for the Linden bridge.' }],
          relation: 'single',
          differences: [],
        },
      ],
    };
    const spotted = spot(
      { blocks: ['In March the county board approved 12 million dollars for the Linden bridge.'] },
      compile([pack], knowledge),
    );
    expect(spotted.map((match) => match.claim)).toEqual(['bridge']);
    expect(
      spot({ blocks: ['The county board approved new rules for dog parks in March.'] }, compile([pack], knowledge)),
    ).toEqual([]);
  });

  it('answers nothing to nothing', () => {
    expect(spot({ blocks: [] }, claims)).toEqual([]);
    expect(spot({ blocks: ['', '   ', '…'] }, claims)).toEqual([]);
    expect(spot({ blocks: around }, compile([], knowledge))).toEqual([]);
  });

  it('survives whatever text there is, with spans inside it', () => {
    const words = fc.constantFrom(
      'Shoigu',
      '1,500',
      'civilians',
      'killed',
      '‮',
      '\u00AD',
      'Rukban',
      '50,000',
      '😀',
      'and',
      ',',
      '.',
      'IS',
      'is',
      'ﬁ',
      "'87",
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join(' ');
          for (const match of spot({ blocks: [text] }, claims, { minScore: 0 })) {
            expect(match.score).toBeGreaterThanOrEqual(0);
            expect(match.score).toBeLessThanOrEqual(1);
            expect(text.slice(match.start, match.end)).toBe(match.quote);
            expect(match.quote).not.toBe('');
          }
        },
      ),
    );
  });

  it('reads a bounded part of a sentence without an end', () => {
    const endless = `${'and the militants hold nine settlements '.repeat(2_000)}.`;
    expect(spot({ blocks: [endless] }, claims, { minScore: 0 }).length).toBeLessThanOrEqual(4);
  });
});
