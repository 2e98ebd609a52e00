import { describe, expect, it } from 'vitest';
import { views } from '../../../test/pages/views.ts';
import { everything, isListed, packCounts, toggled, toneCounts } from './filter.ts';

const all = ['source', 'varies', 'single', 'five'].flatMap((name) => views[name] ?? []);
const claims = (filter: Parameters<typeof isListed>[1]) =>
  all.filter((view) => isListed(view, filter)).map(({ match }) => match.claim);

describe('the filter', () => {
  it('counts the relations that there are, and the packs', () => {
    expect(toneCounts(all)).toEqual(['varies', 'conflict', 'differ', 'single'].map((tone) => ({ tone, count: 1 })));
    expect(packCounts(all).map(({ id, count }) => [id, count])).toEqual([
      ['built-in', 3],
      ['bridges', 1],
    ]);
    expect([...toneCounts([]), ...packCounts([])]).toEqual([]);
  });

  it('leaves nothing out at first, and else what is neither of the relations nor of the packs', () => {
    expect(claims(everything)).toHaveLength(all.length);
    expect(claims({ ...everything, tones: new Set(['conflict', 'varies']) })).toHaveLength(2);
    expect(claims({ ...everything, packs: new Set(['bridges']) })).toEqual(['bridge-closed']);
    expect(claims({ tones: new Set(['varies']), packs: new Set(['bridges']) })).toEqual([]);
  });

  it('takes an item in and out', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });
});
