import { describe, expect, it, vi } from 'vitest';
import type { PageText } from '../article/outline.ts';
import { builtIn } from '../claims/built-in.ts';
import type { Pack } from '../claims/types.ts';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { compile } from '../spotting/claim-set.ts';
import type { Retrieved } from '../spotting/spot.ts';
import { type ClaimsInUse, wholeClaims } from './claims-in-use.ts';
import { createLookup } from './lookup.ts';
import { StalePack } from './stored-records.ts';

const words = readKnowledge();
const use = (...packs: Pack[]): ClaimsInUse => wholeClaims(compile(packs, words));
const builtInOnly = use(builtIn);
const open = async (): Promise<ClaimsInUse> => builtInOnly;
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
    const lookup = createLookup(open, () => clock++);
    const { views, took } = await lookup.spot(page);
    const found = views.map(({ match }) => match.claim);
    expect(found.indexOf(second?.id ?? '')).toBeGreaterThanOrEqual(0);
    expect(found.indexOf(first?.id ?? '')).toBeGreaterThan(found.indexOf(second?.id ?? ''));
    expect(views.map(({ match }) => match.start)).toEqual(views.map(({ match }) => match.start).sort((a, b) => a - b));
    expect(took).toBe(2);
  });

  it('says which blocks are the article, and that offsets of matches refer to them', async () => {
    const { article, views } = await createLookup(open).spot(page);
    expect(article?.blocks.map(({ run }) => run)).toEqual([1, 2, 3]);
    const text = article?.blocks.map(({ run, start, end }) => page.runs[run]?.text.slice(start, end)).join('\n');
    expect(views.map(({ match }) => text?.slice(match.start, match.end))).toEqual(
      views.map(({ match }) => match.quote),
    );
  });

  it('opens no claims for a page without an article', async () => {
    const opening = vi.fn(open);
    const answer = await createLookup(opening).spot(outlineOf(['Please wait.']));
    expect(answer).toMatchObject({ article: null, views: [] });
    expect(opening).not.toHaveBeenCalled();
  });

  it('opens the claims when first asked, once for several questions at once, and again after they changed', async () => {
    const opening = vi.fn(open);
    const lookup = createLookup(opening);
    expect(opening).not.toHaveBeenCalled();
    await Promise.all([lookup.spot(page), lookup.spot(page)]);
    await lookup.spot(page);
    expect(opening).toHaveBeenCalledTimes(1);
    opening.mockResolvedValue(use());
    lookup.packsChanged();
    expect((await lookup.spot(page)).views).toEqual([]);
    expect(opening).toHaveBeenCalledTimes(2);
  });

  it('leaves out packs that are switched off, without opening anew', async () => {
    const opening = vi.fn(open);
    const bring = vi.fn(async (_: Retrieved) => undefined);
    const lookup = createLookup(async () => ({ ...(await opening()), bring }));
    expect((await lookup.spot(page, { packsOff: [builtIn.id] })).views).toEqual([]);
    expect(bring).toHaveBeenLastCalledWith(expect.objectContaining({ packs: [] }));
    expect((await lookup.spot(page, { packsOff: ['another'] })).views.length).toBeGreaterThan(0);
    expect(opening).toHaveBeenCalledTimes(1);
  });

  it('gives likely matches too where they are asked for, marked as such', async () => {
    const lookup = createLookup(open);
    const vague = outlineOf([
      'Civilians were killed in strikes, the ministry said.',
      'The army would need only weeks for the area.',
      'The region is full of tension between Kurds and others.',
      'Oil from the fields is being smuggled, it said.',
      'Russia is ready to talk about the treaty.',
      'The last fighters hold on to a few places.',
      ...page.runs.slice(1).map(({ text }) => text),
    ]);
    const sure = (await lookup.spot(vague)).views;
    const all = (await lookup.spot(vague, { alsoLikely: true })).views;
    expect(sure.some((view) => !view.sure)).toBe(false);
    const likely = all.filter((view) => !view.sure).map(({ match }) => match.score);
    expect(likely.length).toBeGreaterThan(0);
    expect(Math.min(...likely)).toBeGreaterThanOrEqual(0.4);
    expect(all.filter((view) => view.sure).map(({ match }) => match)).toEqual(sure.map(({ match }) => match));
  });

  it('says that the claims could not be opened, and tries again', async () => {
    const opening = vi.fn(open);
    opening.mockRejectedValueOnce(new Error('no disk'));
    const lookup = createLookup(opening);
    await expect(lookup.spot(page)).rejects.toThrow('no disk');
    expect((await lookup.spot(page)).views.length).toBeGreaterThan(0);
  });

  it('tries again at the next page where not every pack could be opened', async () => {
    const opening = vi.fn(async () => ({ ...builtInOnly, whole: false }));
    const lookup = createLookup(opening);
    await lookup.spot(page);
    await lookup.spot(page);
    expect(opening).toHaveBeenCalledTimes(2);
  });

  it('opens a pack anew that was replaced under way, once', async () => {
    const bring = vi.fn(async () => undefined);
    const opening = vi.fn(async () => ({ ...builtInOnly, bring }));
    const lookup = createLookup(opening);
    bring.mockRejectedValueOnce(new StalePack('replaced'));
    expect((await lookup.spot(page)).views.length).toBeGreaterThan(0);
    expect(opening).toHaveBeenCalledTimes(2);
    bring.mockRejectedValue(new StalePack('replaced'));
    await expect(lookup.spot(page)).rejects.toThrow('replaced');
  });

  it('reads one page after the other, and the next one after a failure', async () => {
    const running: string[] = [];
    let failed = false;
    const bring = async (): Promise<void> => {
      running.push('in');
      await Promise.resolve();
      running.push('out');
      if (!failed) {
        failed = true;
        throw new Error('torn');
      }
    };
    const lookup = createLookup(async () => ({ ...builtInOnly, bring }));
    const answers = await Promise.allSettled([lookup.spot(page), lookup.spot(page)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(running).toEqual(['in', 'out', 'in', 'out']);
  });

  it('looks packs up in blocks of their language, declared or not', async () => {
    const lookup = createLookup(open);
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
