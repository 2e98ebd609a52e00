import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { catalogue } from '../catalogue.ts';
import { provideWords } from '../words.ts';
import { Options } from './Options.tsx';
import type { ImportState, OptionsState } from './state.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const pack = { version: '1', claims: 19, sources: 2, author: 'an author', licence: 'MIT' };
const state: OptionsState = {
  on: true,
  sitesOff: ['news.example'],
  packs: [
    { ...pack, id: 'built-in', title: 'The first pack', builtIn: true },
    { ...pack, id: 'other', title: 'Another pack', builtIn: false },
  ],
  keys: [
    { description: 'Next', keys: 'Alt+Shift+N' },
    { description: 'Toggle', keys: '' },
  ],
  importing: { kind: 'none' },
};

beforeAll(() => {
  provideWords(catalogue(messages));
  vi.stubGlobal('document', document);
});
afterAll(() => vi.unstubAllGlobals());

describe('Options', () => {
  it('lists the packs, and offers to remove the imported ones only', () => {
    const page = drawn(state);
    expect(texts(page, '.rows h3')).toEqual(['The first pack', 'Another pack']);
    expect(labels(page)).toEqual(['Switch on again on news.example', 'Remove the pack “Another pack”']);
  });

  it('shows the faults of a refused file, and how many more there are', () => {
    const faults = Array.from({ length: 23 }, (_, at) => `claims[${at}].statement: blank`);
    const page = drawn({ ...state, importing: { kind: 'refused', file: 'wrong.json', faults } });
    expect(texts(page, '.fault li')).toEqual(faults.slice(0, 20));
    expect(texts(page, '.import .fault').join()).toContain('And 3 more faults.');
  });

  it('says how each import went', () => {
    const outcomes: ImportState[] = [
      { kind: 'none' },
      { kind: 'reading', file: 'new.json' },
      { kind: 'added', title: 'New', claims: 3 },
      { kind: 'refused', file: 'wrong.json', faults: [] },
    ];
    const said = outcomes.map((importing) => texts(drawn({ ...state, importing }), '.import [role="status"]').join());
    expect(said[0]).toBe('');
    expect(new Set(said).size).toBe(outcomes.length);
  });

  it('shows the keys, and which have none', () => {
    expect(texts(drawn(state), '.keys dd')).toEqual(['Alt+Shift+N', 'no key set']);
  });

  it('says what could not be stored', () => {
    expect(texts(drawn({ ...state, fault: 'the disk is full' }), '[role="alert"]').join()).toContain(
      'the disk is full',
    );
    expect(texts(drawn(state), '[role="alert"]')).toEqual(['']);
  });
});

function drawn(shown: OptionsState): Element {
  const parent = document.createElement('div');
  const nothing = () => undefined;
  render(
    <Options state={shown} onToggleAll={nothing} onSiteOn={nothing} onRemovePack={nothing} onImport={nothing} />,
    parent,
  );
  return parent;
}

function texts(parent: Element, selector: string): string[] {
  return [...parent.querySelectorAll(selector)].map((element) => element.textContent ?? '');
}

function labels(parent: Element): (string | null)[] {
  return [...parent.querySelectorAll('button[aria-label]')].map((button) => button.getAttribute('aria-label'));
}
