import { describe, expect, it, vi } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import type { Pack } from '../claims/types.ts';
import { createLookup } from './lookup.ts';

const [first, second] = builtIn.claims;
const page = {
  url: 'https://news.example/a',
  headlines: ['A headline'],
  blocks: [second?.wordings[0] ?? '', first?.wordings[0] ?? '', 'The harbour stayed closed over the weekend.'],
  languages: ['en', 'en', 'en'],
};

describe('createLookup', () => {
  it('finds the claims of a page in reading order, and says how long the engine took', async () => {
    let clock = 100;
    const lookup = createLookup(
      async () => [builtIn],
      () => clock++,
    );
    const { views, took } = await lookup.spot(page);
    const found = views.map(({ match }) => match.claim);
    expect(found.indexOf(second?.id ?? '')).toBeGreaterThanOrEqual(0);
    expect(found.indexOf(first?.id ?? '')).toBeGreaterThan(found.indexOf(second?.id ?? ''));
    expect(views.map(({ match }) => match.start)).toEqual(views.map(({ match }) => match.start).sort((a, b) => a - b));
    expect(took).toBe(1);
  });

  it('loads the packs when first asked, once for several questions at once, and again after they changed', async () => {
    const load = vi.fn(async (): Promise<Pack[]> => [builtIn]);
    const lookup = createLookup(load);
    expect(load).not.toHaveBeenCalled();
    await Promise.all([lookup.spot(page), lookup.spot(page)]);
    await lookup.spot(page);
    expect(load).toHaveBeenCalledTimes(1);
    load.mockResolvedValue([]);
    lookup.packsChanged();
    expect((await lookup.spot(page)).views).toEqual([]);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('tries again after the packs could not be loaded', async () => {
    const load = vi.fn(async (): Promise<Pack[]> => [builtIn]);
    load.mockRejectedValueOnce(new Error('no disk'));
    const lookup = createLookup(load);
    await expect(lookup.spot(page)).rejects.toThrow('no disk');
    expect((await lookup.spot(page)).views.length).toBeGreaterThan(0);
  });
});
