import { describe, expect, it } from 'vitest';
import { articleOf, blocksOf } from './article-of.ts';
import type { Look, OutlineRun, PageOutline } from './outline.ts';

const TEXTS = [
  'The harbour board said on Tuesday that the ferry would stay in dock for another forty days.',
  'At least 1,500 islanders depend on the crossing, according to a letter from the mayor.',
  'Nobody has answered the letter, the mayor told reporters on the quay.',
];

const run = (text: string, box: number, more: Partial<OutlineRun> = {}): OutlineRun => ({
  text,
  box,
  afterMedia: false,
  marks: [],
  breaks: [],
  ...more,
});

/** A body with these boxes in it, one text in each. */
function outlineOf(blocks: readonly (readonly [Look, string, Partial<OutlineRun>?])[]): PageOutline {
  return {
    headlines: [],
    looks: [{ tag: 'body' }, ...blocks.map(([look]) => look)],
    boxes: [{ parent: -1, look: 0 }, ...blocks.map((_, i) => ({ parent: 0, look: i + 1 }))],
    runs: blocks.map(([, text, more], i) => run(text, i + 1, more)),
  };
}

const paragraphs = TEXTS.map((text) => [{ tag: 'p' }, text] as const);

describe('articleOf', () => {
  it('chooses the paragraphs and leaves out a box named after clutter', () => {
    const outline = outlineOf([...paragraphs, [{ tag: 'div', class: 'newsletter-box' }, TEXTS[0] ?? '']]);
    const choice = articleOf(outline);
    expect(choice?.root).toBe(0);
    expect(choice && blocksOf(outline, choice).blocks).toEqual(TEXTS);
  });

  it('gives the part of a run that is left of a teaser', () => {
    const teaser = ' READ MORE: Islanders Build a Raft of Their Own.';
    const outline = outlineOf([
      [{ tag: 'p' }, `${TEXTS[0]}${teaser} ${TEXTS[1]}`, { language: 'en' }],
      [{ tag: 'p' }, TEXTS[2] ?? ''],
    ]);
    const choice = articleOf(outline);
    expect(choice?.blocks.map((block) => block.run)).toEqual([0, 0, 1]);
    expect(choice && blocksOf(outline, choice)).toEqual({ blocks: TEXTS, languages: ['en', 'en', undefined] });
  });

  it('is not misled by marks and breaks outside the text', () => {
    const odd: Partial<OutlineRun> = {
      marks: [
        { start: 900, end: 950, kind: 'link' },
        { start: 60, end: 20, kind: 'bold' },
        { start: 10, end: 4000, kind: 'other' },
      ],
      breaks: [5000],
    };
    const outline = outlineOf(TEXTS.map((text) => [{ tag: 'p' }, text, odd]));
    const choice = articleOf(outline);
    expect(choice && blocksOf(outline, choice).blocks).toEqual(TEXTS);
  });

  it('finds nothing in an empty outline, or in a few labels', () => {
    expect(articleOf({ headlines: [], looks: [], boxes: [], runs: [] })).toBeNull();
    expect(articleOf(outlineOf([[{ tag: 'p' }, 'Please wait.']]))).toBeNull();
  });
});
