import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { MatchView } from '../spotting/match-view.ts';
import type { ArticleOnPage } from './block.ts';
import { type Found, foundAt, isSameMatch, locate, stepFrom, viewsAt } from './found.ts';
import { offCentre } from './scroll.ts';
import { atOnce } from './slices.ts';
import { htmlOf, pageOf } from './test-page.ts';

const document = pageOf(htmlOf('<p>Four words stand here.</p>'));
const node = document.querySelector('p')?.firstChild as Text;
const article: ArticleOnPage = { blocks: [], root: document.documentElement, shadowRoots: [] };

function view(key: string, start: number, end: number): MatchView {
  return {
    key,
    at: 0,
    match: {
      claim: key,
      pack: 'p',
      quote: 'x',
      start,
      end,
      score: 1,
      relation: 'states',
      differences: [],
      alignment: [],
    },
    sure: true,
    pack: { id: 'p', title: 'P', language: 'en' },
    statement: 's',
    relation: 'agree',
    differences: [],
    tensions: [],
    background: [],
    reports: [],
    marks: [],
    silent: [],
    sources: {},
  };
}

function found(key: string, start: number, end: number): Found {
  const range = { startContainer: node, startOffset: start, endContainer: node, endOffset: end, collapsed: false };
  return { view: view(key, start, end), range, article, nodes: new Set([node]) };
}

const all = [found('a', 0, 10), found('b', 5, 8), found('c', 12, 20)];
const [a, b, c] = all as [Found, Found, Found];

describe('locate', () => {
  beforeAll(() => {
    vi.stubGlobal(
      'StaticRange',
      class {
        constructor(points: object) {
          Object.assign(this, points);
        }
      },
    );
  });
  afterAll(() => vi.unstubAllGlobals());

  it('gives what is painted alike at the same place the range it has, and all others a new one', () => {
    const text = node.data;
    const on = {
      ...article,
      blocks: [{ start: 0, text, pieces: [{ node, start: 0, length: text.length, offset: 0 }] }],
    };
    const views = [view('a', 0, 4), view('b', 5, 10), view('gone', 5, 500)];
    const first = atOnce(locate(on, views, []));
    expect(first.map((one) => [one.view.key, one.range.startOffset, one.range.endOffset])).toEqual([
      ['a', 0, 4],
      ['b', 5, 10],
    ]);
    const varied = { ...view('b', 5, 10), match: { ...view('b', 5, 10).match, relation: 'varies' as const } };
    const again = atOnce(locate(on, [view('a', 0, 4), varied], first));
    expect(again[0]?.range).toBe(first[0]?.range);
    expect(again[1]?.range).not.toBe(first[1]?.range);
    expect(atOnce(locate(on, [view('a', 0, 3)], first))[0]?.range).not.toBe(first[0]?.range);
  });

  it('keeps the key of what stands where it stood, and gives no key twice', () => {
    const text = node.data;
    const on = {
      ...article,
      blocks: [{ start: 0, text, pieces: [{ node, start: 0, length: text.length, offset: 0 }] }],
    };
    const claim = (key: string, start: number, end: number): MatchView => {
      const one = view('c', start, end);
      return { ...one, key };
    };
    const first = atOnce(locate(on, [claim('0', 11, 16)], []));
    // Two more have come before it, so that it is the third now.
    const again = atOnce(locate(on, [claim('0', 0, 4), claim('1', 5, 10), claim('2', 11, 16)], first));
    expect(again.map(({ view: { key } }) => key)).toEqual(['0+1', '1', '0']);
    expect(again[2]?.range).toBe(first[0]?.range);
    expect(isSameMatch(again[2] as Found, first[0] as Found)).toBe(true);
  });
});

describe('foundAt', () => {
  it('takes the shortest of those under the pointer, by place where not by identity', () => {
    expect(foundAt(all, [a.range, { ...b.range }])).toBe(b);
    expect(foundAt(all, [{ ...b.range, endOffset: 7 }])).toBeUndefined();
    expect(foundAt(all, [])).toBeUndefined();
  });
});

describe('viewsAt', () => {
  it('gives the one aimed at first, then those that share words with it', () => {
    expect(viewsAt(all, b).map(({ key }) => key)).toEqual(['b', 'a']);
    expect(viewsAt(all, c).map(({ key }) => key)).toEqual(['c']);
  });
});

describe('stepFrom', () => {
  const tops: Record<string, number> = { a: -500, b: -20, c: 300 };
  const top = (one: Found): number => tops[one.view.key] ?? 0;

  it('goes on from the current match, round at the ends', () => {
    expect(stepFrom(all, 'a', 1, top)).toBe(b);
    expect(stepFrom(all, 'c', 1, top)).toBe(a);
    expect(stepFrom(all, 'a', -1, top)).toBe(c);
  });

  it('goes on from where the reader is when none is current', () => {
    expect(stepFrom(all, null, 1, top)).toBe(c);
    expect(stepFrom(all, 'gone', -1, top)).toBe(b);
    expect(stepFrom(all, null, 1, () => -9)).toBe(a);
    expect(stepFrom(all, null, -1, () => -9)).toBe(c);
    expect(stepFrom(all, null, -1, () => 9)).toBe(c);
    expect(stepFrom([], null, 1, top)).toBeUndefined();
  });
});

describe('isSameMatch', () => {
  it('wants pack, claim and place to be the same, and no key', () => {
    expect(isSameMatch(a, found('a', 0, 10))).toBe(true);
    expect(isSameMatch(a, found('a', 0, 9))).toBe(false);
    expect(isSameMatch(a, found('b', 0, 10))).toBe(false);
    expect(isSameMatch(a, { ...a, view: { ...a.view, key: 'z' } })).toBe(true);
  });
});

describe('offCentre', () => {
  it('leaves alone what is in view, and centres what is not', () => {
    expect(offCentre({ top: 300, bottom: 320 }, 0, 800)).toBe(0);
    expect(offCentre({ top: 1000, bottom: 1020 }, 0, 800)).toBe(610);
    expect(offCentre({ top: -400, bottom: -380 }, 0, 800)).toBe(-790);
    expect(offCentre({ top: 10, bottom: 30 }, 0, 800)).toBe(-380);
  });

  it('shows the beginning of what is taller than the window', () => {
    expect(offCentre({ top: 500, bottom: 2500 }, 0, 800)).toBe(420);
  });
});
