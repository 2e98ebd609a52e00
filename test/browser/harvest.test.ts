/** A page's fact-check, kept by one click in the popup, is found wherever its claim is repeated, with the publisher's conclusion. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardOpened, hoverHighlight } from '../../src/cli/hover.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER } from './article-page.ts';
import { readCard } from './card-reader.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { highlighted, notHighlighted } from './highlights.ts';
import { probeOn } from './library.ts';
import { openPopup } from './popup-driver.ts';
import { claimReview, FERRY_CLAIM, FERRY_REPEATED, jsonLd } from './reviews.ts';

const CHECK = articlePage({
  title: 'No, nobody paid for the night ferry',
  paragraphs: FILLER,
  head: jsonLd(claimReview(FERRY_CLAIM, 'Coast Checks', 'Mostly false')),
});
const REPEATING = articlePage({ title: 'Talk of the town', paragraphs: [...FILLER, FERRY_REPEATED] });
const MICRODATA = articlePage({
  paragraphs: FILLER,
  end: `<div itemscope itemtype="https://schema.org/ClaimReview"><a itemprop="url" href="/check">link</a>
    <p itemprop="claimReviewed">The lighthouse of Marrowby was sold to a bank in May.</p>
    <span itemprop="author" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Bay Facts</b></span>
    <span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><b itemprop="alternateName">False</b></span></div>`,
});

describe.each(BROWSERS)('harvest in %s', (kind) => {
  let h: Harness;
  beforeAll(async () => {
    h = await harness(kind);
  });
  afterEach(async () => {
    const probe = await probeOn(h.own);
    await probe.drop('own');
    await h.own.evaluate(`chrome.runtime.sendMessage({ name: 'packsChanged', args: [] })`);
  });
  afterAll(() => h?.close());

  it('keeps a fact-check in one click, and shows its conclusion where the claim is repeated', async () => {
    const { page: repeating } = await h.read(REPEATING);
    const { page: check } = await h.read(CHECK);
    await notHighlighted(repeating);
    const popup = await openPopup(h, check);
    await popup.textWith('This page carries a fact-check');
    expect(await popup.textWith(FERRY_CLAIM)).toContain('Coast Checks rates it “Mostly false”');
    await popup.press('Keep it in my claims');
    await popup.textWith('wherever this claim is repeated');
    await popup.close();

    await repeating.bringToFront();
    await highlighted(repeating, 'night ferry');
    await hoverHighlight(repeating, 'night ferry');
    await cardOpened(repeating);
    const card = await until('card with the rating', async () => {
      const text = (await readCard(kind, repeating))?.text ?? '';
      return text.includes('Mostly false') && text;
    });
    for (const words of ['Coast Checks', 'claimed by a viral post', 'Coast Checks looked into it', '2 Jun 2024']) {
      expect(card).toContain(words);
    }
    const again = await openPopup(h, check);
    await again.textWith('wherever this claim is repeated');
    await again.close();
  });

  it('reads microdata too, and offers nothing where there is nothing', async () => {
    const { page } = await h.read(MICRODATA);
    const popup = await openPopup(h, page);
    expect(await popup.textWith('This page carries a fact-check')).toContain('Bay Facts rates it “False”');
    await popup.close();
    const { page: plain } = await h.read(REPEATING);
    const other = await openPopup(h, plain);
    expect(await other.textWith('No known claim')).not.toContain('fact-check');
    await other.close();
  });
});
