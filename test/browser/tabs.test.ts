/** What the popup says, and what is shown, in every kind of tab: hushed, older, gone back to, prepared, private, not allowed. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { summaryOf } from '../../src/cli/ask-page.ts';
import { cardOpened, hoverHighlight } from '../../src/cli/hover.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { readCard } from './card-reader.ts';
import { BROWSERS, type Harness, harness, problemsOf } from './harness.ts';
import { highlighted, highlightedTexts, notHighlighted } from './highlights.ts';
import { openPopup } from './popup-driver.ts';

const ARTICLE = articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, KNOWN.treaty] });

/** Its listeners note each node of a closed tree that they are handed. */
const LISTENING = articlePage({
  paragraphs: [KNOWN.civilians, ...FILLER, KNOWN.treaty],
  head: `<script>
    const seen = new Set();
    for (const type of ['pointerover', 'pointermove', 'mousemove', 'click']) {
      addEventListener(type, ({ originalTarget }) => {
        if (originalTarget?.getRootNode?.() instanceof ShadowRoot) seen.add(type + ' ' + originalTarget.textContent);
      }, { capture: true });
    }
  </script>`,
});

describe.each(BROWSERS)('tabs in %s', (kind) => {
  let h: Harness;
  beforeAll(async () => {
    // Tabs are installed over, and access is taken away: nothing to share with other files.
    h = await harness(kind, {});
  });
  afterAll(() => h?.close());

  /** What the popup over `page` says, once it has `words` in it. */
  const popupSays = async (page: Page, words: string | RegExp): Promise<string> => {
    const popup = await openPopup(h, page);
    const text = await popup.textWith(words);
    await popup.close();
    return text;
  };

  /** Asks the popup of a page older than the extension, and follows what it says. */
  const reloadedFromPopup = async (page: Page): Promise<void> => {
    // Those that were open went away with the extension.
    const own = await h.session.extensionPage('options.html');
    const popup = await openPopup({ ...h, own }, page);
    await popup.textWith('Reload this page once');
    await popup.press('Reload the page');
    await own.close();
  };

  it('are hushed and shown claims again from the popup, over the next page too, and others are not', async () => {
    const { page } = await h.read(ARTICLE);
    const other = await h.read(ARTICLE);
    const popup = await openPopup(h, page);
    await popup.textWith('1,500 civilians');
    await popup.press('In this tab');
    await notHighlighted(page);
    await popup.textWith('Switched off in this tab');
    await popup.close();
    await page.goto(h.serve('/next.html', ARTICLE));
    expect(await summaryOf(h.own, page)).toMatchObject({ views: [] });
    await highlighted(other.page, '1,500 civilians');
    const again = await openPopup(h, page);
    await again.textWith('Switched off in this tab');
    await again.press('In this tab');
    await highlighted(page, '1,500 civilians');
    await again.textWith('1,500 civilians');
    await again.close();
  });

  it('show claims again, and their number, after going back', async () => {
    const { page } = await h.read(ARTICLE);
    await highlighted(page, '1,500 civilians');
    await page.goto(h.serve('/elsewhere.html', '<!doctype html><title>Elsewhere</title><p>Nothing.'));
    await page.goBack({ waitUntil: [] });
    await highlighted(page, '1,500 civilians');
    // Whether the browser kept the page or read it again.
    await popupSays(page, '1,500 civilians');
    const badge =
      'chrome.tabs.query({ active: true, currentWindow: true }).then(([{ id: tabId }]) => chrome.action.getBadgeText({ tabId }))';
    await page.bringToFront();
    await until('badge', async () => (await h.own.evaluate(badge)) === '2');
  });

  if (kind === 'chromium') {
    it('that the browser prepares are left alone until the reader comes, and are then read at once', async () => {
      await h.own.evaluate(`
        window.heard = [];
        chrome.runtime.onMessage.addListener(({ name }, { url }) => { window.heard.push(name + ' ' + url); });
      `);
      // The driver loses sight of a page that takes the place of another: the page itself notes what is in it.
      const seen = `<script>
        const shown = () => String([...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) + document.querySelectorAll('crossread-card').length);
        addEventListener('load', () => { localStorage.prepared = document.prerendering; });
        document.addEventListener('prerenderingchange', () => {
          localStorage.before = shown();
          setInterval(() => { localStorage.after = shown(); }, 20);
        });
      </script>`;
      const next = h.serve('/prepared.html', articlePage({ paragraphs: [KNOWN.civilians, ...FILLER], head: seen }));
      const rules = JSON.stringify({ prerender: [{ urls: [next], eagerness: 'immediate' }] });
      const page = await h.session.browser.newPage();
      await page.goto(
        h.serve(
          '/links.html',
          `<!doctype html><title>Links</title><script type="speculationrules">${rules}</script><a href="${next}">Next</a>`,
        ),
      );
      await until('prepared page', () => page.evaluate(() => localStorage.prepared === 'true'));
      // By the time that a page which came later is read and answered, the prepared one would have been, too.
      const { page: other } = await h.read(ARTICLE);
      const noted = (): Promise<Record<string, string>> => other.evaluate(() => ({ ...localStorage }));
      const heard = async (): Promise<string[]> =>
        ((await h.own.evaluate('window.heard')) as string[]).filter((one) => one.endsWith(next));
      expect(await heard()).toEqual([]);
      await page.bringToFront();
      await page.evaluate(() => void setTimeout(() => document.querySelector('a')?.click()));
      await until('marks on the page that was prepared', async () => Number((await noted()).after) > 1);
      expect((await noted()).before).toBe('0');
      expect(await heard()).toContain(`spot ${next}`);
      await other.evaluate(() => localStorage.clear());
    });
  }

  it('of sites that the browser keeps us off are said to be so', async () => {
    const { page } = await h.read(ARTICLE);
    const origins = ['http://*/*', 'https://*/*'];
    if (kind === 'chromium') {
      const settings = await h.session.browser.newPage();
      await settings.goto('chrome://extensions');
      const extensionId = new URL(h.session.origin).hostname;
      const access = (hostAccess: string): Promise<unknown> =>
        settings.evaluate(
          `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId, hostAccess })})`,
        );
      await access('ON_CLICK');
      await page.reload();
      await popupSays(page, 'Not allowed on this site');
      await access('ON_ALL_SITES');
      await page.reload();
      await highlighted(page, '1,500 civilians');
      await settings.close();
      return;
    }
    await h.own.evaluate(`chrome.permissions.remove(${JSON.stringify({ origins })})`);
    await page.reload();
    await popupSays(page, 'Not allowed on this site');
  });

  it('that were open at the installation are said to need a reload, and are read after it', async () => {
    const { browser, origin } = h.session;
    const page = await browser.newPage();
    await page.goto(h.serve('/older.html', ARTICLE));
    await browser.uninstallExtension(kind === 'chromium' ? new URL(origin).hostname : 'crossread@crossread.example');
    await page.reload();
    await notHighlighted(page);
    await browser.installExtension(inject('editions')[kind]);
    if (kind === 'chromium') {
      const welcome = await until('page of the first run', async () =>
        (await browser.pages()).find((one) => one.url() === `${origin}/welcome.html`),
      );
      await welcome.close();
    }
    await reloadedFromPopup(page);
    await highlighted(page, '1,500 civilians');
  });

  if (kind === 'chromium') {
    it('that were open while the extension was switched off and on again are said to need a reload', async () => {
      const page = await h.session.browser.newPage();
      await page.goto(h.serve('/enabled.html', ARTICLE));
      await highlighted(page, '1,500 civilians');
      const settings = await h.session.browser.newPage();
      await settings.goto('chrome://extensions');
      const id = JSON.stringify(new URL(h.session.origin).hostname);
      // Without developer mode an unpacked extension is not allowed to come back.
      await settings.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
      for (const on of [false, true]) await settings.evaluate(`chrome.management.setEnabled(${id}, ${on})`);
      await settings.close();
      await reloadedFromPopup(page);
      await highlighted(page, '1,500 civilians');
    });
  }

  it('are taken over by an update of the extension: nothing of the old one is left, and a reload brings the right card', async () => {
    const { browser } = h.session;
    const page = await browser.newPage();
    const problems = problemsOf(page);
    await page.goto(h.serve('/updated.html', LISTENING));
    await highlighted(page, '1,500 civilians');
    const before = await highlightedTexts(page);
    await page.bringToFront();
    await hoverHighlight(page, '1,500 civilians');
    await cardOpened(page);
    await browser.installExtension(inject('editions')[kind]);
    if (kind === 'chromium') {
      // Its script is an orphan: as soon as it is asked for something it takes all of its own away, and says nothing.
      await page.mouse.move(2, 2);
      await hoverHighlight(page, 'signed in 1987');
    }
    await notHighlighted(page);
    expect(await page.$('crossread-card')).toBeNull();
    expect(await page.evaluate(() => CSS.highlights.has('crossread-active'))).toBe(false);
    await reloadedFromPopup(page);
    await highlighted(page, ...before);
    expect(await highlightedTexts(page)).toEqual(before);
    await page.bringToFront();
    await page.mouse.move(2, 2);
    for (const words of ['signed in 1987', '1,500 civilians']) {
      const { x, y } = await hoverHighlight(page, words);
      await until('the right card', async () => (await readCard(kind, page))?.text.includes(words));
      // Through the card, which the page's own listeners must not see into.
      await page.mouse.move(x, y + 60, { steps: 10 });
    }
    expect(await page.$$eval('crossread-card', (cards) => cards.length)).toBe(1);
    expect(await page.evaluate('[...seen]')).toEqual([]);
    expect(problems).toEqual([]);
  });
});
