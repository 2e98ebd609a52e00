import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { faultAt } from '../../claims/faults.ts';
import { catalogue } from '../catalogue.ts';
import { provideWords } from '../words.ts';
import type { WriteActions, WriteState } from './state.ts';
import { Write } from './Write.tsx';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

beforeAll(() => {
  provideWords(catalogue(messages));
  vi.stubGlobal('document', document);
});
afterAll(() => vi.unstubAllGlobals());

describe('Write', () => {
  it('says why the claims cannot be read, and keeps the words before the reader', () => {
    const fault = faultAt('', 'laterStore');
    const page = drawn({ kind: 'failed', fault, selected: 'Die Fähre fährt wieder.', language: 'de' });
    expect(page.textContent).toContain('The packs were stored by a later version of Crossread.');
    expect(page.textContent).not.toContain(messages.writeLost.message);
    const words = page.querySelector('.words');
    expect([words?.textContent, words?.getAttribute('lang')]).toEqual(['Die Fähre fährt wieder.', 'de']);
  });

  it('says why the page does not show a claim that was saved, and nothing of that where it does', () => {
    const said = (['no-article', 'off', 'pack-off', 'unsure', 'gone'] as const).map(
      (unseen) => drawn({ kind: 'saved', unseen }).querySelector('h2 ~ p')?.textContent,
    );
    expect(new Set(said).size).toBe(5);
    expect(said[2]).toBe(messages.writeUnseenPackOff.message);
    expect(drawn({ kind: 'saved' }).querySelectorAll('p:not(.buttons)')).toHaveLength(0);
  });
});

function drawn(state: WriteState): Element {
  const root = document.createElement('div');
  render(<Write state={state} actions={{} as WriteActions} />, root as unknown as Element);
  return root as unknown as Element;
}
