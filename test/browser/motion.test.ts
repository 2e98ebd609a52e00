/** What moves on the card and on our own pages, and that nothing does for a reader who asked for less motion. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, type Session } from '../../src/cli/browsers.ts';
import { cardOpener, type OpenCard } from '../pages/card-script.ts';
import { type OpenSurface, surfaceOpener } from '../pages/surface-script.ts';
import { BROWSERS } from './harness.ts';

const SHOWN = ['options-filled+unfold', 'options-filled+end', 'write', 'popup-harvest+unfold', 'welcome'];

describe.each(BROWSERS)('motion in %s', (kind) => {
  describe.each(['no-preference', 'reduce'])('with %s', (wish) => {
    let session: Session;
    let openCard: OpenCard;
    let openSurface: OpenSurface;
    /** One tab shows them all in turn. */
    let tab: Page | undefined;
    beforeAll(async () => {
      // Firefox takes the wish from a preference alone.
      const preferences = { 'ui.prefersReducedMotion': wish === 'reduce' ? 1 : 0 };
      session = await launch({ browser: kind, headless: true, extensionDir: inject('editions')[kind], preferences });
      const prepare = async (page: Page): Promise<void> => {
        await page.setViewport({ width: 390, height: 700 });
        if (kind === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: wish }]);
      };
      [openCard, openSurface] = await Promise.all([cardOpener(prepare), surfaceOpener(prepare)]);
    });
    afterAll(() => session?.close());

    it('is the wish that the page is told', async () => {
      tab = await openCard(session.browser, 'source', tab);
      expect(await tab.evaluate((value) => matchMedia(`(prefers-reduced-motion: ${value})`).matches, wish)).toBe(true);
    });

    it.each([
      ['source,hover', 'appear 0.12s'],
      ['several,touch', 'rise 0.12s'],
    ])('the card moves only as it opens: %s', async (hash, designed) => {
      tab = await openCard(session.browser, hash, tab);
      expect(await motions(tab)).toEqual(wish === 'reduce' ? [] : [designed]);
    });

    it.each(SHOWN)('our own pages never move: %s', async (hash) => {
      tab = await openSurface(session.browser, hash, tab);
      expect(await motions(tab)).toEqual([]);
    });
  });
});

/** Every animation, transition and smooth scrolling that the styles of the page, or of the card on it, ask for, whether it runs now or not. */
function motions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const card = document.querySelector('crossread-card');
    const elements = card?.shadowRoot
      ? [card, ...card.shadowRoot.querySelectorAll('*')]
      : document.querySelectorAll('*');
    for (const element of elements) {
      for (const part of [undefined, '::before', '::after', '::backdrop']) {
        const style = getComputedStyle(element, part);
        if (style.animationName !== 'none') found.add(`${style.animationName} ${style.animationDuration}`);
        if (/[1-9]/.test(style.transitionDuration))
          found.add(`${style.transitionProperty} ${style.transitionDuration}`);
        if (style.scrollBehavior === 'smooth') found.add('smooth scrolling');
      }
    }
    return [...found];
  });
}
