import { describe, expect, it, vi } from 'vitest';
import { articleOf } from '../article/article-of.ts';
import type { PageText } from '../article/outline.ts';
import type { PageAnswer } from '../spotting/match-view.ts';
import { createReader, type Known } from './reader.ts';
import { ALL, p } from './test-layouts.ts';
import { htmlOf, pageOf } from './test-page.ts';

const answerTo = (page: PageText): PageAnswer => ({ article: articleOf(page), views: [], took: 1 });

const turnOfLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A page, what is asked of it and told of it. `answer` settles the question asked last; a `broken` one is refused at once. */
function start(body: string, broken = false) {
  const document = pageOf(htmlOf(body));
  Object.defineProperty(document, 'location', { value: { href: 'https://news.example/a' } });
  const stop = new AbortController();
  const asked: PageText[] = [];
  const known: Known[] = [];
  const fail = vi.fn();
  let settle: (() => void) | undefined;
  const read = createReader({
    document,
    signal: stop.signal,
    spot: (page) => {
      asked.push(page);
      if (broken) return Promise.reject(new Error('away'));
      return new Promise((resolve) => {
        settle = () => resolve(answerTo(page));
      });
    },
    onRead: () => undefined,
    onAsk: () => undefined,
    onKnown: (now) => known.push(now),
    onFail: fail,
  });
  const answer = async (): Promise<void> => {
    settle?.();
    await turnOfLoop();
  };
  return { document, stop, asked, known, fail, read, answer };
}

const article = (texts: readonly string[]) => `<article><h1>The ferry waits</h1>${p(texts)}</article>`;

describe('createReader', () => {
  it('asks once, and finds the same article again without asking', async () => {
    const { asked, known, read, answer } = start(article(ALL));
    await read();
    await answer();
    await read();
    expect(asked).toHaveLength(1);
    expect(known.map(({ fresh }) => fresh)).toEqual([true, false]);
    expect(known[1]?.article?.blocks.map(({ text }) => text)).toEqual(ALL);
  });

  it('asks again once the text has changed', async () => {
    const { document, asked, known, read, answer } = start(article(ALL));
    await read();
    await answer();
    document.querySelector('p')?.append(' It has been there since May.');
    await read();
    await answer();
    expect(asked).toHaveLength(2);
    expect(known.at(-1)?.article?.blocks[0]?.text).toMatch(/since May\.$/);
  });

  it('keeps to one question at a time, and asks anew where its answer comes too late', async () => {
    const { document, asked, known, read, answer } = start(article(ALL));
    await read();
    document.querySelector('p')?.append(' It has been there since May.');
    await read();
    expect(asked).toHaveLength(1);
    await answer();
    expect([asked.length, known.length]).toEqual([2, 0]);
    await answer();
    expect(known.map((one) => one.article?.blocks.length)).toEqual([4]);
  });

  it('asks nothing of a page that is no article, and forgets one that went away', async () => {
    const { document, asked, known, read, answer } = start(article(ALL));
    await read();
    await answer();
    document.querySelector('article')?.remove();
    await read();
    expect(known.at(-1)?.article).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('tells of a failure, and tries again at the next reading', async () => {
    const { asked, fail, known, read } = start(article(ALL), true);
    await read();
    await turnOfLoop();
    await read();
    await turnOfLoop();
    expect([asked.length, known.length, fail.mock.calls.length]).toEqual([2, 0, 2]);
  });

  it('tells nothing once stopped', async () => {
    const { asked, fail, known, read, answer, stop } = start(article(ALL));
    await read();
    stop.abort();
    await answer();
    await read();
    expect([asked.length, known.length, fail.mock.calls.length]).toEqual([1, 0, 0]);
  });
});
