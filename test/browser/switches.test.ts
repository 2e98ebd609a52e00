/** The toolbar: the popup over real pages, and the switches, which outlive the browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { summaryOf } from '../../src/cli/ask-page.ts';
import { cardOpened } from '../../src/cli/hover.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { readCard } from './card-reader.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { highlighted, notHighlighted } from './highlights.ts';
import { openPopup } from './popup-driver.ts';

const ARTICLE = articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, KNOWN.treaty] });

describe.each(BROWSERS)('the toolbar in %s', (kind) => {
  let h: Harness;
  let profileDir: string;
  beforeAll(async () => {
    profileDir = await mkdtemp(join(tmpdir(), 'crossread-profile-'));
    h = await harness(kind, { profileDir });
  });
  afterAll(async () => {
    await h?.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  });

  it('lists the matches, and opens the one that is clicked', async () => {
    const { page, summary } = await h.read(ARTICLE);
    const popup = await openPopup(h, page);
    const text = await popup.textWith('1,500 civilians');
    for (const { match } of summary.views) expect(text.replaceAll(/\s+/g, ' ')).toContain(match.quote);
    // A width that leans on the viewport makes the popup as narrow as its longest word.
    expect(await popup.run((document) => document.body.getBoundingClientRect().width)).toBe(360);
    await popup.press('signed in 1987');
    await cardOpened(page);
    expect((await readCard(kind, page))?.text).toContain('1987');
  });

  it('says so where there is no article, and where nothing is known', async () => {
    const login = await h.read('<!doctype html><title>Sign in</title><form><input type="password"></form>');
    const first = await openPopup(h, login.page);
    const none = await first.textWith(/article/i);
    await first.close();
    const text = [...FILLER, ...FILLER].map((one) => `<p>${one}</p>`).join('');
    const ferry = await h.read(`<!doctype html><title>The ferry</title><article><h1>The ferry</h1>${text}</article>`);
    expect(ferry.summary).toMatchObject({ status: 'done', views: [] });
    const second = await openPopup(h, ferry.page);
    const nothing = await second.textWith(/known/i);
    await second.close();
    expect(nothing).not.toBe(none);
  });

  it('switches off for this site, at once, and on again', async () => {
    const { page } = await h.read(ARTICLE);
    const popup = await openPopup(h, page);
    await popup.textWith('127.0.0.1');
    await popup.press('127.0.0.1');
    await notHighlighted(page);
    expect(await page.$('crossread-card')).toBeNull();
    await popup.close();
    expect(await summaryOf(h.own, page)).toMatchObject({ status: 'site-off', views: [] });
    const again = await openPopup(h, page);
    await again.press('127.0.0.1');
    await highlighted(page, '1,500 civilians');
    await again.close();
  });

  it('switches off altogether, and stays so over a restart', async () => {
    const { page } = await h.read(ARTICLE);
    const popup = await openPopup(h, page);
    await popup.textWith('1,500 civilians');
    await popup.press('Crossread');
    await notHighlighted(page);
    await popup.close();
    await h.close();
    h = await harness(kind, { profileDir });
    const again = await h.read(ARTICLE);
    expect(again.summary).toMatchObject({ status: 'off', views: [] });
    const later = await openPopup(h, again.page);
    await later.textWith('Crossread');
    await later.press('Crossread');
    await highlighted(again.page, '1,500 civilians');
    await later.close();
  });
});
