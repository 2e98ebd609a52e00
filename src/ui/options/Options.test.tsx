import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { BackupState } from '../../claims/backing-up.ts';
import { faultAt } from '../../claims/faults.ts';
import type { ImportState } from '../../claims/importing.ts';
import { catalogue } from '../catalogue.ts';
import { provideWords } from '../words.ts';
import { Options } from './Options.tsx';
import type { OptionsActions, OptionsState, PackRow } from './state.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const pack = { version: '1', claims: 19, sources: 1, author: 'an author', licence: 'MIT', own: false };
const state: OptionsState = {
  on: true,
  strength: 'normal',
  sensitivity: 'sure',
  sitesOff: ['news.example'],
  packs: [
    { ...pack, id: 'built-in', title: 'The first pack', builtIn: true, on: true },
    { ...pack, id: 'other', title: 'Another pack', builtIn: false, on: false },
  ],
  subscriptions: [],
  claims: { pack: 'built-in', own: false, size: 2, typed: '', searching: false, lines: new Map(), selected: new Set() },
  unwanted: [
    { pack: 'p', claim: 'c', statement: 'A muted claim.' },
    { pack: 'p', claim: 'd', statement: 'Another claim.', quote: 'some other words' },
  ],
  keys: [
    { name: 'next', description: 'Next', keys: 'Alt+Shift+N' },
    { name: 'toggle', description: 'Toggle', keys: '' },
  ],
  canChangeKeys: true,
  importing: { kind: 'none' },
  backup: { kind: 'none' },
  storage: { kept: true, used: 2_400_000 },
};

const reading: ImportState = {
  kind: 'reading',
  file: 'new.json',
  number: 1,
  files: 2,
  bytes: 1_000_000,
  size: 4_000_000,
  claims: 1200,
};
const candidate = {
  file: 'new.json',
  id: 'new',
  title: 'New',
  version: '2',
  language: 'pt',
  description: 'What is new.',
  author: 'An author',
  licence: 'MIT',
  updated: '2026-03-04',
  claims: 3,
  sources: 1,
  samples: [
    { statement: 'It was sold.', ratings: [{ rating: 'False', outlet: 'Example Checks' }, { rating: 'Half true' }] },
  ],
};

beforeAll(() => {
  provideWords(catalogue(messages));
  vi.stubGlobal('document', document);
  // There is no layout here: the list of claims has no height.
  vi.stubGlobal('getComputedStyle', () => ({ fontSize: '16px' }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterAll(() => vi.unstubAllGlobals());

describe('Options', () => {
  it('lists the packs, and offers to remove the imported ones only', () => {
    const page = drawn(state);
    const packs = page.querySelector('[aria-labelledby="packs"]');
    expect(texts(packs, 'h3')).toEqual(['The first pack', 'Another pack']);
    expect(texts(packs, 'h3 + p')[0]).toBe('Comes with Crossread · Version 1 · 19 claims · 1 source');
    expect(attributes(packs, '[role="switch"]', 'aria-checked')).toEqual(['true', 'false']);
    expect(attributes(packs, 'button[aria-label]', 'aria-label')).toEqual(['Remove the pack “Another pack”']);
    expect(texts(drawn({ ...state, removed: 'Gone' }), '[aria-labelledby="packs"] .undo').join()).toBe(
      'The pack “Gone” was removed.Undo',
    );
  });

  it('says in the reader’s words what is wrong with a pack that cannot be used', () => {
    const [first] = state.packs;
    const old = { ...first, id: 'old', title: 'old', version: '', fault: faultAt('claims[3].statement', 'blank') };
    const page = drawn({ ...state, packs: [old as PackRow] });
    expect(texts(page, '#claims-pack option')).toEqual([]);
    const packs = page.querySelector('[aria-labelledby="packs"]');
    expect(texts(packs, 'h3')).toEqual(['old']);
    expect(texts(packs, '.fault').join()).toContain('Is blank. Write what belongs there');
  });

  it('shows what is searched for, whoever began or ended that', () => {
    const typed = (claims: Partial<OptionsState['claims']>) =>
      drawn({ ...state, claims: { ...state.claims, ...claims } }).querySelector<HTMLInputElement>('#claims-search')
        ?.value;
    expect(typed({ typed: 'ferry', found: [] })).toBe('ferry');
    expect(typed({})).toBe('');
  });

  it('lists what is not wanted, told apart, each to be taken back', () => {
    const part = drawn(state).querySelector('[aria-labelledby="unwanted"]');
    expect(texts(part, 'li div')).toEqual([
      'Muted: not shown on any page.A muted claim.',
      'some other wordsThese words are not this claim:Another claim.',
    ]);
    expect(attributes(part, 'button', 'aria-label')).toEqual([
      'Show again: “A muted claim.”',
      'Show again: “some other words”',
    ]);
  });

  it('shows the faults of a refused file, and how many more there are', () => {
    const faults = Array.from({ length: 23 }, (_, at) => faultAt(`claims[${at}].statement`, 'blank'));
    const refusals = [{ file: 'wrong.json', faults }];
    const page = drawn({ ...state, importing: { kind: 'ready', candidates: [], refusals } });
    expect(texts(page, '.import .fault li')).toEqual(
      faults.slice(0, 20).map(({ path }) => `${path} Is blank. Write what belongs there; leave out an optional field.`),
    );
    expect(texts(page, '.import .fault').join()).toContain('And 3 more faults.');
  });

  it('says of a faulty pack where, why, and what to do', () => {
    const faults = [faultAt('claims[3].reports[0].source', 'noSource', '"c"'), faultAt('', 'notUtf8')];
    const page = drawn({
      ...state,
      importing: { kind: 'ready', candidates: [], refusals: [{ file: 'wrong.json', faults }] },
    });
    expect(texts(page, '.import .fault li').map((text) => text.trim())).toEqual([
      'claims[3].reports[0].source No source "c". Use the id of a source of this pack, or add that source.',
      'The text is not UTF-8. Save the file in that encoding.',
    ]);
  });

  it('says how each import went, and each restoring', () => {
    const imports: ImportState[] = [
      { kind: 'none' },
      reading,
      { kind: 'ready', candidates: [candidate], refusals: [] },
      {
        kind: 'ready',
        candidates: [candidate],
        refusals: [{ file: 'new.json', faults: [faultAt('[1]', 'reviewNoClaim')], leftOut: 2 }],
      },
      { kind: 'ready', candidates: [], refusals: [{ file: 'wrong.json', faults: [] }] },
      { kind: 'added', packs: [{ title: 'New', claims: 3 }] },
      { kind: 'cancelling' },
      { kind: 'cancelled' },
      { kind: 'failed', fault: faultAt('', 'diskFull') },
    ];
    const backups: BackupState[] = [
      { kind: 'none' },
      { kind: 'made', leftOut: [] },
      { kind: 'made', leftOut: ['odd'] },
      { kind: 'reading', file: 'old.json' },
      { kind: 'ready', file: 'old.json', made: '2026-03-04T05:06:07Z', packs: ['One pack'] },
      { kind: 'restoring' },
      { kind: 'restored' },
      { kind: 'refused', file: 'old.json', faults: [faultAt('made', 'missing')] },
    ];
    const said = [
      ...imports.map((importing) => texts(drawn({ ...state, importing }), '.import [role="status"]').join()),
      ...backups.map((backup) =>
        texts(drawn({ ...state, backup }), '[aria-labelledby="backup"] [role="status"]').join(),
      ),
    ];
    expect(said.filter((words) => words === '')).toHaveLength(2);
    expect(new Set(said).size).toBe(said.length - 1);
    expect(said[13]).toBe(
      'old.json is a backup of 4 Mar 2026. It holds your settings and 1 pack.One pack' +
        'Your settings become those of the backup. Its packs replace packs of yours with the same id; ' +
        'your other packs stay.RestoreCancel',
    );
  });

  it('offers nothing to do with backups while one is being restored', () => {
    const part = drawn({ ...state, backup: { kind: 'restoring' } }).querySelector('[aria-labelledby="backup"]');
    const usable = [...(part?.querySelectorAll('button, input') ?? [])].filter((one) => !one.hasAttribute('disabled'));
    expect(usable).toEqual([]);
  });

  it('shows how far an import is, and lets it be cancelled', () => {
    const part = drawn({ ...state, importing: reading }).querySelector('.progress');
    expect(texts(part, 'p, button')).toEqual(['File 1 of 2 · 1 MB of 4 MB read · 1,200 claims so far', 'Cancel']);
    expect(attributes(part, 'progress', 'value')).toEqual(['1000000']);
    const keeping: ImportState = { kind: 'keeping', done: 4096, claims: 100_000 };
    expect(texts(drawn({ ...state, importing: keeping }), '.progress p')).toEqual(['Storing: 4,096 of 100,000 claims']);
  });

  it('shows what was read before anything is kept: what it is, what it replaces, what it would highlight', () => {
    const ready: ImportState = { kind: 'ready', candidates: [{ ...candidate, replaces: '1' }], refusals: [] };
    const part = drawn({ ...state, importing: ready }).querySelector('.candidates');
    expect(texts(part, '.candidate > *')).toEqual([
      'New',
      'What is new.',
      '3 claims · 1 source · Portuguese · Version 2 · last changed 4 Mar 2026 · from the file new.json',
      'By An author. Licence: MIT.',
      'Replaces the version that you have: 1 → 2.',
      'Some of its claims',
      'It was sold.Example Checks rates it “False”“Half true”',
    ]);
    expect(texts(part, 'button')).toEqual(['Keep this pack', 'Cancel']);
    const tried = (trial: NonNullable<Extract<ImportState, { kind: 'ready' }>['trial']>) =>
      texts(drawn({ ...state, importing: { ...ready, trial } }), '.candidates [role="status"]').join();
    const none = { headline: 'A page', article: true, matches: 0, quotes: [] };
    expect(tried('under way')).toContain('Looking up');
    expect(tried({ ...none, article: false })).toContain('no article');
    expect(tried(none)).toContain('nothing');
    expect(tried({ ...none, matches: 7, quotes: [{ quote: 'sold it', statement: 'It was sold.' }] })).toBe(
      'On the page that you came from, “A page”, it would highlight 7 places:sold it',
    );
  });

  it('shows the keys, and which have none; where they can be changed, how', () => {
    const part = drawn(state).querySelector('[aria-labelledby="keys"]');
    expect(texts(part, 'kbd, .none')).toEqual(['Alt+Shift+N', 'no key set']);
    expect(texts(part, 'button')).toEqual(['Change', 'Reset', 'Change', 'Reset']);
    const other = drawn({ ...state, canChangeKeys: false }).querySelector('[aria-labelledby="keys"]');
    expect(texts(other, 'button')).toEqual(['Change the keys in your browser’s settings']);
    expect(drawn({ ...state, keys: [] }).querySelector('[aria-labelledby="keys"]')).toBeNull();
  });

  it('says how much is stored, and whether the browser keeps it', () => {
    const said = [true, false].map((kept) =>
      texts(drawn({ ...state, storage: { kept, used: 2_400_000 } }), '[aria-labelledby="storage"] p'),
    );
    expect(said.map(([used]) => used)).toEqual(Array(2).fill('Crossread takes 2.4 MB on this computer.'));
    expect(said[0]?.[1]).not.toBe(said[1]?.[1]);
  });

  it('says how many claims there are or were found, what was saved and what was done to one', () => {
    const said = (claims: Partial<OptionsState['claims']>, selector: string): string =>
      texts(drawn({ ...state, claims: { ...state.claims, ...claims } }), selector).join();
    const count = '#claims-count';
    expect(said({ size: 1 }, count)).toBe('1 claim');
    expect(said({ size: 1234, found: [1, 2], searching: true }, count)).toBe('Searching… 2 found so far');
    expect(said({ size: 1234, found: [1, 2] }, count)).toBe('2 of 1,234');
    expect(said({ size: 1234, found: [] }, count)).toBe('No claim has these words.');
    expect(said({}, '#claims-save')).toBe('Save the whole pack as');
    expect(said({ selected: new Set([3]) }, '#claims-save')).toBe('Save the selected claims as');
    expect(said({ saved: { file: 'own.jsonld', leftOut: 2 } }, '.save [role="status"]')).toContain('own.jsonld');
    const undo = '[aria-labelledby="claims"] .undo';
    expect(said({ edited: { kind: 'deleted', statement: 'A.' } }, undo)).toBe('The claim “A.” was deleted.Undo');
    expect(said({ edited: { kind: 'restored', statement: 'A.' } }, undo)).toBe('The claim “A.” is as it was before.');
    expect(said({ fault: faultAt('', 'packDamaged', '"x"') }, '[aria-labelledby="claims"] .fault')).toContain(
      'damaged',
    );
  });

  it('says what could not be stored', () => {
    const alert = 'main > [role="alert"]';
    expect(texts(drawn({ ...state, fault: faultAt('', 'diskFull') }), alert)).toEqual([
      'That did not work. There is no room left on the disk. Make some, and try again.',
    ]);
    expect(texts(drawn(state), alert)).toEqual(['']);
  });
});

function drawn(shown: OptionsState): Element {
  const parent = document.createElement('div');
  const actions = new Proxy({} as OptionsActions, { get: () => () => undefined });
  render(<Options state={shown} actions={actions} paint={() => undefined} />, parent);
  return parent;
}

function texts(parent: Element | null, selector: string): string[] {
  return [...(parent?.querySelectorAll(selector) ?? [])].map((element) => element.textContent ?? '');
}

function attributes(parent: Element | null, selector: string, name: string): (string | null)[] {
  return [...(parent?.querySelectorAll(selector) ?? [])].map((element) => element.getAttribute(name));
}
