/** Writes the matches of a page as W3C Web Annotations (https://www.w3.org/TR/annotation-model/); nothing else. */
import type { MatchView, ReportView } from '../match-view.ts';
import type { PageQuotes, PlacedQuote } from './page-quotes.ts';

/** When and under which names annotations are made. */
export interface AnnotationMaking {
  readonly made: Date;
  /** Gives an IRI that nothing else has, such as `urn:uuid:…`; asked for each annotation, the collection and its page. */
  readonly newId: () => string;
}

/**
 * An AnnotationCollection with all its annotations in its first page, JSON-LD. Each is about the words on the page (target: a TextQuoteSelector, and a TextPositionSelector
 * where the words stand in the document's own text) and says the claim, what each source reports, and where that stands. A match whose words are not on the page is left out.
 */
export function matchesToAnnotations(
  page: PageQuotes,
  views: readonly MatchView[],
  { made, newId }: AnnotationMaking,
): string {
  const quotes = new Map(page.quotes.map((quote) => [quote.key, quote]));
  const collection = newId();
  const items = views.flatMap((view) => {
    const quote = quotes.get(view.key);
    return quote ? [annotationOf(page, view, quote, newId(), made)] : [];
  });
  const first =
    items.length === 0
      ? {}
      : { first: { id: newId(), type: 'AnnotationPage', partOf: collection, startIndex: 0, items } };
  return `${JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: collection,
      type: 'AnnotationCollection',
      ...(page.title === '' ? {} : { label: page.title }),
      total: items.length,
      ...first,
    },
    null,
    2,
  )}\n`;
}

function annotationOf(page: PageQuotes, view: MatchView, quote: PlacedQuote, id: string, made: Date): object {
  return {
    id,
    type: 'Annotation',
    motivation: 'commenting',
    created: made.toISOString(),
    generator: { type: 'Software', name: 'Crossread' },
    body: [
      text('describing', view.statement),
      text('tagging', view.match.relation),
      ...view.reports.flatMap(reportBodies),
    ],
    target: { type: 'SpecificResource', source: page.url, selector: selectorsOf(quote) },
  };
}

function selectorsOf({ exact, place }: PlacedQuote): object[] {
  const { prefix = '', suffix = '' } = place ?? {};
  const byQuote = {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
  };
  return place ? [byQuote, { type: 'TextPositionSelector', start: place.start, end: place.end }] : [byQuote];
}

/** What a source reports, in the pack's words; and its own words where they stand, as far as both are known. */
function reportBodies({ source, summary, quote, review }: ReportView): object[] {
  const { headline, outlet, published, url } = source;
  const origin = [headline, outlet, published?.slice(0, 10)].filter((part) => part !== undefined).join(', ');
  const comment = text('commenting', [`${origin}: ${summary}`, ...(review ? [review.rating] : [])].join('\n'));
  if (url === undefined)
    return quote === undefined ? [comment] : [comment, text('commenting', `${origin}: “${quote}”`)];
  const selector = quote === undefined ? {} : { selector: { type: 'TextQuoteSelector', exact: quote } };
  return [comment, { type: 'SpecificResource', purpose: 'linking', source: url, ...selector }];
}

function text(purpose: string, value: string): object {
  return { type: 'TextualBody', purpose, format: 'text/plain', value };
}
