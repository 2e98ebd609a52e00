/** Words of a page become a claim, as a reader does it: selected with the mouse, asked for by the command or the menu, written by keyboard alone, and highlighted at once. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOpened } from '../../src/cli/hover.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { violations } from './axe.ts';
import { readCard } from './card-reader.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { highlighted, highlightedTexts } from './highlights.ts';
import { pageDriver } from './page-driver.ts';
import {
  askInPrivateWindow,
  chooseInMenu,
  commandWrite,
  type OpenForm,
  openedForm,
  selectWords,
} from './writing-driver.ts';

const WORDS = 'The harbour board met on Tuesday evening to talk about the new ferry timetable';
const OTHERS = 'The harbour board came together on Tuesday night about the new timetable of the ferry';
const DATA = JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'NewsArticle',
      headline: 'Board talks about the ferry <b>',
      datePublished: '2024-03-05T21:00:00+01:00',
      publisher: { '@type': 'Organization', name: 'The Bay News' },
    },
  ],
});

describe.each(BROWSERS)('writing a claim in %s', (kind) => {
  let h: Harness;
  beforeAll(async () => {
    // It writes packs: nothing to share with other files.
    h = await harness(kind, {});
  });
  afterAll(() => h?.close());

  const read = async (words: string, title = 'Harbour board meets', head = ''): Promise<Page> => {
    const target = { html: `<p id="target">${words}, which has divided the town since the spring.</p>` };
    const { page } = await h.read(
      articlePage({ title, paragraphs: [...FILLER.slice(1), target, ...FILLER.slice(1)], head }),
    );
    return page;
  };
  const value = (form: Page, id: string): Promise<string> =>
    form.$eval(`#${id}`, (field) => (field as HTMLInputElement).value);
  const focusedId = (form: Page): Promise<string | undefined> => form.evaluate(() => document.activeElement?.id);
  const replaceText = async (form: Page, text: string): Promise<void> => {
    await form.keyboard.down('Control');
    await form.keyboard.press('a');
    await form.keyboard.up('Control');
    await form.keyboard.press('Backspace');
    if (text !== '') await form.keyboard.type(text);
  };
  const formFor = async (page: Page, words: string): Promise<OpenForm> => {
    await selectWords(page, '#target', words);
    await commandWrite(h, page);
    return openedForm(h);
  };

  it('takes what the page says of itself, is mended and saved by keyboard alone, and is highlighted at once', async () => {
    const page = await read(
      WORDS,
      'A title of another kind',
      `<script type="application/ld+json">${DATA.replace('<', '\\u003c')}</script><link rel="canonical" href="/board">`,
    );
    const { form, closed } = await formFor(page, WORDS);
    expect(await focusedId(form)).toBe('statement');
    expect(await value(form, 'quote')).toBe(WORDS);
    expect(await value(form, 'statement')).toBe(WORDS);
    expect(await value(form, 'source-headline')).toBe('Board talks about the ferry <b>');
    expect(await value(form, 'source-outlet')).toBe('The Bay News');
    expect(await value(form, 'source-published')).toBe('2024-03-05');
    expect(await value(form, 'source-url')).toBe(`${h.origin}/board`);
    expect(await violations(form)).toEqual([]);

    await replaceText(form, '');
    await pageDriver(form).tabTo('#source-url');
    await replaceText(form, 'nowhere');
    await form.keyboard.press('Enter');
    // What is wrong first is where the reader is led to.
    await until('focus on the statement', async () => (await focusedId(form)) === 'statement');
    expect(await form.$eval('#statement-fault', (one) => one.textContent)).toBe('This cannot be left empty.');
    expect(await form.$eval('#source-url-fault', (one) => one.textContent)).toContain('not a web address');
    expect(await violations(form)).toEqual([]);
    await form.keyboard.type('The harbour board discussed the new ferry timetable on a Tuesday evening.');
    await pageDriver(form).tabTo('#source-url');
    await replaceText(form, `${h.origin}/board`);
    // One part of the date is taken away: to the browser's form that is no date at all.
    await pageDriver(form).tabTo('#source-published');
    await form.keyboard.press('Backspace');
    await form.keyboard.press('Enter');
    await pageDriver(form).textWith('#source-published-fault', 'no such day');
    expect(await focusedId(form)).toBe('source-published');
    await form.keyboard.type('03052024');
    await until(
      'whole date',
      async () => (await form.$eval('#source-published-fault', (one) => one.textContent)) === '',
    );
    expect(await value(form, 'source-published')).toBe('2024-03-05');
    await form.keyboard.press('Enter');
    await closed();
    await page.bringToFront();
    await highlighted(page, 'The harbour board met on Tuesday evening');
    await cardOpened(page);
    expect((await readCard(kind, page))?.text).toContain('My claims');
  });

  it('has another article’s words attached to it, with how the two stand', async () => {
    const page = await read(OTHERS, 'Ferry: the board came together');
    const { form, closed } = await formFor(page, OTHERS);
    await until('the claim as likely', async () => (await form.$$('[name=claim]')).length > 1);
    await form.evaluate(() => document.querySelector<HTMLElement>('[name=claim]')?.focus());
    await form.keyboard.press('ArrowDown');
    await form.waitForSelector('#summary');
    await pageDriver(form).tabTo('[type=submit]');
    await form.keyboard.press('Enter');
    await until('focus on the relation', async () => (await focusedId(form)) === 'relation-agree');
    expect(await violations(form)).toEqual([]);
    // A space, in the one way that both drivers know.
    await form.keyboard.press(' ' as 'Space');
    await pageDriver(form).tabTo('[type=submit]');
    await form.keyboard.press('Enter');
    await closed();
    await page.bringToFront();
    await highlighted(page, 'The harbour board came together');
    await cardOpened(page);
    const card = (await readCard(kind, page))?.text;
    expect(card).toContain('Board talks about the ferry <b>');
    expect(card).toContain(WORDS);
  });

  it('shows what is kept of a source that is known, and keeps what the reader corrects of it', async () => {
    const more = 'The board promised that the quay of the old ferry would be mended before the winter';
    const data = DATA.replace('The Bay News', 'Another name').replace('<', '\\u003c');
    const page = await read(
      more,
      'A title of another kind',
      `<script type="application/ld+json">${data}</script><link rel="canonical" href="/board">`,
    );
    const { form, closed } = await formFor(page, more);
    expect(await value(form, 'source-outlet')).toBe('The Bay News');
    await pageDriver(form).tabTo('#source-outlet');
    await replaceText(form, 'The Bay Paper');
    await form.keyboard.press('Enter');
    await closed();
    await page.bringToFront();
    await highlighted(page, 'The board promised that the quay');
    const again = await formFor(page, more);
    expect(await value(again.form, 'source-outlet')).toBe('The Bay Paper');
    await again.form.close();
  });

  it('is asked for in the page’s menu as well; a long selection has to be cut first, to the page’s own words', async () => {
    const long = `${WORDS} ${'and of the boats that go there '.repeat(9)}`.trim();
    const page = await read(long, 'A long sentence');
    await selectWords(page, '#target', long);
    await chooseInMenu(h, page, long);
    const { form } = await openedForm(h);
    expect(await form.$eval('#quote-fault', (one) => one.textContent)).toContain('At most 300 characters');
    await form.focus('#quote');
    await replaceText(form, 'The harbour board never met');
    await until('fault of other words', async () =>
      (await form.$eval('#quote-fault', (one) => one.textContent))?.includes('does not have these words'),
    );
    await replaceText(form, WORDS);
    await until('no fault', async () => (await form.$eval('#quote-fault', (one) => one.textContent)) === '');
    await form.close();
  });

  it('needs words that are selected', async () => {
    const page = await read(KNOWN.treaty);
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await commandWrite(h, page);
    const { form } = await openedForm(h);
    expect(await form.$eval('h2', (one) => one.textContent)).toBe('No words are selected');
    expect(await violations(form)).toEqual([]);
    await form.close();
    expect(await highlightedTexts(page)).not.toEqual([]);
  });

  it('is not for private windows, and says so', async () => {
    const drafts = (): Promise<unknown> =>
      h.own.evaluate('chrome.storage.session.get(null).then((all) => Object.keys(all).join())');
    const before = await drafts();
    const notice = await askInPrivateWindow(h);
    await notice.waitForSelector('section');
    expect(await notice.$eval('h2', (one) => one.textContent)).toBe('Nothing is written in a private window');
    expect(await drafts()).toBe(before);
    expect(await violations(notice)).toEqual([]);
    await notice.close();
  });
});
