/** Finds words in a text, for states that are written by hand; nothing else. */
import type { Span } from '../../src/text/span.ts';

/** Where the words stand in the text. */
export function spans(text: string, ...words: readonly string[]): Span[] {
  return words.map((word) => {
    const start = text.indexOf(word);
    if (start < 0) throw new Error(`"${word}" is not in "${text}"`);
    return { start, end: start + word.length };
  });
}
