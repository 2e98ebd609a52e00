/** What is stored: taken over from an earlier version, made anew where it is damaged, never half used, whenever the background or a page dies. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../src/claims/types.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { killBackground } from './kill-background.ts';
import { FERRY, ferryPack, probeOn } from './library.ts';

const ROUNDS = process.env.CROSSREAD_SOAK ? 100 : 2;
// One known sentence among so many unknown names would be no more than likely.
const ARTICLE = articlePage({ paragraphs: [FERRY, ...FILLER, KNOWN.civilians, KNOWN.rukban, KNOWN.treaty] });

describe.each(BROWSERS)('the library in %s', (kind) => {
  let h: Harness;
  let probe: Awaited<ReturnType<typeof probeOn>>;
  const packs = async (): Promise<string[]> => {
    const { page, summary } = await h.read(ARTICLE);
    await page.close();
    expect(summary.status).toBe('done');
    return [...new Set(summary.views.map(({ pack }) => pack.id))].sort((a, b) => (a < b ? -1 : 1));
  };
  const changed = () => h.own.evaluate(`chrome.runtime.sendMessage({ name: 'packsChanged', args: [] })`);
  const builtInOnly = ['built-in'];
  const both = ['built-in', 'ferry'];

  beforeAll(async () => {
    // Firefox ends an event page that waits for the database, too: long enough to open a pack in, short enough to wait for.
    h = await harness(kind, { preferences: { 'extensions.background.idle.timeout': 3_000 } });
    probe = await probeOn(h.own);
  });
  afterAll(() => h?.close());

  it('takes over every pack that version 1 kept, and keeps those that it cannot use', async () => {
    const broken = { id: 'broken', pack: { format: 'crossread/1', id: 'broken' }, kept: 1 };
    await probe.seedVersion1([broken, { id: 'ferry', pack: ferryPack('1'), kept: 2 }]);
    await changed();
    expect(await packs()).toEqual(both);
    expect(await probe.list()).toEqual({ heads: ['ferry 1'], broken: ['broken'] });
    expect(await probe.faults()).toEqual({ faults: [], orphans: 0, old: ['broken'] });
    await probe.drop('broken');
    expect(await probe.list()).toMatchObject({ broken: [] });
  });

  describe('takes over version 2', () => {
    /** More claims and sources than a part had, fields of a later version, letters of several bytes. */
    const harbours: Pack = {
      ...ferryPack('1', 50),
      id: 'harbours',
      title: 'Häfen – 港',
      sources: Array.from({ length: 33 }, (_, i) => ({
        id: i === 0 ? 'x' : i === 1 ? 'y' : `s${i}`,
        headline: `Ü ${i}`,
      })),
      ...{ later: { deep: [null, 1] } },
    };
    const exact = ferryPack('2', 15);
    const older = { ...ferryPack('1', 3), id: 'older' };

    it('with every pack, claim and source that it kept, in its order and to the last field', async () => {
      await probe.seedVersion2(
        [
          { pack: harbours, kept: 2 },
          { pack: exact, kept: 1 },
        ],
        { pack: older, kept: 3 },
      );
      // The background upgrades, as it would on the first page after an update.
      await changed();
      expect(await packs()).toEqual(['built-in', 'ferry', 'harbours', 'older']);
      expect(await probe.list()).toEqual({ heads: ['ferry 2', 'harbours 1', 'older 1'], broken: [] });
      for (const pack of [harbours, exact, older]) expect(await probe.read(pack.id)).toEqual(pack);
      expect(await probe.faults()).toEqual({ faults: [], orphans: 0, old: [] });
    });

    it('and keeps what it can of a damaged one, says so, and loses no other', async () => {
      await probe.seedVersion2(
        [
          { pack: harbours, kept: 2 },
          { pack: exact, kept: 1 },
        ],
        { pack: older, kept: 3 },
      );
      await probe.damageVersion2('harbours', 'claims', 1);
      expect(await probe.list()).toEqual({ heads: ['ferry 2', 'older 1'], broken: ['harbours'] });
      expect(await probe.read('ferry')).toEqual(exact);
      expect(await probe.faults()).toEqual({ faults: [], orphans: 0, old: ['harbours'] });
    });

    afterAll(async () => {
      // An update of what is there would share its index with it.
      for (const id of ['harbours', 'older', 'ferry']) await probe.drop(id);
      await probe.keep(ferryPack('1'));
      await changed();
    });
  });

  it('shows in a card of a stored pack what one of the built-in pack shows', async () => {
    const { page, summary } = await h.read(ARTICLE);
    await page.close();
    const view = summary.views.find(({ pack }) => pack.id === 'ferry');
    expect(view?.reports.map(({ source }) => source.headline)).toEqual([
      'Night ferry cancelled',
      'No ferry after midnight',
    ]);
    expect(view?.tensions).toEqual([ferryPack('1').claims[1]?.statement]);
  });

  it.each(['wrong byte', 'cut off', 'missing', 'older'] as const)('makes an index anew: %s', async (how) => {
    const before = await probe.index('ferry');
    await probe.spoilIndex('ferry', how);
    await changed();
    expect(await packs()).toEqual(both);
    expect(await probe.index('ferry')).toBe(before);
  });

  it('has the old pack or the new one, whenever the page that keeps it is closed', {
    timeout: ROUNDS * 60_000,
  }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const other = await h.session.extensionPage('options.html');
      await startKeeping(other, round, (round * 137) % 900);
      await other.close();
      const { heads } = await probe.list();
      expect(['ferry 1', ...Array.from({ length: round + 1 }, (_, r) => `ferry ${r + 2}`)]).toContain(heads[0]);
      await changed();
      expect(await packs(), `round ${round}`).toEqual(both);
      await probe.sweep();
      expect(await probe.faults(), `round ${round}`).toEqual({ faults: [], orphans: 0, old: [] });
    }
  });

  it('answers all the same when the background dies while it makes or opens an index', {
    timeout: ROUNDS * 60_000,
  }, async () => {
    await probe.keep(ferryPack('1', 3_000));
    for (let round = 0; round < ROUNDS; round++) {
      await probe.spoilIndex('ferry', round % 2 === 0 ? 'missing' : 'cut off');
      await changed();
      const page = await h.session.browser.newPage();
      await page.goto(h.serve('/dying.html', ARTICLE));
      // A page that is still there would ask again and wake the background.
      await page.close();
      await killBackground(h);
      expect(await packs(), `round ${round}`).toEqual(both);
    }
  });

  it('keeps one of two packs of the same id that two pages keep at once', async () => {
    const [one, two] = await Promise.all([
      h.session.extensionPage('options.html'),
      h.session.extensionPage('options.html'),
    ]);
    await Promise.all([probeOn(one), probeOn(two)]);
    await Promise.all(
      [one, two].map((page, i) => page.evaluate(`probe.keep(${JSON.stringify(ferryPack(`twin ${i}`, 500))})`)),
    );
    await Promise.all([one.close(), two.close()]);
    expect((await probe.list()).heads).toEqual([expect.stringMatching(/^ferry twin [01]$/)]);
    expect(await probe.faults()).toEqual({ faults: [], orphans: 0, old: [] });
    await changed();
    expect(await packs()).toEqual(both);
  });

  it('keeps both of two packs that two pages keep at once', async () => {
    const [one, two] = await Promise.all([
      h.session.extensionPage('options.html'),
      h.session.extensionPage('options.html'),
    ]);
    await Promise.all([probeOn(one), probeOn(two)]);
    const other = { ...ferryPack('2', 500), id: 'other' };
    await Promise.all([
      one.evaluate(`probe.keep(${JSON.stringify(ferryPack('1', 500))})`),
      two.evaluate(`probe.keep(${JSON.stringify(other)})`),
    ]);
    await Promise.all([one.close(), two.close()]);
    expect((await probe.list()).heads.sort()).toEqual(['ferry 1', 'other 2']);
    expect(await probe.faults()).toEqual({ faults: [], orphans: 0, old: [] });
    expect((await probe.whole('other'))?.claims).toBe(501);
    await probe.drop('other');
    await changed();
    expect(await packs()).toEqual(both);
  });

  it('bears that the database is deleted under it', async () => {
    expect(await packs()).toEqual(both);
    await probe.deleteDatabase();
    // What it still has at hand may be shown; what it has not must not be missed by the rest.
    expect(await packs()).toContain('built-in');
    await changed();
    expect(await packs()).toEqual(builtInOnly);
    await probe.keep(ferryPack('1'));
    await changed();
    expect(await packs()).toEqual(both);
  });

  it('finds the built-in claims while another tab does not let go of an older database', async () => {
    const other = await h.session.extensionPage('popup.html');
    await (await probeOn(other)).holdVersion1();
    await changed();
    expect(await packs()).toEqual(builtInOnly);
    await other.close();
    await probe.keep(ferryPack('1'));
    // A question that was still waiting may have found the database free, and empty.
    await changed();
    expect(await packs()).toEqual(both);
    await probe.drop('ferry');
    await changed();
    expect(await packs()).toEqual(builtInOnly);
  });
});

/** Begins to keep a larger pack on a page, and resolves after it has worked for a while. */
async function startKeeping(page: Page, round: number, milliseconds: number): Promise<void> {
  await probeOn(page);
  const pack = JSON.stringify(ferryPack(String(round + 2), 2_000));
  await page.evaluate(`void probe.keep(${pack}); new Promise((done) => setTimeout(done, ${milliseconds}))`);
}
