import { beforeAll, describe, expect, it } from 'vitest';
import { views } from '../../../test/pages/views.ts';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { MatchView } from '../../spotting/match-view.ts';
import { catalogue } from '../catalogue.ts';
import { provideWords } from '../words.ts';
import { sourceName } from './source-name.ts';

beforeAll(() => provideWords(catalogue(messages)));

describe('sourceName', () => {
  it('names the page and the one other source on the page of a source', () => {
    const view = viewNamed('source');
    expect([sourceName(view, 'a'), sourceName(view, 'b')]).toEqual(['This page', 'Other source']);
  });

  it('letters the sources elsewhere', () => {
    const view = viewNamed('varies');
    expect([sourceName(view, 'a'), sourceName(view, 'b')]).toEqual(['Source A', 'Source B']);
    expect(sourceName(viewNamed('five'), 's5')).toBe('Source E');
  });

  it('takes the outlet where the pack gives one', () => {
    const view = viewNamed('varies');
    const sources = { ...view.sources, b: { id: 'b', headline: 'A headline', outlet: 'The Outlet' } };
    expect(sourceName({ ...view, sources }, 'b')).toBe('The Outlet');
  });

  it('gives the headline of a source that the card does not show, and the id of one that nobody knows', () => {
    const view = viewNamed('varies');
    const sources = { ...view.sources, c: { id: 'c', headline: 'A third headline' } };
    expect(sourceName({ ...view, sources }, 'c')).toBe('A third headline');
    expect(sourceName(view, 'constructor')).toBe('constructor');
  });
});

function viewNamed(name: string): MatchView {
  const view = views[name]?.[0];
  if (!view) throw new Error(`No view "${name}" in test/pages/views.ts`);
  return view;
}
