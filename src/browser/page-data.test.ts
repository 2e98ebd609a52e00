import { describe, expect, it } from 'vitest';
import { onePageData } from './page-data.ts';

const long = 'x'.repeat(2_000_000);
const ring: unknown[] = [];
for (let i = 0; i < 1000; i++) ring.push(ring);

const good = { url: 'https://a.example/', texts: ['{}'], items: [{ '@type': 'ClaimReview' }] };

describe('onePageData', () => {
  it('takes what a page sends, whatever the items are', () => {
    expect(onePageData({ ...good, more: 1 })).toEqual(good);
  });

  it('takes items with as much text as a page may send, however deep', () => {
    let deep: unknown = long;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    const data = { ...good, items: [deep] };
    // By identity: what compares values takes no such depth.
    expect(onePageData(data).items[0] === deep).toBe(true);
  });

  it.each([
    [null, 'the whole'],
    [{ ...good, url: 7 }, 'url'],
    [{ ...good, texts: 'x' }, 'texts'],
    [{ ...good, texts: ['x'.repeat(4_000_000)] }, 'texts: more than 3000000 characters'],
    [{ ...good, items: [{ a: [long] }, { a: [{ b: [long] }] }] }, 'items: more than 3000000 characters'],
    [{ ...good, texts: [long], items: [{ a: [long] }] }, 'items: more than 3000000 characters'],
    [{ ...good, items: [{ [long]: '' }, { [long]: '' }] }, 'items: more than 3000000 characters'],
    [{ ...good, items: [Array(4_000_000).fill('')] }, 'items: more than 3000000 characters'],
    [{ ...good, items: [ring] }, 'items: more than 3000000 characters'],
    [{ ...good, items: undefined }, 'items'],
  ])('refuses what is no such data', (answer, reason) => {
    expect(() => onePageData(answer)).toThrow(reason);
  });
});
