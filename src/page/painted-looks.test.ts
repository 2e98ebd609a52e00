import { describe, expect, it } from 'vitest';
import type { MatchView } from '../spotting/match-view.ts';
import type { ArticleOnPage } from './block.ts';
import type { Found } from './found.ts';
import { type LookChoices, lookFor, paintedLooks } from './painted-looks.ts';
import { htmlOf, pageOf } from './test-page.ts';

const document = pageOf(htmlOf('<p>Four words stand here.</p>'));
const node = document.querySelector('p')?.firstChild as Text;
const article: ArticleOnPage = { blocks: [], root: document.documentElement, shadowRoots: [] };
const usual: LookChoices = { strength: 'normal', sensitivity: 'sure' };

function view(key: string, relation: MatchView['relation'] | 'varies', sure = true): MatchView {
  const match = { relation: relation === 'varies' ? 'varies' : 'states' };
  return { key, match, relation: relation === 'varies' ? 'agree' : relation, sure } as MatchView;
}

function found(one: MatchView, startOffset: number, endOffset: number): Found {
  const range = { startContainer: node, startOffset, endContainer: node, endOffset } as unknown as StaticRange;
  return { view: one, range, article, nodes: new Set([node]) };
}

describe('lookFor', () => {
  it('gives each relation a pattern of its own', () => {
    const relations = ['agree', 'single', 'differ', 'conflict', 'varies'] as const;
    const looks = relations.map((relation) => lookFor(view('a', relation), usual));
    expect(looks).toEqual(['solid-normal', 'dotted-normal', 'dashed-normal', 'double-normal', 'wavy-normal']);
  });

  it('is subtle, or nothing before it is asked for', () => {
    expect(lookFor(view('a', 'agree'), { ...usual, strength: 'subtle' })).toBe('solid-subtle');
    expect(lookFor(view('a', 'agree'), { ...usual, strength: 'asked' })).toBeNull();
    const report = { source: { id: 's', headline: 'S' }, summary: 'a', marks: { summary: [], quote: [] } };
    const rated = { ...report, review: { rating: 'False' } };
    expect(lookFor({ ...view('a', 'agree'), reports: [rated, rated] }, usual)).toBe('dotted-normal');
    expect(lookFor({ ...view('a', 'agree'), reports: [rated, report] }, usual)).toBe('solid-normal');
  });

  it('shows what is only likely to those who ask for it, and faint', () => {
    const likely = view('a', 'varies', false);
    expect(lookFor(likely, usual)).toBeUndefined();
    expect(lookFor(likely, { ...usual, sensitivity: 'likely' })).toBe('wavy-faint');
    expect(lookFor(likely, { strength: 'asked', sensitivity: 'likely' })).toBeNull();
  });
});

describe('paintedLooks', () => {
  const show = (all: readonly Found[], choices = usual) => {
    const { found: shown, painted } = paintedLooks(all, (one) => lookFor(one, choices));
    return [shown.map((one) => one.view.key), all.map((one) => painted.get(one.range) ?? null)];
  };

  it('paints one of several at the same place, the one to know of first, and shows all', () => {
    const all = [
      found(view('a', 'agree'), 0, 4),
      found(view('b', 'conflict'), 0, 4),
      found(view('c', 'differ'), 0, 4),
      found(view('d', 'agree'), 0, 9),
    ];
    expect(show(all)).toEqual([
      ['a', 'b', 'c', 'd'],
      [null, 'double-normal', null, 'solid-normal'],
    ]);
  });

  it('lets a sure one go before any that is only likely', () => {
    const all = [found(view('a', 'varies', false), 0, 4), found(view('b', 'agree'), 0, 4)];
    expect(show(all, { ...usual, sensitivity: 'likely' })).toEqual([
      ['a', 'b'],
      [null, 'solid-normal'],
    ]);
  });

  it('leaves out what the reader does not want', () => {
    expect(show([found(view('a', 'varies', false), 0, 4), found(view('b', 'agree'), 5, 9)])).toEqual([
      ['b'],
      [null, 'solid-normal'],
    ]);
  });

  it('shows without painting where nothing is painted before it is asked for', () => {
    expect(show([found(view('a', 'agree'), 0, 4)], { ...usual, strength: 'asked' })).toEqual([['a'], [null]]);
  });
});
