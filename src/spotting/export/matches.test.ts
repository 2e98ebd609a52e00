import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { views as shown } from '../../../test/pages/views.ts';
import { readCsv } from '../../claims/export/csv.ts';
import type { MatchView } from '../match-view.ts';
import { matchesToAnnotations } from './matches-to-annotations.ts';
import { matchesToCsv } from './matches-to-csv.ts';
import type { PageQuotes } from './page-quotes.ts';

const views = Object.values(shown).map((some, i) => ({ ...(some[0] as MatchView), key: `${i}` }));
const page: PageQuotes = {
  url: 'https://news.example/story?id=1',
  title: 'What the notes said',
  quotes: views.slice(1).map(({ key, match }, i) => ({
    key,
    exact: match.quote,
    ...(i === 0
      ? {}
      : { place: { start: 100 * i, end: 100 * i + 7, prefix: 'before ', suffix: i === 1 ? '' : ' after' } }),
  })),
};
const making = () => {
  let made = 0;
  return {
    made: new Date('2024-03-01T10:00:00Z'),
    newId: () => `urn:uuid:00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  };
};
const iri = v.pipe(v.string(), v.url());
const words = v.pipe(v.string(), v.minLength(1));

/** What https://www.w3.org/TR/annotation-model/ demands of what we use of it: sections 3 (annotations), 4.2.4 and 4.2.5 (selectors), 5 (collections). */
const selector = v.variant('type', [
  v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: words,
    prefix: v.optional(words),
    suffix: v.optional(words),
  }),
  v.pipe(
    v.strictObject({
      type: v.literal('TextPositionSelector'),
      start: v.pipe(v.number(), v.integer(), v.minValue(0)),
      end: v.pipe(v.number(), v.integer()),
    }),
    v.check(({ start, end }) => end > start),
  ),
]);
const motivation = v.picklist(['commenting', 'describing', 'linking', 'tagging']);
const annotation = v.strictObject({
  id: iri,
  type: v.literal('Annotation'),
  motivation,
  created: v.pipe(v.string(), v.isoTimestamp(), v.endsWith('Z')),
  generator: v.strictObject({ type: v.literal('Software'), name: words }),
  body: v.array(
    v.variant('type', [
      v.strictObject({
        type: v.literal('TextualBody'),
        purpose: motivation,
        format: v.literal('text/plain'),
        value: words,
      }),
      v.strictObject({
        type: v.literal('SpecificResource'),
        purpose: motivation,
        source: iri,
        selector: v.optional(selector),
      }),
    ]),
  ),
  target: v.strictObject({
    type: v.literal('SpecificResource'),
    source: iri,
    selector: v.pipe(v.array(selector), v.minLength(1)),
  }),
});
const collection = v.strictObject({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: v.literal('AnnotationCollection'),
  label: v.optional(words),
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  first: v.optional(
    v.strictObject({
      id: iri,
      type: v.literal('AnnotationPage'),
      partOf: iri,
      startIndex: v.literal(0),
      items: v.pipe(v.array(annotation), v.minLength(1)),
    }),
  ),
});

describe('matchesToAnnotations', () => {
  it('is a collection of annotations as the model has them, each with its own name', () => {
    const made = v.parse(collection, JSON.parse(matchesToAnnotations(page, views, making())));
    const items = made.first?.items ?? [];
    expect(made.total).toBe(page.quotes.length);
    expect(items.map(({ target }) => target.selector[0])).toMatchObject(page.quotes.map(({ exact }) => ({ exact })));
    const ids = [made.id, made.first?.id, ...items.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(page.quotes.length + 2);
    expect(made.first?.partOf).toBe(made.id);
  });

  it('says where the words stand, as far as that is known', () => {
    const made = v.parse(collection, JSON.parse(matchesToAnnotations(page, views, making())));
    const selectors = made.first?.items.map(({ target }) => target.selector) ?? [];
    expect(selectors[0]).toHaveLength(1);
    expect(selectors[1]).toEqual([
      { type: 'TextQuoteSelector', exact: page.quotes[1]?.exact, prefix: 'before ' },
      { type: 'TextPositionSelector', start: 100, end: 107 },
    ]);
  });

  it('says the claim and what the other sources report, and no more', () => {
    const checked = shown.checked?.[0] as MatchView;
    const one = { ...page, quotes: [{ key: checked.key, exact: checked.match.quote }] };
    const made = v.parse(collection, JSON.parse(matchesToAnnotations(one, [checked], making())));
    const [report] = checked.reports;
    expect(made.first?.items[0]?.body).toEqual([
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: checked.statement },
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: checked.match.relation },
      {
        type: 'TextualBody',
        purpose: 'commenting',
        format: 'text/plain',
        value: expect.stringContaining(`${report?.summary}\n${report?.review?.rating}`),
      },
      { type: 'SpecificResource', purpose: 'linking', source: report?.source.url },
    ]);
  });

  it('is an empty collection for a page without matches', () => {
    const made = v.parse(collection, JSON.parse(matchesToAnnotations({ ...page, quotes: [] }, views, making())));
    expect(made).not.toHaveProperty('first');
    expect(made.total).toBe(0);
  });
});

describe('matchesToCsv', () => {
  it('has as many cells in each row as it has columns, and a row for each report', () => {
    const [header = [], ...rows] = readCsv(matchesToCsv(page, views)).rows.map(({ cells }) => cells);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
    const reports = views.slice(1).map((view) => Math.max(1, view.reports.length));
    expect(rows).toHaveLength(reports.reduce((sum, some) => sum + some, 0));
  });

  it('keeps the words apart from formulas', () => {
    const view = { ...(views[1] as MatchView), statement: '=HYPERLINK("https://example.org")' };
    expect(matchesToCsv(page, [view])).toContain(`"'=HYPERLINK(""https://example.org"")"`);
  });
});
