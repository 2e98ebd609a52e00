/** Writes the matches of a page as a table for spreadsheets, one row a report; nothing else. */
import { writeCsv } from '../../claims/export/csv.ts';
import type { MatchView, ReportView } from '../match-view.ts';
import type { PageQuotes } from './page-quotes.ts';

const header = [
  ...['page', 'address', 'quote', 'start', 'end', 'match', 'probability', 'differences'],
  ...['claim', 'statement', 'relation', 'pack', 'pack title'],
  ...[
    'source',
    'headline',
    'outlet',
    'url',
    'published',
    'summary',
    'reported quote',
    'rating',
    'claimant',
    'reviewed',
  ],
];

/** RFC 4180. A match that no other source reports has a row without a source. `start` and `end` as in `QuotePlace`; a match whose words are not on the page is left out. */
export function matchesToCsv(page: PageQuotes, views: readonly MatchView[]): string {
  const quotes = new Map(page.quotes.map((quote) => [quote.key, quote]));
  const rows = views.flatMap((view) => {
    const quote = quotes.get(view.key);
    if (quote === undefined) return [];
    const { match, pack, statement, relation, reports } = view;
    const { start = '', end = '' } = quote.place ?? {};
    const cells = [
      ...[page.title, page.url, quote.exact, `${start}`, `${end}`, match.relation, `${match.score}`],
      match.differences.map(({ aspect, page: words }) => `${aspect}: ${words}`).join('\n'),
      ...[match.claim, statement, relation, pack.id, pack.title],
    ];
    return reports.length === 0
      ? [[...cells, ...noReport]]
      : reports.map((report) => [...cells, ...reportCells(report)]);
  });
  return writeCsv([header, ...rows]);
}

const noReport = Array.from({ length: 10 }, () => '');

function reportCells({ source, summary, quote = '', review }: ReportView): string[] {
  const { id, headline, outlet = '', url = '', published = '' } = source;
  const { rating = '', claimant = '', date = '' } = review ?? {};
  return [id, headline, outlet, url, published, summary, quote, rating, claimant, date];
}
