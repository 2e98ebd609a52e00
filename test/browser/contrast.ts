/** Contrast of the text in an open card. axe leaves it undetermined in the top layer; the ratio is that of WCAG 2.2, 1.4.3. */
import type { Page } from 'puppeteer-core';

interface Pair {
  readonly words: string;
  readonly ink: string;
  readonly paper: string;
}

/** WCAG AA for text of any size. */
const LEAST = 4.5;

/** Texts of the card (mounted openly) that stand out too little, with their ratio; throws where there is no text to judge. */
export async function faintTexts(page: Page): Promise<string[]> {
  const pairs = await page.evaluate(() => {
    const found: Pair[] = [];
    const root = document.querySelector('crossread-card')?.shadowRoot;
    const texts = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts?.nextNode()) {
      const words = texts.currentNode.nodeValue?.trim();
      let element = texts.currentNode.parentElement;
      if (!(words && element?.checkVisibility())) continue;
      const ink = getComputedStyle(element).color;
      while (element && getComputedStyle(element).backgroundColor === 'rgba(0, 0, 0, 0)')
        element = element.parentElement;
      const host = document.querySelector('crossread-card');
      const behind = element ?? host;
      if (behind) found.push({ words, ink, paper: getComputedStyle(behind).backgroundColor });
    }
    return found;
  });
  if (pairs.length === 0) throw new Error('no open card with text on the page: mount it openly first');
  return pairs.flatMap(({ words, ink, paper }) => {
    const [lighter = 0, darker = 0] = [luminance(ink), luminance(paper)].sort((a, b) => b - a);
    const ratio = (lighter + 0.05) / (darker + 0.05);
    return ratio < LEAST ? [`${words}: ${ink} on ${paper}, ${ratio.toFixed(2)} to 1`] : [];
  });
}

/** Relative luminance, 0 to 1, of an opaque `rgb(r, g, b)`. */
function luminance(colour: string): number {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map(Number);
  if (channels === undefined)
    throw new Error(`the colour ${colour} is not opaque: its contrast depends on what is behind it`);
  const [r = 0, g = 0, b = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
