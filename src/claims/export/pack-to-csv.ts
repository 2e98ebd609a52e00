/** Writes a pack as a table for spreadsheets, one row a report; nothing else. */
import type { Claim, Pack, Report, Source } from '../types.ts';
import { writeCsv } from './csv.ts';
import { type CsvColumn, type CsvRow, csvColumns, jsonCell, linesCell } from './csv-columns.ts';

const columns = Object.keys(csvColumns) as CsvColumn[];

/**
 * RFC 4180, UTF-8 with a byte order mark. A row for each report, with its claim's and its source's short fields; lists stand in the first row of their claim or source,
 * the pack's own fields in the first row of all. A source without a report has a row of its own. `csvToPack` reads it back; fields that the format does not name are left out.
 */
export function packToCsv(pack: Pack): string {
  const rows = [...rowsOf(pack)];
  const [first = {}, ...others] = rows;
  return writeCsv([columns, ...[{ ...first, ...packCells(pack) }, ...others].map(cellsOf)]);
}

function* rowsOf({ claims, sources }: Pack): Generator<CsvRow> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const told = new Set<string>();
  const sourceCells = (id: string): CsvRow => {
    const source = byId.get(id);
    if (source === undefined) return { source: id };
    const isFirst = !told.has(id);
    told.add(id);
    return {
      ...shortCells(source),
      ...(isFirst && source.pages ? { pages: jsonCell(source.pages.map(onlyPage)) } : {}),
    };
  };
  for (const claim of claims) {
    for (const [i, report] of claim.reports.entries()) {
      const { id, statement, relation } = claim;
      yield {
        claim: id,
        statement,
        relation,
        ...sourceCells(report.source),
        ...reportCells(report),
        ...(i === 0 ? listCells(claim) : {}),
      };
    }
  }
  for (const { id } of sources) if (!told.has(id)) yield sourceCells(id);
}

function shortCells({ id, headline, outlet = '', url = '', published = '' }: Source): CsvRow {
  return { source: id, headline, outlet, url, published };
}

function reportCells({ summary, quote = '', review }: Report): CsvRow {
  const { rating = '', claimant = '', date = '' } = review ?? {};
  return { summary, quote, rating, claimant, reviewed: date };
}

function listCells({ wordings, tensions = [], differences, background = [] }: Claim): CsvRow {
  return {
    wordings: linesCell(wordings),
    tensions: linesCell(tensions),
    differences: jsonCell(differences.map(({ aspect, note, values }) => ({ aspect, note, values }))),
    background: jsonCell(background.map(({ note, reference }) => ({ note, reference }))),
  };
}

function onlyPage(page: NonNullable<Source['pages']>[number]): object {
  return 'match' in page ? { match: page.match } : { headline: page.headline };
}

function packCells({ id, title, version, language, description, author, licence, updated, aliases }: Pack): CsvRow {
  return { pack: id, title, version, language, description, author, licence, updated, aliases: jsonCell(aliases) };
}

function cellsOf(row: CsvRow): string[] {
  return columns.map((column) => row[column] ?? '');
}
