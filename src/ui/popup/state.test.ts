import { describe, expect, it } from 'vitest';
import { views } from '../../../test/pages/views.ts';
import { pageOf } from './state.ts';

const summary = { site: 'news.example', took: 1, views: [] };

describe('pageOf', () => {
  it('tells a page with matches from one without', () => {
    const found = views.several ?? [];
    expect(pageOf({ ...summary, status: 'done', views: found })).toEqual({ kind: 'found', views: found });
    expect(pageOf({ ...summary, status: 'done' })).toEqual({ kind: 'nothing' });
  });

  it('keeps every other case apart', () => {
    for (const status of ['reading', 'no-article', 'off', 'site-off', 'failed'] as const) {
      expect(pageOf({ ...summary, status })).toEqual({ kind: status });
    }
  });
});
