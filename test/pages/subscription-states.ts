/** Subscriptions in every state, as the options page shows them, to be looked at and judged without hosts and time. */
import { faultAt } from '../../src/claims/faults.ts';
import type { PackChanges } from '../../src/claims/pack-changes.ts';
import type { SubscriptionRow } from '../../src/ui/options/subscription-state.ts';

export const LONG_TITLE =
  'Everything that the harbour board, the town council and the three ferry companies have said about the crossing since 1998, with what came of it';
export const LONG_URL = `https://packs.example/${'a-very-long-folder-name/'.repeat(6)}ferries_and_harbours_of_the_northern_coast.json.gz?edition=weekly`;
export const DAY = Date.UTC(2026, 2, 4, 9, 30);

const changes: PackChanges = {
  added: 3,
  removed: 1,
  altered: 1200,
  samples: [
    { kind: 'added', statement: 'The ferry was cancelled on Tuesday because of the fog.' },
    { kind: 'removed', statement: 'The harbour has two cranes.' },
    { kind: 'altered', statement: 'The harbour has four cranes.', before: 'The harbour has three cranes.' },
  ],
};

const healthy: SubscriptionRow = {
  url: 'https://packs.example/harbour.json',
  confirmed: true,
  updates: 'apply',
  title: 'The harbour',
  hasPack: true,
  checked: DAY,
  due: DAY + 86_400_000,
  digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  applied: DAY,
  changes,
  previous: '2026-02-01',
};

export const subscriptions: readonly SubscriptionRow[] = [
  healthy,
  {
    ...healthy,
    url: LONG_URL,
    title: LONG_TITLE,
    updates: 'ask',
    previous: undefined,
    waiting: { version: '2026-03-03', changes, replaces: 'The harbour, as imported' },
  },
  {
    ...healthy,
    url: 'https://broken.example/pack.json',
    title: undefined,
    hasPack: false,
    previous: undefined,
    applied: undefined,
    fault: {
      kind: 'invalid',
      faults: [faultAt('claims[3].reports[0].source', 'noSource', '"c"'), faultAt('language', 'language')],
    },
  },
  {
    ...healthy,
    url: 'https://full.example/pack.json',
    previous: undefined,
    applied: undefined,
    fault: { kind: 'room', detail: '400000000' },
  },
  {
    ...healthy,
    url: 'https://slow.example/pack.json',
    title: 'A pack in parts',
    previous: undefined,
    applied: undefined,
    fetching: { bytes: 12_400_000, parts: { there: 17, all: 40 } },
  },
  { ...healthy, url: 'https://restored.example/pack.json', confirmed: false, previous: undefined, applied: undefined },
];
