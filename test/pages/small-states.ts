/** States of the popup and of the page on which a claim is written, to be looked at and judged without a browser behind them. */
import { faultAt } from '../../src/claims/faults.ts';
import type { PopupState } from '../../src/ui/popup/state.ts';
import type { WriteState } from '../../src/ui/write/state.ts';
import { views } from './views.ts';

const base = { site: 'news.example', on: true, siteOn: true, hushed: false, privateWindow: false };
const many = ['source', 'varies', 'single', 'five'].flatMap((name) => views[name] ?? []);
const checks = [
  {
    id: 'a',
    statement:
      'The lighthouse of Marrowby was sold to a bank in May, together with the house of its keeper and a boat.',
    ratings: [
      { rating: 'False', outlet: 'Bay Facts', elsewhere: 'bay-facts.example' },
      {
        rating: 'Mostly false: the sale of the house was called off, and there never was a boat',
        outlet: 'Coast Checks',
      },
      { rating: 'Half true' },
    ],
  },
  {
    id: 'b',
    statement: 'The council paid 40 million for the old ferry.',
    ratings: [{ rating: 'True', outlet: 'Bay Facts' }],
  },
  { id: 'c', statement: 'The harbour has two cranes.', ratings: [{ rating: 'True' }] },
];

/** States of the popup, by name. */
export const popupStates: Readonly<Record<string, PopupState>> = {
  popup: { ...base, kind: 'found', views: many, took: 41.7 },
  'popup-one': { ...base, kind: 'found', views: many.slice(0, 1), took: 3, notSaved: true },
  'popup-harvest': {
    ...base,
    kind: 'found',
    views: many,
    took: 41.7,
    harvest: { host: 'news.example', claims: checks, kept: false },
  },
  'popup-nothing': {
    ...base,
    kind: 'nothing',
    took: 3,
    harvest: { host: 'news.example', claims: checks.slice(0, 1), kept: false },
  },
  'popup-kept': { ...base, kind: 'nothing', took: 3, harvest: { host: 'news.example', claims: checks, kept: true } },
  'popup-private': {
    ...base,
    kind: 'nothing',
    took: 3,
    privateWindow: true,
    harvest: { host: 'news.example', claims: checks, kept: false },
  },
  'popup-partly': {
    ...base,
    kind: 'nothing',
    took: 3,
    harvest: { host: 'news.example', claims: checks, kept: false },
    notStored: { fault: faultAt('', 'diskFull'), partly: true },
  },
  'popup-site': {
    ...base,
    kind: 'site-off',
    siteOn: false,
    site: `${'very-long-name-of-a-site.'.repeat(3)}example`,
  },
};

const selected = 'The harbour board met on Tuesday evening to talk about the new ferry timetable';
const draft = {
  selected,
  language: 'en',
  source: {
    headline: 'Harbour board talks about the ferry',
    outlet: 'The Bay News',
    url: 'https://news.example/2024/03/05/harbour-board-talks-about-the-ferry-and-its-new-timetable.html?ref=front-page',
    published: '2024-03-05',
  },
  elsewhere: [],
};
const writing = { kind: 'writing', likely: [], claims: 0, saving: false } as const;
const likely = [
  {
    id: 'x1',
    statement: 'The harbour board discussed the new timetable of the ferry on a Tuesday evening in March.',
    reports: 2,
  },
  { id: 'x2', statement: 'The ferry has a new timetable.', reports: 1 },
];

/** States of the form for a claim, by name. */
export const writeStates: Readonly<Record<string, WriteState>> = {
  write: { ...writing, draft: { ...draft, source: { headline: '', outlet: '', url: '', published: '' } } },
  'write-filled': {
    ...writing,
    draft: {
      ...draft,
      elsewhere: [{ packTitle: 'The harbour', statement: 'The harbour board talks about a timetable.' }],
    },
    likely,
    claims: 7,
  },
  'write-known': { ...writing, draft, likely, claims: 2, spotted: 'x1' },
  'write-failed': {
    ...writing,
    draft: { ...draft, selected: `${selected} ${'and of the boats that go there '.repeat(9)}`.trim() },
    fault: faultAt('', 'diskFull'),
  },
  'write-unreadable': {
    kind: 'failed',
    fault: faultAt('', 'laterStore'),
    selected: draft.selected,
    language: draft.language,
  },
  'write-private': { kind: 'private' },
  'write-saved': { kind: 'saved', unseen: 'unsure' },
};
