/** Measures in Chromium what the frames cost in which highlights come: all at once, or in batches, a frame each. */
import { launch } from '../../src/cli/browsers.ts';
import { articlePage } from './articles.ts';
import { recordTrace } from './record-trace.ts';
import { openSite } from './site.ts';
import { readTrace, TRACED } from './trace.ts';

const SENTENCES = [1_000, 10_000] as const;
/** Highlights a frame. */
const BATCHES = [Number.MAX_SAFE_INTEGER, 100, 20] as const;
/** A highlight covers so many characters at the beginning of every second paragraph. */
const LENGTH = 90;

/** Prints a line for each size of page and of batch. `extensionDir` is taken out again: only the browser is measured. */
export async function painting(extensionDir: string): Promise<void> {
  const site = await openSite();
  const { browser, origin, close } = await launch({ browser: 'chromium', headless: true, extensionDir });
  try {
    await browser.uninstallExtension(new URL(origin).host);
    for (const sentences of SENTENCES) {
      for (const batch of BATCHES) {
        const page = await browser.newPage();
        await page.goto(site.address(articlePage(sentences), 'none'), { timeout: 100_000 });
        await page.evaluate(() => bench.ready);
        const stop = await recordTrace(page, TRACED);
        const highlights = await page.evaluate(paintInBatches, batch, LENGTH);
        const frames = readTrace(await stop(), null).frames.map(({ cpu }) => cpu);
        console.log(
          JSON.stringify({
            bench: 'painting',
            sentences,
            highlights,
            a_frame: Math.min(batch, highlights),
            frames: frames.length,
            longest_frame_ms: Math.round(Math.max(0, ...frames)),
            all_frames_ms: Math.round(frames.reduce((sum, cpu) => sum + cpu, 0)),
          }),
        );
        await page.close();
      }
    }
  } finally {
    await close();
    await site.close();
  }
}

/** In the page; gives the number of highlights. */
async function paintInBatches(batch: number, length: number): Promise<number> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(painting) { text-decoration: underline solid 2px; }');
  document.adoptedStyleSheets = [sheet];
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
  performance.mark('bench-start');
  const highlight = new Highlight();
  CSS.highlights.set('painting', highlight);
  for (const paragraph of document.querySelectorAll('#text > p:nth-of-type(2n)')) {
    const text = paragraph.firstChild;
    if (text === null || text.nodeType !== Node.TEXT_NODE) continue;
    const endOffset = Math.min(length, (text as Text).length);
    highlight.add(new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset }));
    if (highlight.size % batch === 0) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
  return highlight.size;
}
