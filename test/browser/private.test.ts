/** Private windows, in real ones: nothing is read there unless the reader allows it; then settings and packs are there, and nothing is written. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardClosed, cardOpened, hoverHighlight } from '../../src/cli/hover.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { readCard } from './card-reader.ts';
import { changeSettings } from './change-settings.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { highlighted, highlightedTexts } from './highlights.ts';
import { FERRY, ferryPack, probeOn } from './library.ts';
import { openPopup } from './popup-driver.ts';
import { allowInPrivateWindows, openPrivately } from './private-window.ts';

const ARTICLE = articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, FERRY] });

/** All that the extension keeps: settings, and every record of every database. */
const STORED = `(async () => {
  const kept = [await chrome.storage.local.get(null)];
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    for (const store of db.objectStoreNames) {
      const read = (what) => new Promise((resolve, reject) => {
        const asked = db.transaction(store).objectStore(store)[what]();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      kept.push([name, store, await read('getAllKeys'), await read('getAll')]);
    }
    db.close();
  }
  return JSON.stringify(kept);
})()`;

/** What it keeps until the browser is closed, apart from the numbers of tabs. */
const REMEMBERED = `chrome.storage.session.get(null).then(({ olderTabs, ...others }) => JSON.stringify(others))`;

describe.each(BROWSERS)('private windows in %s', (kind) => {
  let h: Harness;
  let own: Page;
  beforeAll(async () => {
    // What the extension is allowed is changed: nothing to share with other files.
    h = await harness(kind, {});
    ({ own } = h);
  });
  afterAll(() => h?.close());

  it('are left alone unless the reader allows it', async () => {
    // Before the other: Firefox opens its driver's tabs in the window that came last.
    const { page: open } = await h.read(ARTICLE);
    const page = await openPrivately(h, own, h.serve('/not-allowed.html', ARTICLE));
    await page.waitForSelector('article');
    // By the time that a page which came later is read and painted, this one would have been, too.
    await open.goto(h.serve('/allowed.html', ARTICLE));
    await highlighted(open, '1,500 civilians');
    expect(await highlightedTexts(page)).toEqual([]);
    expect(await page.$('crossread-card')).toBeNull();
    await open.close();
    await page.close();
  });

  it('that are allowed know the settings and the packs, and nothing is written there', async () => {
    own = await allowInPrivateWindows(h);
    await (await probeOn(own)).keep(ferryPack('1'));
    await own.evaluate(`chrome.runtime.sendMessage({ name: 'packsChanged', args: [] })`);
    await changeSettings(own, { kind: 'strength', strength: 'subtle' });
    const before = [await own.evaluate(STORED), await own.evaluate(REMEMBERED)];

    const page = await openPrivately(h, own, h.serve('/private.html', ARTICLE));
    await highlighted(page, '1,500 civilians', 'night ferry');
    const looks = await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('crossread-')));
    expect(looks.every((name) => name.endsWith('-subtle'))).toBe(true);
    await page.bringToFront();
    await hoverHighlight(page, '1,500 civilians');
    await cardOpened(page);
    const card = (await readCard(kind, page))?.text ?? '';
    expect(card).toContain('1,500 civilians');
    expect(card).not.toMatch(/Not the same|Mute/i);
    await page.keyboard.press('Escape');
    await cardClosed(page);

    // In Firefox, pages of the extension see others of their own kind of window; its driver's tabs open in the last one.
    const inside = kind === 'firefox' ? await h.session.extensionPage('options.html') : own;
    const popup = await openPopup({ ...h, own: inside }, page);
    expect(await popup.textWith('1,500 civilians')).toContain('In a private window nothing is stored');
    const states = await popup.run((document) =>
      [...document.querySelectorAll('button')].map(
        ({ textContent, disabled, ariaDisabled }) => `${textContent} ${disabled || ariaDisabled === 'true'}`,
      ),
    );
    expect(states.filter((state) => /In this tab/.test(state))).toEqual([expect.stringMatching(/false$/)]);
    expect(
      states.filter((state) => /On this site|Crossread is/.test(state)).every((state) => state.endsWith('true')),
    ).toBe(true);
    await popup.close();

    expect([await own.evaluate(STORED), await own.evaluate(REMEMBERED)]).toEqual(before);
    await page.close();
    await until('private window that is closed', async () => !(await h.session.browser.pages()).includes(page));
  });
});
