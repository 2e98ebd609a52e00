import { describe, expect, it } from 'vitest';
import { onePageData } from './page-data.ts';

const good = { url: 'https://a.example/', texts: ['{}'], items: [{ '@type': 'ClaimReview' }] };

describe('onePageData', () => {
  it('takes what a page sends, whatever the items are', () => {
    expect(onePageData({ ...good, more: 1 })).toEqual(good);
  });

  it.each([
    [null, 'the whole'],
    [{ ...good, url: 7 }, 'url'],
    [{ ...good, texts: 'x' }, 'texts'],
    [{ ...good, texts: ['x'.repeat(4_000_000)] }, 'too much text'],
    [{ ...good, items: undefined }, 'items'],
  ])('refuses what is no such data', (answer, reason) => {
    expect(() => onePageData(answer)).toThrow(reason);
  });
});
