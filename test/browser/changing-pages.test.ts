/** Pages that change under the extension: what arrives is read, what goes loses its mark, and the host comes back. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtIn } from '../../src/claims/built-in.ts';
import { askPage, summaryOf } from '../../src/cli/ask-page.ts';
import { cardClosed, cardOpened, hoverHighlight } from '../../src/cli/hover.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { readCard } from './card-reader.ts';
import { BROWSERS, type Harness, harness, problemsOf } from './harness.ts';
import { highlighted, notHighlighted, strayHighlights } from './highlights.ts';

/** Puts an article into an element, or into its shadow tree where it has one, as a page's own script does. */
async function putArticle(page: Page, where: string): Promise<void> {
  await page.evaluate(
    (selector, paragraphs) => {
      const article = document.createElement('article');
      article.id = 'article';
      for (const text of paragraphs) article.appendChild(document.createElement('p')).textContent = text;
      const element = document.querySelector(selector);
      (element?.shadowRoot ?? element)?.replaceChildren(article);
    },
    where,
    [KNOWN.civilians, ...FILLER],
  );
}

const ARTICLE = articlePage({ paragraphs: [KNOWN.civilians, ...FILLER] });

describe.each(BROWSERS)('a changing page in %s', (kind) => {
  let h: Harness;
  beforeAll(async () => {
    h = await harness(kind);
  });
  afterAll(() => h?.close());

  async function open(html = ARTICLE, first = '1,500 civilians') {
    const { page } = await h.read(html);
    await highlighted(page, first);
    return { page, problems: problemsOf(page) };
  }

  it('has text that arrives later marked', async () => {
    const { page, problems } = await open();
    await page.evaluate((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      document.querySelector('#article > p')?.after(paragraph);
    }, KNOWN.treaty);
    await highlighted(page, 'signed in 1987', '1,500 civilians');
    expect(await strayHighlights(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  /** As a live blog does: a new entry above all others. */
  const prepend = (page: Page, text: string): Promise<void> =>
    page.evaluate((words) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = words;
      document.querySelector('#article > p')?.before(paragraph);
    }, text);
  const cardSays = (page: Page, words: string) =>
    until(`card with "${words}"`, async () => (await readCard(kind, page))?.text.includes(words));

  it('keeps the card open that the pointer opened when text arrives above', async () => {
    const { page, problems } = await open();
    await page.bringToFront();
    await hoverHighlight(page, '1,500 civilians');
    await cardSays(page, '1,500');
    await prepend(page, KNOWN.treaty);
    // Painted in the same turn in which the card would have gone.
    await highlighted(page, 'signed in 1987', '1,500 civilians');
    await cardSays(page, '2 of 2');
    await cardSays(page, '1,500');
    // The highlight under the pointer is still the one whose card is open.
    await hoverHighlight(page, '1,500 civilians');
    expect((await readCard(kind, page))?.text).toContain('2 of 2');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(problems).toEqual([]);
  });

  it('keeps a pinned card and the focus in it, and what the popup knows of it, when the same claim arrives above', async () => {
    const { page, problems } = await open();
    const [view] = (await summaryOf(h.own, page)).views;
    const key = view?.key ?? '';
    await page.bringToFront();
    await askPage(h.own, page, 'open', key);
    await cardSays(page, '1,500');
    const isFocused = () => page.evaluate(() => document.activeElement?.localName === 'crossread-card');
    expect(await isFocused()).toBe(true);
    await prepend(page, KNOWN.civilians);
    const views = await until('two matches', async () => {
      const now = (await summaryOf(h.own, page)).views;
      return now.length === 2 && now;
    });
    await cardSays(page, '2 of 2');
    expect(await isFocused()).toBe(true);
    expect(views[1]?.key).toBe(key);
    expect(views[0]?.key).not.toBe(key);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await askPage(h.own, page, 'open', key)).toBe(true);
    await cardSays(page, '2 of 2');
    expect(await askPage(h.own, page, 'open', 'gone')).toBe(false);
    expect(problems).toEqual([]);
  });

  it.each([
    ['the same words in other nodes', ''],
    ['the same words in other nodes below new ones', KNOWN.treaty],
  ])('keeps the card open when the page puts %s', async (_, news) => {
    const { page, problems } = await open();
    await page.bringToFront();
    await hoverHighlight(page, '1,500 civilians');
    await cardSays(page, '1,500');
    const before = await page.$$('#article p');
    // As frameworks do that draw the whole article anew.
    await page.evaluate((words) => {
      const article = document.querySelector('#article');
      if (article === null) throw new Error('no article');
      const drawn = article.cloneNode(true) as Element;
      if (words) {
        const paragraph = document.createElement('p');
        paragraph.textContent = words;
        drawn.querySelector('p')?.before(paragraph);
      }
      article.replaceChildren(...drawn.childNodes);
    }, news);
    expect(await before[0]?.evaluate((one) => one.isConnected)).toBe(false);
    await highlighted(page, ...(news ? ['signed in 1987'] : []), '1,500 civilians');
    await cardSays(page, news ? '2 of 2' : '1,500');
    await hoverHighlight(page, '1,500 civilians');
    expect((await readCard(kind, page))?.text).toContain('1,500');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(problems).toEqual([]);
  });

  it('keeps the card open when packs have changed that are none of its own', async () => {
    const { page, problems } = await open();
    const [view] = (await summaryOf(h.own, page)).views;
    await page.bringToFront();
    await askPage(h.own, page, 'open', view?.key ?? '');
    await cardSays(page, '1,500');
    await page.evaluate(() => {
      const closed = () => Object.assign(window, { wasClosed: true });
      document.querySelector('crossread-card')?.addEventListener('toggle', closed);
    });
    await askPage(h.own, page, 'read');
    const again = await summaryOf(h.own, page);
    expect(again.views.map(({ key }) => key)).toEqual([view?.key]);
    expect((await readCard(kind, page))?.text).toContain('1,500');
    expect(await page.evaluate(() => 'wasClosed' in window)).toBe(false);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(problems).toEqual([]);
  });

  it('closes the card when its words are gone', async () => {
    const { page, problems } = await open();
    await page.bringToFront();
    await hoverHighlight(page, '1,500 civilians');
    await cardSays(page, '1,500');
    await page.evaluate(() => document.querySelector('#article p')?.remove());
    await cardClosed(page);
    expect(problems).toEqual([]);
  });

  it('has a whole article that arrives later marked', async () => {
    const { page, summary } = await h.read('<!doctype html><title>Loading</title><div id="app">Please wait</div>');
    expect(summary.status).toBe('no-article');
    const problems = problemsOf(page);
    await putArticle(page, '#app');
    await highlighted(page, '1,500 civilians');
    expect(problems).toEqual([]);
  });

  it('has text marked that a click unfolds, though nothing else of the page changes', async () => {
    const rest = { html: `<div id="rest" class="folded"><p>${KNOWN.treaty}</p></div>` };
    const { page, problems } = await open(
      articlePage({
        paragraphs: [KNOWN.civilians, ...FILLER, rest, { html: '<button id="more">Read more</button>' }],
        head: '<style>.folded { display: none }</style>',
        end: '<script>more.onclick = () => rest.classList.remove("folded")</script>',
      }),
    );
    await page.click('#more');
    await highlighted(page, 'signed in 1987', '1,500 civilians');
    expect(problems).toEqual([]);
  });

  it('has an article marked that arrives later in a shadow tree', async () => {
    const { page, summary } = await h.read(
      '<!doctype html><title>Loading</title><news-page></news-page><script>document.querySelector("news-page").attachShadow({ mode: "open" })</script>',
    );
    expect(summary.status).toBe('no-article');
    const problems = problemsOf(page);
    await putArticle(page, 'news-page');
    await highlighted(page, '1,500 civilians');
    expect(problems).toEqual([]);
  });

  it('loses the mark of text that goes or becomes other text', async () => {
    const { page, problems } = await open(articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, KNOWN.treaty] }));
    await highlighted(page, 'signed in 1987');
    await page.evaluate(() => document.querySelector('#article > p')?.remove());
    await notHighlighted(page, '1,500 civilians');
    await page.evaluate(() => {
      const text = [...document.querySelectorAll('#article > p')].at(-1)?.firstChild;
      if (text) text.nodeValue = 'The weather on the coast will stay as it is until the weekend, forecasters said.';
    });
    await notHighlighted(page);
    expect(problems).toEqual([]);
  });

  it('is read anew after a single-page navigation', async () => {
    const { page, problems } = await open();
    await page.evaluate(
      (paragraphs) => {
        history.pushState({}, '', '/another-article.html');
        document.title = 'Another article';
        const article = document.querySelector('#article');
        const fresh = document.createElement('article');
        fresh.id = 'article';
        fresh.appendChild(document.createElement('h1')).textContent = 'Another article';
        for (const text of paragraphs) fresh.appendChild(document.createElement('p')).textContent = text;
        article?.replaceWith(fresh);
      },
      [...FILLER, KNOWN.reply],
    );
    await highlighted(page, 'no official reply');
    await notHighlighted(page, '1,500 civilians');
    expect(problems).toEqual([]);
  });

  it('is known as a source once it calls itself so, without a change of its text', async () => {
    const { page, problems } = await open();
    const [before] = (await summaryOf(h.own, page)).views;
    expect(before?.pageSource).toBeUndefined();
    await page.evaluate((headline) => {
      history.replaceState({}, '', '/the-story.html');
      const title = document.createElement('title');
      title.textContent = headline;
      document.querySelector('title')?.replaceWith(title);
    }, builtIn.sources[0]?.headline ?? '');
    const [view] = await until('views of a source', async () => {
      const { views } = await summaryOf(h.own, page);
      return views[0]?.pageSource && views;
    });
    expect([view?.pageSource?.id, view?.own?.source.id]).toEqual(['a', 'a']);
    expect(view?.reports.map(({ source }) => source.id)).toEqual(['b']);
    expect(problems).toEqual([]);
  });

  it('survives a replaced body', async () => {
    const { page, problems } = await open();
    await page.evaluate(
      (paragraphs) => {
        const body = document.createElement('body');
        const article = body.appendChild(document.createElement('article'));
        article.id = 'article';
        for (const text of paragraphs) article.appendChild(document.createElement('p')).textContent = text;
        document.body = body;
      },
      [...FILLER, KNOWN.treaty],
    );
    await highlighted(page, 'signed in 1987');
    await hoverHighlight(page, 'signed in 1987');
    await cardOpened(page);
    expect(problems).toEqual([]);
  });

  it('has its host back after removing it', async () => {
    const { page, problems } = await open();
    await until('host', () => page.$('crossread-card'));
    await page.evaluate(() => document.querySelector('crossread-card')?.remove());
    await page.bringToFront();
    await hoverHighlight(page, '1,500 civilians');
    await cardOpened(page);
    expect(await page.$$('crossread-card')).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('that removes the host again and again meets quiet abstention', async () => {
    const { page, problems } = await open();
    await page.evaluate(() => {
      const state = { removed: 0 };
      Object.assign(window, { state });
      new MutationObserver(() => {
        const host = document.querySelector('crossread-card');
        if (host) state.removed++;
        host?.remove();
      }).observe(document, { childList: true, subtree: true });
      document.querySelector('crossread-card')?.remove();
    });
    await page.bringToFront();
    await hoverHighlight(page, '1,500 civilians');
    // Whole turns of the page's own loop: a fight would go on in every one of them.
    const turns = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    for (let turn = 0; turn < 60; turn++) await turns();
    const settled = await page.evaluate('window.state.removed');
    for (let turn = 0; turn < 60; turn++) await turns();
    expect(await page.evaluate('window.state.removed')).toBe(settled);
    expect(problems).toEqual([]);
  });
});
