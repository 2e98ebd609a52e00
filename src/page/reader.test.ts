import { afterEach, describe, expect, it, vi } from 'vitest';
import { articleOf } from '../article/article-of.ts';
import type { PageText } from '../article/outline.ts';
import type { MatchView, PageAnswer } from '../spotting/match-view.ts';
import { createReader, type Known } from './reader.ts';
import { ALL, p } from './test-layouts.ts';
import { htmlOf, pageOf } from './test-page.ts';

const answerTo = (page: PageText): PageAnswer => ({ article: articleOf(page), views: [], took: 1 });

const turnOfLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A page, what is asked of it and told of it. `answer` settles the question asked last, or another; a `broken` one is refused at once. */
function start(body: string, { broken = false, views = [] as readonly MatchView[] } = {}) {
  const document = pageOf(htmlOf(body));
  const location = { href: 'https://news.example/a' };
  Object.defineProperty(document, 'location', { value: location });
  const stop = new AbortController();
  const asked: PageText[] = [];
  const known: Known[] = [];
  const fail = vi.fn();
  const settles: (() => void)[] = [];
  const read = createReader({
    document,
    signal: stop.signal,
    spot: (page) => {
      asked.push(page);
      if (broken) return Promise.reject(new Error('away'));
      return new Promise((resolve) => {
        settles.push(() => resolve({ ...answerTo(page), views }));
      });
    },
    onRead: () => undefined,
    onAsk: () => undefined,
    onKnown: (now) => known.push(now),
    onFail: fail,
  });
  const answer = async (at = -1): Promise<void> => {
    settles.at(at)?.();
    await turnOfLoop();
  };
  return { document, location, stop, asked, known, fail, read, answer };
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

  it('asks anew when it is told to, and takes no answer to what was asked before', async () => {
    const { asked, known, read, answer } = start(article(ALL));
    await read();
    await answer();
    await read(true);
    await read(true);
    expect(asked).toHaveLength(3);
    await answer(1);
    expect(known).toHaveLength(1);
    await answer(2);
    expect(known.map(({ fresh }) => fresh)).toEqual([true, true]);
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
    const { asked, fail, known, read } = start(article(ALL), { broken: true });
    await read();
    await turnOfLoop();
    await read();
    await turnOfLoop();
    expect([asked.length, known.length, fail.mock.calls.length]).toEqual([2, 0, 2]);
  });

  it('asks again where the page with matches calls itself something else, and not for a place in it', async () => {
    const { document, location, asked, read, answer } = start(article(ALL), { views: [{} as MatchView] });
    await read();
    await answer();
    location.href = 'https://news.example/a#comments';
    await read();
    expect(asked).toHaveLength(1);
    location.href = 'https://news.example/b';
    await read();
    await answer();
    document.title = 'The ferry sails';
    await read();
    await answer();
    await read();
    expect(asked.map(({ url, headlines }) => [url, headlines.at(-1)])).toEqual([
      ['https://news.example/a', 'Harbour town waits for its ferry'],
      ['https://news.example/b', 'Harbour town waits for its ferry'],
      ['https://news.example/b', 'The ferry sails'],
    ]);
  });

  it('does not ask again for another title of a page without matches', async () => {
    const { document, asked, read, answer } = start(article(ALL));
    await read();
    await answer();
    document.title = 'The ferry sails';
    await read();
    expect(asked).toHaveLength(1);
  });

  describe('with an answer that takes long', () => {
    afterEach(() => vi.useRealTimers());

    async function late() {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const started = start(article(ALL));
      await started.read();
      await turnOfLoop();
      vi.advanceTimersByTime(29_000);
      expect(started.fail).not.toHaveBeenCalled();
      vi.advanceTimersByTime(2_000);
      expect(started.fail).toHaveBeenCalledOnce();
      return started;
    }

    it('tells of a failure, and takes the answer when it comes', async () => {
      const { asked, known, fail, answer } = await late();
      await answer();
      expect(known.map(({ fresh }) => fresh)).toEqual([true]);
      expect([asked.length, fail.mock.calls.length]).toEqual([1, 1]);
    });

    it('drops it where it was asked again meanwhile, and asks anew where it no longer fits', async () => {
      const { document, asked, known, read, answer } = await late();
      const first = answer;
      document.querySelector('p')?.append(' It has been there since May.');
      await first();
      expect([asked.length, known.length]).toEqual([1, 1]);
      await read();
      await answer();
      expect([asked.length, known.length]).toEqual([2, 2]);
    });

    it('asks again when it is read again', async () => {
      const { asked, known, fail, read, answer } = await late();
      await read();
      expect(asked).toHaveLength(2);
      await answer();
      expect([known.length, fail.mock.calls.length]).toEqual([1, 1]);
    });
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
