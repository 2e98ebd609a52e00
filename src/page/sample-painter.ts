/** Paints sample words on a page of our own as matches are painted on the pages a reader opens. */
import { createHighlights } from './highlights.ts';
import { type LookChoices, lookFor } from './painted-looks.ts';

/** Words that stand for a match. */
export interface SampleMatch {
  /** Holds the words and nothing else. */
  readonly words: Element;
  readonly relation: 'agree' | 'single' | 'differ' | 'conflict' | 'varies';
  readonly sure: boolean;
}

/** A function that paints these words, and none of those it painted before. The page has the rules of highlights.css. */
export function createSamplePainter(
  document: Document,
): (samples: readonly SampleMatch[], choices: LookChoices) => void {
  const highlights = createHighlights(document, new CSSStyleSheet(), () => []);
  let painted: readonly StaticRange[] = [];
  return (samples, choices) => {
    for (const range of painted) highlights.remove(range);
    painted = samples.flatMap(({ words, relation, sure }) => {
      const varies = relation === 'varies';
      const view = {
        match: { relation: varies ? ('varies' as const) : ('states' as const) },
        relation: varies ? ('agree' as const) : relation,
        sure,
      };
      const look = lookFor(view, choices);
      if (!look) return [];
      const { length } = words.childNodes;
      const range = new StaticRange({ startContainer: words, startOffset: 0, endContainer: words, endOffset: length });
      highlights.add(range, look);
      return [range];
    });
  };
}
