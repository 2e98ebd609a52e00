/** Finds the words that the page and a report do not share, so that both columns can mark them; nothing else. */
import { quantitiesIn } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';
import type { PackIndex } from './claim-set.ts';
import type { ReportView } from './match-view.ts';
import { sameValue } from './profile.ts';
import { type Reading, readSentence } from './reading.ts';

/** Spans of the page's quote that neither the summary nor the quote of the report has, and the reverse. Grammar words are never marked. */
export function markDifferences(
  page: string,
  summary: string,
  quote: string | undefined,
  index: PackIndex,
): ReportView['marks'] {
  const read = (text: string): Reading => readSentence(text, { start: 0, end: text.length }, index.aliases);
  const here = read(page);
  const there = [read(summary), ...(quote === undefined ? [] : [read(quote)])];
  return {
    page: unshared(here, there),
    summary: there[0] ? unshared(there[0], [here]) : [],
    quote: there[1] ? unshared(there[1], [here]) : [],
  };
}

/** Words and figures of one text that none of the others has; neighbouring ones joined into one span. */
function unshared(text: Reading, others: readonly Reading[]): Span[] {
  const words = text.concepts.filter(
    (concept) => !others.some((other) => other.byId.has(concept.id) || endsInSame(concept.id, other)),
  );
  const figures = quantitiesIn(text.text, text.words).filter(
    (q) =>
      !others.some((other) =>
        other.quantities.some((o) => o.measure === q.measure && sameValue(q.measure, o.value, q.value)),
      ),
  );
  const spans = [...words, ...figures].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  return join(text.text, spans);
}

function endsInSame(id: string, other: Reading): boolean {
  return other.words.some((word) => word.stem === id);
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
