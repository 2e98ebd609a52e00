/** Accessibility by axe: the popup, the options, and the card mounted openly, since axe sees into no closed root. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../src/cli/until.ts';
import { cardOpener, type OpenCard, pressInCard } from '../pages/card-script.ts';
import { type OpenSurface, SURFACES, surfaceOpener } from '../pages/surface-script.ts';
import { views } from '../pages/views.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { violations } from './axe.ts';
import { faintTexts } from './contrast.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { openPopup } from './popup-driver.ts';

const THEMES = ['light', 'dark'] as const;

describe.each(BROWSERS)('axe in %s', (kind) => {
  let h: Harness;
  let open: OpenCard;
  let openSurface: OpenSurface;
  beforeAll(async () => {
    h = await harness(kind);
    open = await cardOpener();
    openSurface = await surfaceOpener();
  });
  afterAll(() => h?.close());

  /** One tab shows them all in turn: a new one, and axe in it, would take longer than to look at what it shows. */
  let card: Page | undefined;
  let surface: Page | undefined;
  const openCard = async (hash: string): Promise<Page> => {
    card = await open(h.session.browser, hash, card);
    return card;
  };
  const openPage = async (name: string): Promise<Page> => {
    surface = await openSurface(h.session.browser, name, surface);
    return surface;
  };

  /** Violations of the page, or of what matches `within`, in each colour scheme that the browser's driver can ask for: of all rules in one, of those about colours in the other. */
  async function inEachTheme(page: Page, within?: string, look = async () => {}): Promise<string[]> {
    if (kind === 'firefox') {
      await look();
      return violations(page, within);
    }
    const found: string[] = [];
    for (const value of THEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await look();
      found.push(...(await violations(page, within, value === 'light' ? 'all' : 'colour')));
    }
    return found;
  }
  /** The same of an open card, whose contrast axe does not judge. */
  const inCard = (page: Page): Promise<string[]> =>
    inEachTheme(page, 'crossread-card', async () => expect(await faintTexts(page)).toEqual([]));

  it.each(Object.keys(views))('finds nothing wrong with the card: %s', async (name) => {
    expect(await inCard(await openCard(name))).toEqual([]);
  });

  it.each(['copy', 'not-same', 'mute', 'mute,full'])(
    'finds nothing wrong with what the card answers: %s',
    async (way) => {
      const [act = '', full = ''] = way.split(',');
      const page = await openCard(`source,${full}`);
      await page.bringToFront();
      await pressInCard(page, act);
      const isAnswered = () =>
        document.querySelector('crossread-card')?.shadowRoot?.querySelector('.notice:not([hidden])') !== null;
      await until('answer', () => page.evaluate(isAnswered));
      expect(await inCard(page)).toEqual([]);
    },
  );

  it('would find a button of the card without a name, and faint text in it', async () => {
    const page = await openCard('source');
    await page.evaluate(() => {
      const root = document.querySelector('crossread-card')?.shadowRoot;
      const button = root?.querySelector('button');
      for (const name of ['aria-label', 'title']) button?.removeAttribute(name);
      button?.replaceChildren();
      root?.querySelector('h2')?.style.setProperty('color', '#999', 'important');
      root?.querySelector('h2')?.style.setProperty('background', '#aaa', 'important');
    });
    const found = await violations(page, 'crossread-card');
    expect(found).toContainEqual(expect.stringMatching(/^button-name: .*crossread-card/));
    expect(await faintTexts(page)).toContainEqual(expect.stringContaining('rgb(153, 153, 153)'));
  });

  it.each(SURFACES)('finds nothing wrong with the page: %s', async (name) => {
    expect(await inEachTheme(await openPage(name))).toEqual([]);
  });

  it.each(['options.html', 'popup.html'])('finds nothing wrong with %s, and would', async (path) => {
    const page = await h.session.extensionPage(path);
    await page.waitForSelector('[role=switch]');
    expect(await inEachTheme(page)).toEqual([]);
    await page.evaluate(() => document.querySelector('[role=switch]')?.replaceChildren());
    expect(await violations(page)).toContainEqual(expect.stringMatching(/^(button|aria-toggle-field)-name: /));
    await page.close();
  });

  // Firefox shows its driver no popup; there the same page in a tab, above, has to do.
  if (kind === 'chromium') {
    it('finds nothing wrong with the popup over an article', async () => {
      const { page } = await h.read(articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, KNOWN.treaty] }));
      const popup = await openPopup(h, page);
      await popup.textWith('1,500 civilians');
      const target = h.session.browser.targets().findLast((one) => one.url().endsWith('/popup.html'));
      const shown = await target?.asPage();
      expect(shown && (await violations(shown))).toEqual([]);
      await popup.close();
    });
  }
});
