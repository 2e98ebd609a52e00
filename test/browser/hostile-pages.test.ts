/** Pages that stand in the way, by policy or on purpose: the card still opens, or nothing happens; never an error of ours. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPage } from '../../src/cli/ask-page.ts';
import { cardOpened, hoverHighlight, paintedHighlights } from '../../src/cli/hover.ts';
import type { ServedPage } from '../../src/cli/serve-pages.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { readCard } from './card-reader.ts';
import { BROWSERS, type Harness, harness, problemsOf } from './harness.ts';
import { highlighted, notHighlighted } from './highlights.ts';

const paragraphs = [KNOWN.civilians, ...FILLER];
const script = (source: string) => articlePage({ paragraphs, head: `<script>${source}</script>` });

const PAGES: readonly [title: string, page: ServedPage][] = [
  [
    'with the strictest content policy',
    {
      body: articlePage({ paragraphs }),
      headers: {
        'content-security-policy':
          "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    },
  ],
  [
    'that freezes prototypes',
    {
      body: script(`for (const one of [Object, Array, Function, Promise, Map, Set, Element, Node, EventTarget, Document, Range])
        Object.freeze(one.prototype);`),
    },
  ],
  [
    'that replaces what it can of the platform',
    {
      body: script(`Element.prototype.attachShadow = () => { throw new Error('taken'); };
        Document.prototype.createElement = () => { throw new Error('taken'); };
        Element.prototype.showPopover = HTMLElement.prototype.showPopover = () => { throw new Error('taken'); };
        window.MutationObserver = window.Highlight = undefined;`),
    },
  ],
  [
    'whose styles would hide or stretch everything',
    {
      body: articlePage({
        paragraphs,
        head: '<style>* { font: 40px/1 serif !important; color: red !important } div { width: 5000px }</style>',
      }),
    },
  ],
  [
    'in a document of XML',
    {
      type: 'application/xhtml+xml; charset=utf-8',
      body: `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A page</title></head><body><article id="article"><h1>A page</h1>${paragraphs
        .map((text) => `<p>${text}</p>`)
        .join('')}</article></body></html>`,
    },
  ],
];

describe.each(BROWSERS)('a page in %s', (kind) => {
  let h: Harness;
  beforeAll(async () => {
    h = await harness(kind);
  });
  afterAll(() => h?.close());

  it.each(PAGES)('%s', async (title, served) => {
    const page = await h.session.browser.newPage();
    const problems = problemsOf(page);
    await page.goto(h.serve(`/${encodeURIComponent(title)}.html`, served));
    await highlighted(page, '1,500 civilians');
    await hoverHighlight(page, '1,500 civilians');
    await cardOpened(page);
    expect((await readCard(kind, page))?.text).toContain('1,500 civilians');
    // What the page's own policy refuses of the page itself is the page's affair.
    expect(problems.filter((problem) => !/favicon|inline style|style-src|img-src/i.test(problem))).toEqual([]);
    await page.close();
  });

  it('that writes itself anew, and so loses our listeners, reads no card', async () => {
    const page = await h.session.browser.newPage();
    const problems = problemsOf(page);
    const written = articlePage({
      paragraphs,
      head: `<script>
        window.leaks = [];
        for (const type of ['pointerover', 'pointermove', 'mousemove', 'focusin'])
          addEventListener(type, ({ originalTarget }) => {
            if (originalTarget?.getRootNode?.() instanceof ShadowRoot) leaks.push(type);
          }, true);
      </script>`,
    });
    const text = JSON.stringify(written).replaceAll('</', '<\\/');
    const rewrite = `<!doctype html><title>Anew</title><script>setTimeout(() => { document.open(); document.write(${text}); document.close(); })</script>`;
    await page.goto(h.serve('/anew.html', rewrite));
    await page.bringToFront();
    if (kind === 'chromium') {
      await hoverHighlight(page, '1,500 civilians');
      await cardOpened(page);
    } else {
      // It may be found out before anything is painted, or when the card is to open.
      await until('page that is left alone', async () => {
        const [mark] = await paintedHighlights(page);
        if (mark) await page.mouse.move(mark.x, mark.y, { steps: 3 });
        return (await askPage(h.own, page, 'summary')).status === 'reload';
      });
      await notHighlighted(page);
      expect(await page.$('crossread-card')).toBeNull();
    }
    expect(await page.evaluate('leaks')).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  it('that goes away while it is read leaves no trace', async () => {
    const page = await h.session.browser.newPage();
    const problems = problemsOf(page);
    const first = h.serve('/first.html', articlePage({ paragraphs }));
    const second = h.serve('/second.html', articlePage({ paragraphs: [KNOWN.treaty, ...FILLER] }));
    await page.goto(first, { waitUntil: [] });
    await page.goto(second);
    await highlighted(page, 'signed in 1987');
    expect(problems).toEqual([]);
    await page.close();
  });
});
