import { describe, expect, it } from 'vitest';
import { holds, likelyClaims, overlaps, queryOf } from './claim-search.ts';

const claim = (statement: string, quote = '') => ({
  statement,
  wordings: ['The Zürich ferry was called off.'],
  reports: [{ source: 's', summary: 'It reports so.', quote }],
});

describe('search by words', () => {
  it('finds all words of the query in any text of the claim, whatever case and diacritics', () => {
    const one = claim('The ferry was cancelled.', 'engineers walked out');
    expect(holds(one, queryOf('  FERRY   zurich '))).toBe(true);
    expect(holds(one, queryOf('engineers'))).toBe(true);
    expect(holds(one, queryOf('ferry train'))).toBe(false);
    expect(holds(one, queryOf(' '))).toBe(true);
  });

  it('offers claims that share the telling words of a selection, most first', () => {
    const claims = [
      claim('The night ferry between Aldport and Marrowby was cancelled.'),
      claim('A museum opened.'),
      claim('The ferry to Aldport is late.'),
    ].map((one) => ({ ...one, wordings: [] }));
    const found = likelyClaims(claims, 'The night ferry to Aldport has been cancelled', 5);
    expect(found.map(({ statement }) => statement.slice(0, 9))).toEqual(['The night', 'The ferry']);
    expect(likelyClaims(claims, 'The night ferry to Aldport has been cancelled', 1)).toHaveLength(1);
    expect(likelyClaims(claims, 'the of and', 5)).toEqual([]);
  });

  it('tells whether words of a page are those selected', () => {
    expect(overlaps('the “night” ferry', 'So: the "night" ferry, he said')).toBe(true);
    expect(overlaps('the night ferry', 'the day ferry')).toBe(false);
    expect(overlaps('', 'x')).toBe(false);
  });
});
