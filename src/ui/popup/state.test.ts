import { describe, expect, it } from 'vitest';
import { views } from '../../../test/pages/views.ts';
import { pageOf } from './state.ts';

const summary = { site: 'news.example', took: 1, views: [] };

describe('pageOf', () => {
  it('tells a page with matches from one without', () => {
    const found = views.several ?? [];
    expect(pageOf({ ...summary, status: 'done', views: found }, false)).toEqual({
      kind: 'found',
      views: found,
      took: 1,
    });
    expect(pageOf({ ...summary, status: 'done' }, false)).toEqual({ kind: 'nothing', took: 1 });
  });

  it('tells a hushed tab from a page without an article, and from one that is switched off', () => {
    expect(pageOf({ ...summary, status: 'no-article' }, true)).toEqual({ kind: 'hushed' });
    expect(pageOf({ ...summary, status: 'off' }, true)).toEqual({ kind: 'off' });
  });

  it('keeps every other case apart', () => {
    for (const status of ['reading', 'no-article', 'off', 'site-off', 'failed'] as const) {
      expect(pageOf({ ...summary, status }, false)).toEqual({ kind: status });
    }
  });
});
