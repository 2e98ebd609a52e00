/** Matches as the engine would hand them to the card, for looking at it without an engine: the built-in pack's, and one pack of many sources. */
import type { Source } from '../../src/claims/types.ts';
import type { MatchView, ReportView } from '../../src/spotting/match-view.ts';
import type { Span } from '../../src/text/span.ts';

const a: Source = {
  id: 'a',
  headline: 'US Coalition Unable to Complete Defeat of Daesh Near Syrian Hajin - Russian MoD',
  published: '2018-12-15',
};
const b: Source = { id: 'b', headline: 'Russia Calls on the US to Reconsider Strategy in Syria' };
const builtIn = { id: 'built-in', title: 'Two notes from Moscow, December 2018' };

const civiliansPage = 'where in recent months at least 1,500 civilians have been killed in US-led coalition airstrikes';
const civiliansA: ReportView = {
  source: a,
  summary:
    'At least 1,500 civilians were killed in recent months along the east bank of the Euphrates, in airstrikes of the US-led coalition.',
  quote: 'in recent months at least 1,500 civilians have been killed in US-led coalition airstrikes',
  marks: { summary: [], quote: [] },
};
const civiliansBSummary =
  'At least 1,500 civilians were killed in recent months while the SDF fought ISIS; no place is given. The sentence before says that Washington’s air strikes continue to murder civilians.';
const civiliansB: ReportView = {
  source: b,
  summary: civiliansBSummary,
  quote: 'at least 1,500 civilians were killed in recent months',
  marks: {
    summary: spans(civiliansBSummary, 'while the SDF fought ISIS', 'murder'),
    quote: [],
  },
};

/** On the page of source A: its words beside B's report. */
const source: MatchView = {
  key: 'source',
  at: 0.08,
  match: {
    claim: 'civilians-1500',
    pack: 'built-in',
    start: 0,
    end: civiliansPage.length,
    quote: civiliansPage,
    score: 0.991,
    relation: 'states',
    differences: [],
    alignment: [
      { kind: 'quantity', page: 'at least 1,500', claim: 'at least 1,500' },
      { kind: 'word', page: 'civilians', claim: 'civilians' },
      { kind: 'word', page: 'killed', claim: 'killed' },
      { kind: 'name', page: 'US-led coalition', claim: 'US-led coalition' },
    ],
  },
  sure: true,
  pack: builtIn,
  statement: 'At least 1,500 civilians have been killed in recent months in eastern Syria.',
  relation: 'differ',
  differences: [
    {
      aspect: 'place',
      note: 'Only one source says where they were killed.',
      values: { a: 'the east bank of the Euphrates', b: 'no place given' },
    },
    {
      aspect: 'actor',
      note: 'Who killed them: said outright, or left to the sentence around it.',
      values: {
        a: 'airstrikes of the US-led coalition',
        b: 'nobody named beside the figure; US air strikes in the sentence before',
      },
    },
    {
      aspect: 'wording',
      note: 'How the air strikes are put.',
      values: { a: 'killed in airstrikes', b: 'air strikes continue to murder civilians' },
    },
  ],
  tensions: [],
  background: [],
  pageSource: a,
  own: civiliansA,
  reports: [civiliansB],
  marks: spans(civiliansPage, 'in US-led coalition airstrikes'),
  silent: [],
  sources: { a, b },
};

const rukbanPage = 'some 60,000 Syrians are still stranded in the Rukban camp, in the Jordanian desert';
const rukbanA = 'the Rukban camp, where over 50,000 Syrians were trying to survive';
const rukbanB = 'a large refugee camp in Rukban, Jordan, home to more than 50,000 Syrians';
const rukbanASummary = 'Over 50,000 Syrians were trying to survive in the Rukban camp; no country is named.';
const rukbanBSummary = 'A large refugee camp in “Rukban, Jordan” is home to more than 50,000 Syrians.';

/** On a page of neither source, with a figure that no report has. */
const varies: MatchView = {
  key: 'varies',
  at: 0.35,
  match: {
    claim: 'rukban-50000',
    pack: 'built-in',
    start: 0,
    end: rukbanPage.length,
    quote: rukbanPage,
    score: 0.88,
    relation: 'varies',
    differences: [{ aspect: 'number', page: 'some 60,000', reported: { a: 'over 50,000', b: 'more than 50,000' } }],
    alignment: [
      { kind: 'name', page: 'Rukban', claim: 'Rukban' },
      { kind: 'name', page: 'Syrians', claim: 'Syrians' },
      { kind: 'word', page: 'camp', claim: 'camp' },
    ],
  },
  sure: true,
  pack: builtIn,
  statement: 'More than 50,000 Syrians live in the Rukban refugee camp.',
  relation: 'differ',
  differences: [
    {
      aspect: 'place',
      note: 'Which country the camp is in.',
      values: { a: 'Rukban camp, no country named', b: 'Rukban, Jordan' },
    },
  ],
  tensions: [],
  background: [
    {
      note: 'The Rukban camp lies on the Syrian side of the border between Syria and Jordan, beside the earth wall that marks it.',
      reference: 'UN OCHA, situation reports on Rukban (2018-2019)',
    },
  ],
  reports: [
    {
      source: a,
      summary: rukbanASummary,
      quote: rukbanA,
      marks: {
        summary: spans(rukbanASummary, '50,000'),
        quote: spans(rukbanA, '50,000', 'trying to survive'),
      },
    },
    {
      source: b,
      summary: rukbanBSummary,
      quote: rukbanB,
      marks: {
        summary: spans(rukbanBSummary, '50,000'),
        quote: spans(rukbanB, '50,000', 'home'),
      },
    },
  ],
  marks: spans(rukbanPage, '60,000', 'stranded'),
  silent: [],
  sources: { a, b },
};

const tensionPage = 'expressed deep concern over the growing Kurdish-Arab contradictions';

/** On the page of the only source that reports it. */
const single: MatchView = {
  key: 'single',
  at: 0.62,
  match: {
    claim: 'kurdish-arab-tension',
    pack: 'built-in',
    start: 0,
    end: tensionPage.length,
    quote: tensionPage,
    score: 0.97,
    relation: 'states',
    differences: [],
    alignment: [{ kind: 'word', page: 'contradictions', claim: 'contradictions' }],
  },
  sure: true,
  pack: builtIn,
  statement: 'Contradictions between Kurds and Arabs are growing in the east of Syria.',
  relation: 'single',
  differences: [],
  tensions: ['The Syrian Democratic Forces wiped out the last pockets of ISIS resistance.'],
  background: [],
  pageSource: a,
  own: {
    source: a,
    summary: 'The note expressed deep concern over growing contradictions between Kurds and Arabs.',
    quote: 'deep concern over the growing Kurdish-Arab contradictions',
    marks: { summary: [], quote: [] },
  },
  reports: [],
  marks: [],
  silent: [b],
  sources: { a, b },
};

const bridgePage =
  'the old bridge over the river was closed for good on Monday after inspectors had found cracks as long as four metres in two of its five piers, which the town hall had known of since the spring, and which an engineer who asked not to be named called the worst that he had seen in thirty years of looking at bridges of that age anywhere in the country, adding that nobody who had read his first report could have been surprised by what the divers brought up this month';
const bridge: Record<string, Source> = Object.fromEntries(
  [
    'Bridge closed for good after cracks are found',
    'Town hall knew of cracks in the old bridge since spring, engineer says in a letter that he had asked the council to read out in public',
    'La mairie ferme le vieux pont',
    'إغلاق الجسر القديم نهائيا بعد اكتشاف شقوق في الدعامات',
    'Was the old bridge about to fall?',
  ].map((headline, index) => {
    const id = `s${index + 1}`;
    return [id, { id, headline, url: `https://news.example/${id}`, published: `2024-03-0${index + 1}` }];
  }),
);

/** Five sources of an imported pack, with a long quote, none, one from right to left, and a fact-check. */
const five: MatchView = {
  key: 'five',
  at: 0.9,
  match: {
    claim: 'bridge-closed',
    pack: 'bridges',
    start: 0,
    end: bridgePage.length,
    quote: bridgePage,
    score: 0.72,
    relation: 'states',
    differences: [],
    alignment: [{ kind: 'word', page: 'closed', claim: 'closed' }],
  },
  sure: true,
  pack: { id: 'bridges', title: 'The old bridge' },
  statement: 'The old bridge was closed because of cracks in its piers.',
  relation: 'conflict',
  differences: [
    {
      aspect: 'number',
      note: 'How many piers were cracked.',
      values: { s1: 'two', s2: 'two', s3: 'trois', s4: 'أربع', s5: 'none that mattered' },
    },
    {
      aspect: 'outcome',
      note: 'Whether the bridge opens again.',
      values: { s1: 'closed for good', s3: 'closed until the summer' },
    },
  ],
  tensions: ['The bridge passed its inspection in January.'],
  background: [
    { note: 'Bridges of that kind are inspected every three years.', reference: 'https://rules.example/bridges' },
  ],
  reports: [
    report('s1', 'Closed for good on Monday; cracks in two piers.', 'closed for good on Monday', ['two piers']),
    report(
      's2',
      'Closed after the council had known of the cracks for months.',
      'for the whole of the spring and most of the summer we sat on a letter that said in plain words what the divers have now brought up, and not one of us asked that it be read out, because each of us believed that somebody else had already done so, or that it was somebody else’s bridge, which it was not',
      ['known of the cracks for months'],
    ),
    report('s3', 'Closed until the summer; three piers.', 'le vieux pont restera fermé jusqu’à l’été', ['three piers']),
    report('s4', 'Closed; four piers cracked.', 'وجد المفتشون شقوقا في أربع من دعامات الجسر الخمس', ['four piers']),
    {
      ...report('s5', 'The cracks were on the surface and no reason to close the bridge.', undefined, [
        'on the surface',
      ]),
      review: { rating: 'Mostly false', claimant: 'the engineer', date: '2024-03-09' },
    },
  ],
  marks: spans(bridgePage, 'two of its five piers'),
  silent: [],
  sources: bridge,
};

/** A fact-check alone, on any page. */
const checked: MatchView = {
  ...five,
  key: 'checked',
  relation: 'single',
  differences: [],
  tensions: [],
  reports: five.reports.filter(({ review }) => review !== undefined),
};

/** The same claim in another pack. */
const otherPack: MatchView = {
  ...varies,
  key: 'other pack',
  match: { ...varies.match, pack: 'camps', relation: 'states', differences: [] },
  pack: { id: 'camps', title: 'Camps on the Jordanian border' },
  background: [],
};

/** On a page from right to left that quotes English, with a source that has nothing of its own to show. */
const rightToLeft: MatchView = {
  ...five,
  key: 'right to left',
  sure: false,
  match: { ...five.match, score: 0.58, quote: 'قال المهندس إن الجسر "closed for good" بعد اكتشاف شقوق في الدعامات' },
  relation: 'agree',
  differences: [],
  marks: [],
  reports: five.reports.filter(({ source }) => source.id === 's4'),
};

/** What the card is opened on, by the name in the page's address. */
export const views: Readonly<Record<string, readonly MatchView[]>> = {
  source: [source],
  varies: [varies],
  single: [single],
  five: [five],
  checked: [checked],
  'right-to-left': [rightToLeft],
  several: [source, varies],
  packs: [varies, otherPack],
};

function report(id: string, summary: string, quote: string | undefined, marked: readonly string[]): ReportView {
  const source = bridge[id];
  if (!source) throw new Error(`No source "${id}"`);
  const marks = { summary: spans(summary, ...marked), quote: [] };
  return quote === undefined ? { source, summary, marks } : { source, summary, quote, marks };
}

/** Where the words stand in the text. */
function spans(text: string, ...words: readonly string[]): Span[] {
  return words.map((word) => {
    const start = text.indexOf(word);
    if (start < 0) throw new Error(`"${word}" is not in "${text}"`);
    return { start, end: start + word.length };
  });
}
