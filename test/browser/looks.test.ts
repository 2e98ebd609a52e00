/** How matches are painted: a pattern for each relation, and as strongly as the reader wants; changed at once on open pages. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askPage } from '../../src/cli/ask-page.ts';
import { cardClosed, cardOpened } from '../../src/cli/hover.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER, KNOWN, VARIED } from './article-page.ts';
import { readCard } from './card-reader.ts';
import { changeSettings } from './change-settings.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { highlighted, notHighlighted } from './highlights.ts';

const PATTERNS = { agree: 'solid', single: 'dotted', differ: 'dashed', conflict: 'double' } as const;
const ARTICLE = articlePage({ paragraphs: [KNOWN.civilians, FILLER[0], VARIED, FILLER[1], KNOWN.treaty, KNOWN.reply] });

/** Name of the registry entry that each painted text is in. */
function looksOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const looks: Record<string, string> = {};
    for (const [name, highlight] of CSS.highlights) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        looks[range.toString()] = name;
      }
    }
    return looks;
  });
}

describe.each(BROWSERS)('looks in %s', (kind) => {
  let h: Harness;
  beforeAll(async () => {
    h = await harness(kind);
  });
  afterEach(async () => {
    await changeSettings(h.own, { kind: 'strength', strength: 'normal' });
    await changeSettings(h.own, { kind: 'sensitivity', sensitivity: 'sure' });
  });
  afterAll(() => h?.close());

  const painted = (page: Page, weight: string) =>
    until(`only ${weight} looks`, async () => {
      const looks = Object.values(await looksOf(page));
      return looks.length > 0 && looks.every((look) => look.endsWith(`-${weight}`));
    });

  it('tell relations apart by their pattern, in names that say nothing of claims', async () => {
    const { page, summary } = await h.read(ARTICLE);
    await highlighted(page, '1,500 civilians', '60,000', 'signed in 1987', 'no official reply');
    const looks = await looksOf(page);
    const expected = summary.views.map(({ match, relation }) => [
      match.quote,
      `crossread-${match.relation === 'varies' ? 'wavy' : PATTERNS[relation]}-normal`,
    ]);
    expect(looks).toEqual(Object.fromEntries(expected));
    expect(new Set(Object.values(looks)).size).toBeGreaterThan(1);
  });

  it('are subtle where the reader wants that, at once', async () => {
    const { page } = await h.read(ARTICLE);
    await painted(page, 'normal');
    await changeSettings(h.own, { kind: 'strength', strength: 'subtle' });
    await painted(page, 'subtle');
    await changeSettings(h.own, { kind: 'strength', strength: 'normal' });
    await painted(page, 'normal');
  });

  it('are off until asked: then only the claim that the reader goes to is painted, and the next', async () => {
    await changeSettings(h.own, { kind: 'strength', strength: 'asked' });
    const { page, summary } = await h.read(ARTICLE);
    expect(summary.views.length).toBeGreaterThan(3);
    expect(await looksOf(page)).toEqual({});
    await askPage(h.own, page, 'step', 1);
    await cardOpened(page);
    expect((await readCard(kind, page))?.text).toContain('1,500 civilians');
    expect(await looksOf(page)).toEqual({ [summary.views[0]?.match.quote ?? '']: 'crossread-active' });
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await looksOf(page)).toEqual({});
  });

  it('leave out what is only likely, and show it faint to those who ask', async () => {
    // Nearer to claims and farther from them: whatever trees are shipped, some come between what is sure and what is nothing.
    const likely = [
      'Both sides say that the other one breaks the treaty.',
      'Militants are still there, in villages.',
      'Smuggling is a burden on the country.',
      'Little has been done in the east for peace.',
      'Soldiers keep much from the camp.',
      'Aid is kept from a camp by a base.',
      'The army can do that in weeks.',
      'It was offered to discuss the treaty.',
      'Within months there was a fight for the town.',
    ];
    const { page, summary } = await h.read(
      articlePage({ paragraphs: [KNOWN.civilians, ...likely, ...FILLER, KNOWN.treaty] }),
    );
    expect(summary.views.every(({ sure }) => sure)).toBe(true);
    await changeSettings(h.own, { kind: 'sensitivity', sensitivity: 'likely' });
    await until('faint looks', async () => Object.values(await looksOf(page)).some((look) => look.endsWith('-faint')));
    const { views } = await askPage(h.own, page, 'summary');
    expect(views.length).toBeGreaterThan(summary.views.length);
    const looks = await looksOf(page);
    for (const { sure, match } of views) if (!sure) expect(looks[match.quote]).toMatch(/-faint$/);
  });

  it('of a pack that is switched off are gone at once', async () => {
    const { page } = await h.read(ARTICLE);
    await painted(page, 'normal');
    await changeSettings(h.own, { kind: 'pack', pack: 'built-in', on: false });
    await notHighlighted(page);
    await changeSettings(h.own, { kind: 'pack', pack: 'built-in', on: true });
    await painted(page, 'normal');
  });
});
