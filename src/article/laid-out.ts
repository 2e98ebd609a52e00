/** A page as its article is looked for: its boxes with what their looks say, and its runs without teasers. */
import { isClutter, isLive } from './clutter-name.ts';
import { cutTeasers } from './cut-teasers.ts';
import type { PageOutline } from './outline.ts';
import { type Stretch, stretchOf } from './stretch.ts';

/** A box and what its look says. */
export interface LaidOutBox {
  /** Index of the box around it, less than its own; -1 for the first. */
  readonly parent: number;
  readonly tag: string;
  /** Left out unless it turns out to hold the article. */
  readonly clutter: boolean;
  /** An entry of a live blog, or the whole of one. */
  readonly live: boolean;
  /** The page itself says that the article is here: the whole of it, or its body. */
  readonly article: boolean;
  readonly core: boolean;
  readonly media: boolean;
  readonly field: boolean;
}

export interface LaidOut {
  readonly boxes: readonly LaidOutBox[];
  /** In reading order. */
  readonly runs: readonly Stretch[];
}

/** Judges each look once, however many boxes have it. */
export function layOut(outline: PageOutline): LaidOut {
  const judged = outline.looks.map((look) => ({
    tag: look.tag,
    clutter: isClutter(look),
    live: isLive(look),
    article: look.tag === 'article' || look.role === 'article',
    core: look.tag === 'main' || look.itemprop === 'articleBody',
  }));
  const boxes = outline.boxes.flatMap(({ parent, look, media = false, field = false }) => {
    const about = judged[look];
    return about === undefined ? [] : [{ ...about, parent, media, field }];
  });
  return { boxes, runs: outline.runs.flatMap((run, index) => cutTeasers(stretchOf(run, index))) };
}
