/** Matches as the engine would hand them to the card, for looking at it without an engine: the built-in pack's, and one pack of many sources. */
import type { Source } from '../../src/claims/types.ts';
import type { MatchView, ReportView } from '../../src/spotting/match-view.ts';
import { checked, five, rightToLeft } from './bridge-views.ts';
import { spans } from './spans.ts';

const a: Source = {
  id: 'a',
  headline: 'US Coalition Unable to Complete Defeat of Daesh Near Syrian Hajin - Russian MoD',
  published: '2018-12-15',
};
const b: Source = { id: 'b', headline: 'Russia Calls on the US to Reconsider Strategy in Syria' };
const builtIn = { id: 'built-in', title: 'Two notes from Moscow, December 2018', language: 'en' };

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

/** The same claim in another pack. */
const otherPack: MatchView = {
  ...varies,
  key: 'other pack',
  match: { ...varies.match, pack: 'camps', relation: 'states', differences: [] },
  pack: { id: 'camps', title: 'Camps on the Jordanian border', language: 'en' },
  background: [],
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
