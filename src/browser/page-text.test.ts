import { describe, expect, it } from 'vitest';
import type { OutlineRun, PageText } from '../article/outline.ts';
import { onePageText, pageTextLimits } from './page-text.ts';

const run = (text: string, box = 0): OutlineRun => ({ text, box, afterMedia: false, marks: [], breaks: [] });

const page: PageText = {
  url: 'https://news.example/a',
  headlines: ['A headline'],
  looks: [{ tag: 'body', class: 'news' }, { tag: 'p' }],
  boxes: [
    { parent: -1, look: 0 },
    { parent: 0, look: 1, media: true },
  ],
  runs: [
    { ...run('One paragraph.'), language: 'en' },
    { ...run('Another one.', 1), marks: [{ start: 0, end: 7, kind: 'link' }], breaks: [8] },
  ],
};

describe('onePageText', () => {
  it('reads a page, also as JSON leaves it', () => {
    expect(onePageText([page])).toEqual([page]);
    expect(onePageText([JSON.parse(JSON.stringify(page))])).toEqual([page]);
  });

  it('keeps no field that is not a page text’s', () => {
    expect(onePageText([{ ...page, more: 1, runs: [{ ...run('A.'), more: 1 }] }])).toEqual([
      { ...page, runs: [run('A.')] },
    ]);
  });

  it.each([
    ['nothing', [], 'page text'],
    ['two arguments', [page, page], 'one argument'],
    ['no object', ['text'], 'page text'],
    ['a run without text', [{ ...page, runs: [run('A.'), run('')] }], 'runs.1.text'],
    ['a run in no box', [{ ...page, runs: [run('A.', 2)] }], 'a box that is not there'],
    ['a run before all boxes', [{ ...page, runs: [run('A.', -1)] }], 'runs.0.box'],
    ['a box in itself', [{ ...page, boxes: [{ parent: 0, look: 0 }] }], 'an earlier one'],
    ['a box in a later one', [{ ...page, boxes: [...page.boxes, { parent: 3, look: 0 }] }], 'an earlier one'],
    ['two outermost boxes', [{ ...page, boxes: [...page.boxes, { parent: -1, look: 0 }] }], 'an earlier one'],
    ['a box without a look', [{ ...page, boxes: [{ parent: -1, look: 2 }] }], 'a look that is not there'],
    [
      'a mark of another kind',
      [{ ...page, runs: [{ ...run('A.'), marks: [{ start: 0, end: 1, kind: 'x' }] }] }],
      'runs.0.marks.0.kind',
    ],
    ['an offset that is no number', [{ ...page, runs: [{ ...run('A.'), breaks: [Number.NaN] }] }], 'runs.0.breaks.0'],
    ['another scheme', [{ ...page, url: 'javascript:void 0' }], 'http'],
  ])('refuses %s and says where', (_, args, where) => {
    expect(() => onePageText(args)).toThrow(where);
  });

  it('takes as many runs and characters as the caps say, and not one more', () => {
    const runs = new Array<OutlineRun>(pageTextLimits.runs).fill(run('x'));
    expect(onePageText([{ ...page, runs }])[0].runs).toHaveLength(pageTextLimits.runs);
    expect(() => onePageText([{ ...page, runs: [...runs, run('x')] }])).toThrow('50,000 runs');
    const marks = new Array<object>(pageTextLimits.marks + 1).fill({ start: 0, end: 1, kind: 'bold' });
    expect(() => onePageText([{ ...page, runs: [{ ...run('x'), marks }] }])).toThrow('300,000 marks');
    const others = page.url.length + 'A headline'.length + 'bodynewsp'.length;
    const long = (length: number) => ({ ...page, runs: [run('x'.repeat(length))] });
    expect(onePageText([long(pageTextLimits.characters - others)])).toHaveLength(1);
    expect(() => onePageText([long(pageTextLimits.characters - others + 1)])).toThrow('5 million characters');
  });
});
