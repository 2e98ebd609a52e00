import { describe, expect, it, vi } from 'vitest';
import type { PageText } from '../article/outline.ts';
import { builtIn } from '../claims/built-in.ts';
import type { Pack } from '../claims/types.ts';
import { readKnowledge } from '../cli/word-knowledge.ts';
import type { WordKnowledge } from '../text/knowledge.ts';
import { createLookup } from './lookup.ts';

const words = readKnowledge();
const loadKnowledge = async (): Promise<WordKnowledge> => words;
const [first, second] = builtIn.claims;
const page = outlineOf([
  second?.wordings[0] ?? '',
  first?.wordings[0] ?? '',
  'The harbour stayed closed over the weekend.',
]);

/** A page of these paragraphs, with navigation beside them. */
function outlineOf(paragraphs: readonly string[]): PageText {
  const run = (text: string, box: number) => ({ text, box, language: 'en', afterMedia: false, marks: [], breaks: [] });
  return {
    url: 'https://news.example/a',
    headlines: ['A headline'],
    looks: [{ tag: 'body' }, { tag: 'div', class: 'related' }, { tag: 'p' }],
    boxes: [{ parent: -1, look: 0 }, { parent: 0, look: 1 }, ...paragraphs.map(() => ({ parent: 0, look: 2 }))],
    runs: [run('Elsewhere, a short line about something else.', 1), ...paragraphs.map((text, i) => run(text, i + 2))],
  };
}

describe('createLookup', () => {
  it('finds the claims of a page in reading order, and says how long the engine took', async () => {
    let clock = 100;
    const lookup = createLookup(
      async () => [builtIn],
      loadKnowledge,
      () => clock++,
    );
    const { views, took } = await lookup.spot(page);
    const found = views.map(({ match }) => match.claim);
    expect(found.indexOf(second?.id ?? '')).toBeGreaterThanOrEqual(0);
    expect(found.indexOf(first?.id ?? '')).toBeGreaterThan(found.indexOf(second?.id ?? ''));
    expect(views.map(({ match }) => match.start)).toEqual(views.map(({ match }) => match.start).sort((a, b) => a - b));
    expect(took).toBe(2);
  });

  it('says which blocks are the article, and that offsets of matches refer to them', async () => {
    const { article, views } = await createLookup(async () => [builtIn], loadKnowledge).spot(page);
    expect(article?.blocks.map(({ run }) => run)).toEqual([1, 2, 3]);
    const text = article?.blocks.map(({ run, start, end }) => page.runs[run]?.text.slice(start, end)).join('\n');
    expect(views.map(({ match }) => text?.slice(match.start, match.end))).toEqual(
      views.map(({ match }) => match.quote),
    );
  });

  it('loads neither packs nor word knowledge for a page without an article', async () => {
    const load = vi.fn(async (): Promise<Pack[]> => [builtIn]);
    const know = vi.fn(loadKnowledge);
    const answer = await createLookup(load, know).spot(outlineOf(['Please wait.']));
    expect(answer).toMatchObject({ article: null, views: [] });
    expect(load).not.toHaveBeenCalled();
    expect(know).not.toHaveBeenCalled();
  });

  it('loads the packs when first asked, once for several questions at once, and again after they changed', async () => {
    const load = vi.fn(async (): Promise<Pack[]> => [builtIn]);
    const lookup = createLookup(load, loadKnowledge);
    expect(load).not.toHaveBeenCalled();
    await Promise.all([lookup.spot(page), lookup.spot(page)]);
    await lookup.spot(page);
    expect(load).toHaveBeenCalledTimes(1);
    load.mockResolvedValue([]);
    lookup.packsChanged();
    expect((await lookup.spot(page)).views).toEqual([]);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('leaves out packs that are switched off, without loading anew', async () => {
    const load = vi.fn(async (): Promise<Pack[]> => [builtIn]);
    const lookup = createLookup(load, loadKnowledge);
    expect((await lookup.spot(page, { packsOff: [builtIn.id] })).views).toEqual([]);
    expect((await lookup.spot(page, { packsOff: ['another'] })).views.length).toBeGreaterThan(0);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('gives likely matches too where they are asked for, marked as such', async () => {
    const lookup = createLookup(async () => [builtIn], loadKnowledge);
    const vague = outlineOf([
      'The ministry said that more than a thousand civilians had died in strikes by the coalition.',
      'The treaty between Moscow and Washington is decades old.',
      'The harbour stayed closed over the weekend.',
      ...page.runs.slice(1).map(({ text }) => text),
    ]);
    const sure = (await lookup.spot(vague)).views;
    const all = (await lookup.spot(vague, { alsoLikely: true })).views;
    expect(sure.some((view) => !view.sure)).toBe(false);
    const [one] = all.filter((view) => !view.sure);
    expect(one?.match.score).toBeGreaterThanOrEqual(0.3);
    expect(all.filter((view) => view.sure).map(({ match }) => match)).toEqual(sure.map(({ match }) => match));
  });

  it('tries again after the packs could not be loaded', async () => {
    const load = vi.fn(async (): Promise<Pack[]> => [builtIn]);
    load.mockRejectedValueOnce(new Error('no disk'));
    const lookup = createLookup(load, loadKnowledge);
    await expect(lookup.spot(page)).rejects.toThrow('no disk');
    expect((await lookup.spot(page)).views.length).toBeGreaterThan(0);
  });

  it('loads the word knowledge once, however often the packs change', async () => {
    const know = vi.fn(loadKnowledge);
    const lookup = createLookup(async () => [builtIn], know);
    expect(know).not.toHaveBeenCalled();
    await Promise.all([lookup.spot(page), lookup.spot(page)]);
    lookup.packsChanged();
    await lookup.spot(page);
    expect(know).toHaveBeenCalledTimes(1);
  });

  it('finds nothing without the word knowledge, says so, and tries again', async () => {
    const know = vi.fn(loadKnowledge);
    know.mockRejectedValueOnce(new Error('no table'));
    const lookup = createLookup(async () => [builtIn], know);
    await expect(lookup.spot(page)).rejects.toThrow('no table');
    expect((await lookup.spot(page)).views.length).toBeGreaterThan(0);
  });

  it('looks packs up in blocks of their language, declared or not', async () => {
    const lookup = createLookup(async () => [builtIn], loadKnowledge);
    const found = async (language: string | undefined, ...more: string[]): Promise<number> => {
      const outline = outlineOf([...page.runs.slice(1).map(({ text }) => text), ...more]);
      const runs = outline.runs.map((run) => ({ ...run, language }));
      return (await lookup.spot({ ...outline, runs })).views.length;
    };
    const all = await found('en');
    expect(all).toBeGreaterThan(0);
    expect(await found('de')).toBe(0);
    expect(await found(undefined)).toBe(all);
    expect(await found(undefined, 'Der Hafen blieb am Wochenende geschlossen, und das ist nicht neu.')).toBe(all);
  });
});
