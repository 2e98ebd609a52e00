/** Importing files on the options page: several at once, previewed before anything is kept, kept or dropped as the reader says. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { packToCsv } from '../../src/claims/export/pack-to-csv.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER } from './article-page.ts';
import { violations } from './axe.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { highlighted } from './highlights.ts';
import { ferryPack, probeOn } from './library.ts';
import { type PageDriver, pageDriver } from './page-driver.ts';
import { openPopup } from './popup-driver.ts';
import { claimReview, FERRY_CLAIM, FERRY_REPEATED, feedOf, jsonLd } from './reviews.ts';

/** More than a script of a page may be: read as a list that streams in. */
const MANY = Array.from({ length: 3000 }, (_, i) =>
  claimReview(`Depot ${i} in Upper Tarn was painted in shade ${i * 7} by the council.`, `Outlet ${i % 3}`, 'False'),
);
const FEED = feedOf([
  claimReview(FERRY_CLAIM, 'Coast Checks', 'Mostly false'),
  ...MANY,
  { '@type': 'ClaimReview', url: 'https://a.example/' },
]);
/** Says nothing of itself that is true of another file, and is long enough to be cancelled. */
const LONG = feedOf(
  Array.from({ length: 4 }, () => MANY).flatMap((some, round) =>
    some.map((one) => ({ ...one, claimReviewed: `${Object(one).claimReviewed} ${round}` })),
  ),
);

describe.each(BROWSERS)('import in %s', (kind) => {
  let h: Harness;
  let options: Page;
  let driver: PageDriver;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossread-import-'));
    h = await harness(kind);
    options = h.own;
    driver = pageDriver(options);
    await options.waitForSelector('[aria-labelledby="packs"] [role=switch]');
  });
  afterEach(async () => {
    const probe = await probeOn(options);
    for (const id of ['ferry', 'tabled', 'reviews-feed', 'reviews-page']) await probe.drop(id);
    await options.evaluate(`chrome.runtime.sendMessage({ name: 'packsChanged', args: [] })`);
  });
  afterAll(async () => {
    await h?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const choose = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
    await options.bringToFront();
    const paths = Object.keys(files).map((name) => join(folder, name));
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    await ((await options.$('#file')) as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  };
  const press = (words: string): Promise<void> => driver.press(words, '.import');
  /** What of packs is in the database: ids, and how many parts belong to no pack. */
  const stored = async () => {
    const probe = await probeOn(options);
    const { heads } = await probe.list();
    const { orphans, faults } = await probe.faults();
    return { heads, orphans, faults };
  };

  it('reads several files at once, keeps nothing before the reader says so, and then all', async () => {
    const before = await stored();
    const page = `<title>One check</title><link rel="canonical" href="https://bay.example/check">${jsonLd(claimReview('The lighthouse of Marrowby was sold in May.', 'Bay Facts', 'False', { url: undefined }))}`;
    await choose({
      'pack.json': JSON.stringify(ferryPack('1')),
      'feed.json.gz': gzipSync(FEED),
      'page.html': `<!doctype html><html lang="en"><head>${page}</head><body></body></html>`,
      'table.csv.gz': gzipSync(packToCsv({ ...ferryPack('1', 3), id: 'tabled', title: 'Ferries in a table' })),
      'wrong.json': '{"format": "crossread/1", "id": 7}',
      'wrong.csv': packToCsv({ ...ferryPack('1', 1), language: '' }),
      'notes.txt': 'no JSON at all',
    });
    const shown = await driver.textWith('.candidates', 'Keep these 4 packs');
    for (const words of [
      'The night ferry41',
      '41 claims · 2 sources · English · Version 1',
      'Checks of the coast',
      '3,001 claims · 3,001 sources · English · Version 2024-07-01',
      'By Outlet 0, Outlet 1, Outlet 2 and others. Licence: CC-BY-4.0.',
      'Coast Checks rates it “Mostly false”',
      'Ferries in a table',
      '4 claims · 2 sources · English · Version 1',
      'One check',
      'By Bay Facts. Licence: not stated.',
    ]) {
      expect(shown.replaceAll('Made for a test.', '')).toContain(words);
    }
    const said = await driver.textOf('.import [role=status]');
    for (const words of [
      '1 fact-check in feed.json.gz',
      'dataFeedElement[3001] It names no claim',
      'column language: Is missing',
      'wrong.json was not imported',
      'id Must be text',
      'notes.txt was not imported',
    ]) {
      expect(said).toContain(words);
    }
    expect(await violations(options)).toEqual([]);
    expect(await stored()).toEqual(before);

    await press('Keep these 4 packs');
    await driver.textWith('.import [role=status]', '“Checks of the coast” was added, with 3,001 claims.');
    await driver.textWith('[aria-labelledby="packs"] h3', 'The night ferry');
    const { heads, orphans, faults } = await stored();
    expect(heads).toEqual(
      expect.arrayContaining(['ferry 1', 'tabled 1', 'reviews-feed 2024-07-01', 'reviews-page 2024-06-02']),
    );
    expect([orphans, faults]).toEqual([0, []]);

    await choose({ 'pack.json': JSON.stringify(ferryPack('2')) });
    await driver.textWith('.candidates', 'Replaces the version that you have: 1 → 2.');
    await press('Cancel');
    await driver.textWith('.import [role=status]', 'nothing was kept');
    expect((await stored()).heads).toEqual(heads);
  });

  it('cancelled while it reads or keeps leaves nothing behind', async () => {
    const before = await stored();
    await choose({ 'long.json': LONG });
    await press('Cancel');
    await driver.textWith('.import [role=status]', 'Cancelled');
    await choose({ 'long.json': LONG });
    await press('Keep this pack');
    await until('some claims written', async () =>
      options.evaluate(() => Number(document.querySelector('.import progress')?.getAttribute('value')) > 0),
    );
    await press('Cancel');
    await driver.textWith('.import [role=status]', 'Cancelled');
    expect(await stored()).toEqual(before);
  });

  it('shows what it would highlight on the page that the reader came from', async () => {
    const { page } = await h.read(articlePage({ title: 'Talk of the town', paragraphs: [...FILLER, FERRY_REPEATED] }));
    const popup = await openPopup(h, page);
    await popup.textWith('No known claim');
    await popup.press('Options');
    await choose({ 'feed.json': FEED });
    const shown = await driver.textWith('.candidates [role=status]', 'it would highlight');
    expect(shown).toMatch(/“Talk of the town”, it would highlight 1 place:.*the Kestrin council paid 40 million/);
    await press('Keep this pack');
    await driver.textWith('.import [role=status]', 'was added');
    await page.bringToFront();
    await highlighted(page, 'the Kestrin council paid 40 million');
  });
});
