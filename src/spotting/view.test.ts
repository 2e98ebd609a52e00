import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { compile } from './claim-set.ts';
import { spot } from './spot.ts';
import { viewMatches } from './view.ts';

const knowledge = readKnowledge();
const claims = compile([builtIn], knowledge);
const blocks = [
  'Moscow said that at least 1,500 civilians were killed by US-led coalition airstrikes in recent months.',
  'The SDF wiped out the last remaining pockets of ISIS resistance.',
];
const matches = spot({ blocks }, claims);
const [sourceA, sourceB] = builtIn.sources;

describe('viewMatches', () => {
  it('puts all reports beside the words of a page that is no source', () => {
    const [view] = viewMatches(matches, claims, { url: 'https://example.org/', headlines: ['Another headline'] });
    expect(view?.pageSource).toBeUndefined();
    expect(view?.own).toBeUndefined();
    expect(view?.reports.map((report) => report.source.id)).toEqual(['a', 'b']);
  });

  it('never offers a source its own report as corroboration', () => {
    const [view] = viewMatches(matches, claims, { url: 'https://example.org/', headlines: [sourceA?.headline ?? ''] });
    expect(view?.pageSource?.id).toBe('a');
    expect(view?.own?.source.id).toBe('a');
    expect(view?.reports.map((report) => report.source.id)).toEqual(['b']);
  });

  it('names a source that is silent, and not the page itself', () => {
    const on = (headline: string | undefined) =>
      viewMatches(matches, claims, { url: 'https://example.org/', headlines: [headline ?? ''] }).find(
        (view) => view.match.claim === 'isis-last-pockets',
      );
    expect(on('elsewhere')?.silent.map((source) => source.id)).toEqual(['a']);
    expect(on(sourceB?.headline)?.silent.map((source) => source.id)).toEqual(['a']);
    expect(on(sourceA?.headline)?.silent).toEqual([]);
  });

  it('marks words that the other side does not have, and no shared ones', () => {
    const [view] = viewMatches(matches, claims, { url: 'https://example.org/', headlines: [sourceA?.headline ?? ''] });
    const quote = view?.match.quote ?? '';
    const report = view?.reports.find((candidate) => candidate.source.id === 'b');
    const marked = view?.marks.map(({ start, end }) => quote.slice(start, end)).join('|');
    expect(marked).toMatch(/coalition/u);
    expect(marked).not.toMatch(/1,500|civilians/u);
    for (const { start, end } of report?.marks.summary ?? [])
      expect(report?.summary.slice(start, end).trim()).not.toBe('');
  });

  it('leaves out a match whose claim is gone', () => {
    expect(viewMatches(matches, compile([], knowledge), { url: '', headlines: [] })).toEqual([]);
  });

  it('has a key of its own for every view', () => {
    const views = viewMatches(matches, claims, { url: '', headlines: [] });
    expect(new Set(views.map((view) => view.key)).size).toBe(views.length);
  });
});
