import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import type { Pack } from '../claims/types.ts';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { compile } from './claim-set.ts';
import { likely } from './model.ts';
import { articleText, spot } from './spot.ts';
import { viewMatches } from './view.ts';

const knowledge = readKnowledge();
const claims = compile([builtIn], knowledge);
const blocks = [
  'Moscow said that at least 1,500 civilians were killed by US-led coalition airstrikes in recent months.',
  'The SDF wiped out the last remaining pockets of ISIS resistance.',
];
const matches = spot({ blocks }, claims);
const { length } = articleText({ blocks });
const url = 'https://example.org/';
const [sourceA, sourceB] = builtIn.sources;

describe('viewMatches', () => {
  it('puts all reports beside the words of a page that is no source', () => {
    const [view] = viewMatches(matches, claims, { url, headlines: ['Another headline'], length });
    expect(view?.pageSource).toBeUndefined();
    expect(view?.own).toBeUndefined();
    expect(view?.reports.map((report) => report.source.id)).toEqual(['a', 'b']);
    expect(view?.pack.language).toBe(builtIn.language);
  });

  it('never offers a source its own report as corroboration', () => {
    const [view] = viewMatches(matches, claims, { url, headlines: [sourceA?.headline ?? ''], length });
    expect(view?.pageSource?.id).toBe('a');
    expect(view?.own?.source.id).toBe('a');
    expect(view?.reports.map((report) => report.source.id)).toEqual(['b']);
  });

  it('names a source that is silent, and not the page itself', () => {
    const on = (headline: string | undefined) =>
      viewMatches(matches, claims, { url, headlines: [headline ?? ''], length }).find(
        (view) => view.match.claim === 'isis-last-pockets',
      );
    expect(on('elsewhere')?.silent.map((source) => source.id)).toEqual(['a']);
    expect(on(sourceB?.headline)?.silent.map((source) => source.id)).toEqual(['a']);
    expect(on(sourceA?.headline)?.silent).toEqual([]);
  });

  it('marks words that the other side does not have, and no shared ones', () => {
    const [view] = viewMatches(matches, claims, { url, headlines: [sourceA?.headline ?? ''], length });
    const quote = view?.match.quote ?? '';
    const report = view?.reports.find((candidate) => candidate.source.id === 'b');
    const marked = view?.marks.map(({ start, end }) => quote.slice(start, end)).join('|');
    expect(marked).toMatch(/coalition/u);
    expect(marked).not.toMatch(/1,500|civilians/u);
    for (const { start, end } of report?.marks.summary ?? [])
      expect(report?.summary.slice(start, end).trim()).not.toBe('');
  });

  it('says where each stands in the article, and which are less than sure', () => {
    const page = { url, headlines: [], length };
    const shares = viewMatches(matches, claims, page).map(({ at }) => at);
    expect(shares).toEqual(matches.map(({ start }) => start / length));
    expect(shares.at(-1)).toBeGreaterThan(0.4);
    const doubtful = matches.map((match, i) => ({ ...match, score: i === 0 ? likely : match.score }));
    expect(viewMatches(doubtful, claims, page).map((view) => view.sure)).toEqual([
      false,
      ...matches.slice(1).map(() => true),
    ]);
  });

  it('leaves out a match whose claim is gone', () => {
    expect(viewMatches(matches, compile([], knowledge), { url: '', headlines: [], length })).toEqual([]);
  });

  it('has a key of its own for every view', () => {
    const views = viewMatches(matches, claims, { url: '', headlines: [], length });
    expect(new Set(views.map((view) => view.key)).size).toBe(views.length);
  });

  it('holds what a card has room for, and counts the reports that are left', () => {
    const [claim] = builtIn.claims.filter(({ id }) => id === matches[0]?.claim);
    const [other] = builtIn.claims.filter(({ id }) => id !== claim?.id);
    const report = claim?.reports[0];
    if (!claim || !other || !report) throw new Error('the built-in pack has too few claims');
    const ids = Array.from({ length: 70 }, (_, i) => `s${i}`);
    const values = Object.fromEntries(ids.map((id) => [id, 'some']));
    const many: Pack = {
      ...builtIn,
      sources: ids.map((id) => ({ id, headline: `Headline ${id}`, pages: [{ headline: `Headline ${id}` }] })),
      claims: [
        {
          ...claim,
          reports: ids.map((source) => ({ ...report, source })),
          relation: 'differ',
          differences: ids.map((note) => ({ aspect: 'number', note, values })),
          tensions: ids.map(() => other.id),
          background: ids.map((note) => ({ note, reference: note })),
        },
        other,
      ],
    };
    const set = compile([many], knowledge);
    const at = (headline: string) => viewMatches(matches.slice(0, 1), set, { url, headlines: [headline], length })[0];
    const view = at('elsewhere');
    expect(view).toMatchObject({ further: 20, tensions: [other.statement] });
    expect(view?.reports).toHaveLength(50);
    expect(view?.differences).toHaveLength(20);
    expect(view?.background).toHaveLength(20);
    expect(Object.keys(view?.differences[0]?.values ?? {})).toEqual(ids.slice(0, 50));
    expect(Object.keys(view?.sources ?? {})).toEqual(ids.slice(0, 50));
    // A page that is one of the sources that are left is known as that all the same.
    const own = at('Headline s69');
    expect(own).toMatchObject({ own: { source: { id: 's69' } }, further: 19 });
    expect(own?.reports).toHaveLength(50);
  });

  it('has the same key for a match when the text before it is another', () => {
    const keysOf = (some: typeof matches) =>
      viewMatches(some, claims, { url: '', headlines: [], length: 2 * length }).map(({ key }) => key);
    const later = matches.map((match) => ({ ...match, start: match.start + 90, end: match.end + 90 }));
    expect(keysOf(later)).toEqual(keysOf(matches));
    expect(keysOf(later.slice(1))).toEqual(keysOf(matches).slice(1));
    const twice = [...matches, ...later];
    expect(new Set(keysOf(twice)).size).toBe(twice.length);
  });
});
