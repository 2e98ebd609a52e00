import { describe, expect, it } from 'vitest';
import { matchesToDraw, onePageSummary } from './page-summary.ts';

const view = {
  key: 'one',
  statement: 'A ferry sank.',
  sure: true,
  at: 0.5,
  relation: 'agree',
  match: { quote: 'the ferry sank', relation: 'states', differences: [] },
  pack: { id: 'ferry', title: 'Ferries', language: 'en' },
  differences: [],
  reports: [],
  silent: [],
  sources: {},
};
const page = { url: 'https://news.example/', headline: '' };

describe('what a page sends of its matches', () => {
  it('is taken where every field that is read is what it should be', () => {
    expect(onePageSummary({ status: 'done', site: 'news.example', views: [view], took: 1 }).views).toEqual([view]);
    expect(matchesToDraw([[view], page])).toEqual([[view], page]);
  });

  it.each([
    ['no list', ['all', page], '0'],
    ['no match', [[], page], '0'],
    ['a place beyond the article', [[{ ...view, at: 2 }], page], '0.0'],
    ['a pack without a title', [[{ ...view, pack: { id: 'ferry', language: 'en' } }], page], '0.0'],
    ['no page', [[view]], '1'],
    ['a page without an address', [[view], { headline: '' }], '1.url'],
  ])('is refused with the place of the fault: %s', (_, args, place) => {
    expect(() => matchesToDraw(args)).toThrow(`matches to draw, ${place}: `);
  });
});
