/** Finds the words that the page and the reports do not share, so that both columns can mark them; nothing else. */
import type { Quantity } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';
import { agrees, figureOf } from './figure-agreement.ts';
import type { Lexicon } from './lexicon.ts';
import { type Reading, readSentence } from './reading.ts';

/** Spans of `text` whose words or figures none of the `others` has; neighbouring ones are joined. Grammar words are never marked. */
export function unsharedSpans(text: string, others: readonly string[], lexicon: Lexicon): Span[] {
  const read = (part: string): Reading => readSentence(part, { start: 0, end: part.length }, lexicon);
  const own = read(text);
  const readings = others.map(read);
  const words = own.concepts.filter((concept) => !readings.some((other) => hasConcept(other, concept.id)));
  const figures = own.quantities.filter(
    (quantity) => !readings.some((other) => other.quantities.some((its) => agreeIn(own, quantity, other, its))),
  );
  const spans = [...words, ...figures].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  return join(text, spans);
}

/** "army" is there too where "Syrian army" is written. */
function hasConcept(reading: Reading, id: string): boolean {
  return reading.byId.has(id) || reading.words.some((word) => word.stem === id);
}

/** Whichever of the two is bounded: which one is the page's does not matter to what both say. */
function agreeIn(one: Reading, its: Quantity, other: Reading, theirs: Quantity): boolean {
  return agrees(one.text, its, figureOf(other.text, theirs)) || agrees(other.text, theirs, figureOf(one.text, its));
}

function join(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    if (last && (span.start <= last.end || /^[\s-]*$/u.test(text.slice(last.end, span.start)))) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}
