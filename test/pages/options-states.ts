/** States of the options page that take files, hosts and time to be brought about, to be looked at and judged without them. */

import type { ClaimLine } from '../../src/claims/browsing.ts';
import { builtIn } from '../../src/claims/built-in.ts';
import { faultAt, faultPlaced, place } from '../../src/claims/faults.ts';
import type { Candidate } from '../../src/claims/importing.ts';
import { withReport } from '../../src/claims/own-claims.ts';
import { emptyOwnPack } from '../../src/claims/own-pack.ts';
import type { OptionsState, PackRow } from '../../src/ui/options/state.ts';
import { LONG_TITLE, LONG_URL, subscriptions } from './subscription-states.ts';

const pack: PackRow = {
  id: 'built-in',
  title: builtIn.title,
  version: builtIn.version,
  claims: builtIn.claims.length,
  sources: builtIn.sources.length,
  author: builtIn.author,
  licence: builtIn.licence,
  builtIn: true,
  own: false,
  on: true,
};

const lines = new Map(
  builtIn.claims.map(({ id, statement, relation, reports }, place): [number, ClaimLine] => [
    place,
    { id, statement, relation, reports: reports.length },
  ]),
);

const plain: OptionsState = {
  on: true,
  strength: 'normal',
  sensitivity: 'sure',
  sitesOff: [],
  packs: [pack],
  subscriptions: [],
  claims: { pack: 'built-in', own: false, size: lines.size, typed: '', searching: false, lines, selected: new Set() },
  unwanted: [],
  keys: [
    { name: 'next', description: 'Go to the next known claim on the page', keys: 'Alt+Shift+N' },
    { name: 'toggle', description: 'Switch highlights on or off', keys: '' },
  ],
  canChangeKeys: true,
  importing: { kind: 'none' },
  backup: { kind: 'none' },
  storage: { kept: true, used: 2_400_000 },
};

const candidate: Candidate = {
  file: 'checks-of-the-northern-coast.json.gz',
  id: 'checks',
  title: 'Checks of the coast',
  version: '2026-03-01',
  language: 'en',
  description: 'Fact-checks (schema.org ClaimReview) from the file checks-of-the-northern-coast.json.gz.',
  author: 'Bay Facts, Coast Checks and others',
  licence: 'CC-BY-4.0',
  updated: '2026-03-01',
  claims: 3001,
  sources: 2950,
  replaces: '2026-02-01',
  samples: [
    {
      statement: 'The lighthouse of Marrowby was sold to a bank in May.',
      ratings: [{ rating: 'False', outlet: 'Bay Facts' }, { rating: 'Half true' }],
    },
    {
      statement: 'The council paid 40 million for the old ferry.',
      ratings: [{ rating: 'True', outlet: 'Coast Checks' }],
    },
  ],
};

const own = withReport(
  withReport(
    emptyOwnPack('own', 'en', '2026-01-01'),
    {
      claim: { kind: 'new', statement: 'The night ferry between Aldport and Marrowby was cancelled in August 2019.' },
      source: {
        headline: 'Night ferry ends',
        outlet: 'The Bay News',
        url: 'https://news.example/ferry',
        published: '2019-08-12',
      },
      summary: 'The council cancelled the night ferry.',
      quote: 'The Kestrin council cancelled the night ferry between Aldport and Marrowby',
    },
    'x1',
  ),
  {
    claim: { kind: 'known', id: 'x1', relation: 'differ' },
    source: { headline: LONG_TITLE, url: LONG_URL },
    summary: 'The ferry company gave the night ferry up.',
  },
  'x2',
);
const [ownClaim] = own.claims;
if (!ownClaim) throw new Error('the pack that was just written has no claim');

const ownPack: PackRow = {
  ...pack,
  id: 'own',
  title: 'My claims',
  claims: 1,
  sources: 2,
  author: '',
  builtIn: false,
  own: true,
};
const packs: readonly PackRow[] = [
  pack,
  ownPack,
  { ...pack, id: 'long', title: LONG_TITLE, version: '2026-03-04', claims: 100_000, sources: 98_765, builtIn: false },
  { ...pack, id: 'harbour', title: 'The harbour', builtIn: false, subscribed: true, on: false },
];

const [first] = builtIn.claims;
const open = first && {
  claim: first,
  sources: builtIn.sources.filter(({ id }) => first.reports.some(({ source }) => source === id)),
};

const refusals = [
  {
    file: 'wrong.json',
    faults: [faultAt('claims[3].reports[0].source', 'noSource', '"c"'), faultAt('id', 'notText', '7')],
  },
  { file: candidate.file, faults: [faultAt('dataFeedElement[3001] (12×)', 'reviewNoClaim')], leftOut: 12 },
  {
    file: 'saved.html',
    faults: [faultPlaced([place('script', 1), place('review', 3)], faultAt('', 'ratedTwice'))],
    leftOut: 1,
  },
  {
    file: 'table.csv',
    faults: [faultPlaced([place('row', 1204), place('column', 'headline')], faultAt('', 'missing'))],
  },
  { file: `${'notes-of-a-long-summer-'.repeat(6)}.txt`, faults: [faultAt('', 'notUtf8')] },
];

/** States of the page, by name. */
export const optionsStates: Readonly<Record<string, OptionsState>> = {
  options: plain,
  'options-filled': {
    ...plain,
    packs,
    subscriptions,
    removed: 'The old harbour',
    sitesOff: ['news.example', `${'very-long-name-of-a-site.'.repeat(4)}example`],
    unwanted: [
      { pack: 'built-in', claim: 'a', statement: first?.statement ?? '' },
      { pack: 'built-in', claim: 'b', statement: first?.statement ?? '', quote: 'some other words of a page' },
    ],
    storage: { kept: false, used: 1_234_567_890 },
  },
  'options-claim': {
    ...plain,
    claims: {
      ...plain.claims,
      at: 0,
      whole: open,
      selected: new Set([1, 2]),
      saved: { file: 'built-in-selection.jsonld', leftOut: 38 },
    },
  },
  'options-none-found': { ...plain, claims: { ...plain.claims, typed: 'lighthouse', found: [] } },
  'options-own-claim': {
    ...plain,
    packs,
    claims: {
      pack: 'own',
      own: true,
      size: 1,
      typed: '',
      searching: false,
      lines: new Map([[0, { id: 'x1', statement: ownClaim.statement, relation: ownClaim.relation, reports: 2 }]]),
      selected: new Set(),
      at: 0,
      whole: { claim: ownClaim, sources: own.sources },
      edited: { kind: 'changed', statement: ownClaim.statement },
    },
  },
  'options-reading': {
    ...plain,
    importing: {
      kind: 'reading',
      file: candidate.file,
      number: 2,
      files: 3,
      bytes: 31_000_000,
      size: 64_000_000,
      claims: 41_234,
    },
  },
  'options-preview': {
    ...plain,
    importing: {
      kind: 'ready',
      candidates: [
        candidate,
        {
          ...candidate,
          id: 'ferry',
          title: LONG_TITLE,
          file: 'ferry.json',
          replaces: undefined,
          description: 'What was said about the crossing.',
          samples: [{ statement: 'The night ferry was cancelled.', ratings: [] }],
        },
      ],
      refusals,
      trial: {
        headline: 'Talk of the town',
        article: true,
        matches: 7,
        quotes: [
          { quote: 'the lighthouse had been sold to a bank', statement: 'The lighthouse was sold.' },
          { quote: 'paid 40 million for the old ferry', statement: 'The council paid 40 million.' },
        ],
      },
    },
  },
  'options-added': {
    ...plain,
    importing: { kind: 'added', packs: [{ title: 'Checks of the coast', claims: 3001 }] },
    backup: {
      kind: 'ready',
      file: 'crossread-2026-03-04.json',
      made: '2026-03-04T05:06:07Z',
      packs: ['The harbour', LONG_TITLE],
    },
  },
  'options-refused': {
    ...plain,
    importing: { kind: 'ready', candidates: [], refusals },
    backup: {
      kind: 'refused',
      file: 'crossread-2026-03-04.json',
      faults: [faultAt('format', 'backupFormat', '"crossread-backup/1"')],
    },
    fault: faultAt('', 'diskFull'),
  },
  'options-restoring': {
    ...plain,
    packs: [
      ...packs,
      {
        ...pack,
        id: 'old',
        title: 'old',
        version: '',
        author: '',
        builtIn: false,
        fault: faultAt('claims[3].statement', 'blank'),
      },
    ],
    backup: { kind: 'restoring' },
    fault: faultAt('', 'subscriptionsNotRestored'),
  },
  'options-room': { ...plain, roomQuestion: { allowed: 200_000_000, upTo: 400_000_000, answer: () => undefined } },
};

/** An address that can be subscribed to. */
export const newAddress = LONG_URL;
