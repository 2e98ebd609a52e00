/** Where the words of matches stand, as the page tells the popup for sharing: in the document's own text, in every browser. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPage } from '../../src/cli/ask-page.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';

/** A sign of two code units before the claims. */
const ARTICLE = articlePage({
  paragraphs: ['Boats 🌉 lay still in the harbour.', KNOWN.civilians, ...FILLER, KNOWN.treaty],
});

describe.each(BROWSERS)('the words of matches in %s', (kind) => {
  let h: Harness;
  beforeAll(async () => {
    h = await harness(kind);
  });
  afterAll(() => h?.close());

  it('are where other programs find them', async () => {
    const { page, summary } = await h.read(ARTICLE);
    const { url, title, quotes } = await askPage(h.own, page, 'quotes');
    expect({ url, title }).toEqual({ url: page.url(), title: await page.title() });
    expect(quotes.map(({ key }) => key)).toEqual(summary.views.map(({ key }) => key));
    expect(quotes.length).toBeGreaterThan(1);
    const text = [...((await page.evaluate('document.body.textContent')) as string)];
    for (const { exact, place } of quotes) {
      expect(text.slice(place?.start, place?.end).join('')).toBe(exact);
      expect(
        text
          .slice(0, place?.start)
          .join('')
          .endsWith(place?.prefix ?? '?'),
      ).toBe(true);
      expect(
        text
          .slice(place?.end)
          .join('')
          .startsWith(place?.suffix ?? '?'),
      ).toBe(true);
    }
  });
});
