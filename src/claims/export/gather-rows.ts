/** Gathers the rows of a table into what should be a pack; checks only what a table can get wrong. */
import type { FaultCode } from '../fault-texts.ts';
import { type Fault, faultAt } from '../faults.ts';
import { packFormat } from '../pack-schema.ts';
import { type CsvColumn, linesOf } from './csv-columns.ts';

type Row = ReadonlyMap<CsvColumn, string>;
type Item = Record<string, unknown>;

export interface Gathered {
  /** To be checked. */
  readonly input: unknown;
  readonly faults: readonly Fault[];
  /** The line, from 1, in which the part of the pack that a path leads to was first told of. */
  readonly lineOf: (path: string) => number | undefined;
}

const packColumns = ['title', 'version', 'language', 'description', 'author', 'licence', 'updated'] as const;
const sourceColumns = ['headline', 'outlet', 'url', 'published'] as const;

/** More than these are not told. */
const mostFaults = 50;

/** A field may be left blank where another row of the same pack, source or claim has it; two rows that say different things are a fault. */
export function gatherRows(rows: readonly { readonly line: number; readonly row: Row }[]): Gathered {
  const faults: Fault[] = [];
  const lines = new Map<string, number>();
  const pack: Item = { format: packFormat };
  const sources = new Map<string, Item>();
  const claims = new Map<string, { readonly item: Item; readonly reports: Item[]; readonly path: string }>();

  const fault = (line: number, code: FaultCode, column: string): void => {
    if (faults.length < mostFaults) faults.push(faultAt(`line ${line}`, code, column));
  };

  const fill = (item: Item, field: string, column: CsvColumn, line: number, value: unknown): void => {
    if (value === undefined) return;
    const before = item[field];
    if (before === undefined) item[field] = value;
    else if (JSON.stringify(before) !== JSON.stringify(value)) fault(line, 'csvDiffers', column);
  };

  const jsonOf = (row: Row, column: CsvColumn, line: number): unknown[] | undefined => {
    const texts = row.get(column)?.split(/\r?\n/);
    try {
      return texts?.filter((text) => /\S/.test(text)).map((text): unknown => JSON.parse(text));
    } catch {
      fault(line, 'csvNotJson', column);
      return undefined;
    }
  };

  const textsOf = (row: Row, column: CsvColumn): string[] | undefined => {
    const cell = row.get(column);
    return cell === undefined ? undefined : linesOf(cell);
  };

  function addSource(row: Row, line: number): void {
    const id = row.get('source');
    if (id === undefined) return;
    const source = sources.get(id) ?? { id };
    if (!sources.has(id)) lines.set(`sources[${sources.size}]`, line);
    sources.set(id, source);
    for (const column of sourceColumns) fill(source, column, column, line, row.get(column));
    fill(source, 'pages', 'pages', line, jsonOf(row, 'pages', line));
  }

  function addReport(row: Row, line: number): void {
    const id = row.get('claim');
    if (id === undefined) {
      const lost = (['statement', 'summary', 'quote'] as const).find((column) => row.has(column));
      if (lost) fault(line, 'csvNoClaim', lost);
      return;
    }
    const claim = claims.get(id) ?? { item: { id }, reports: [], path: `claims[${claims.size}]` };
    if (!claims.has(id)) lines.set(claim.path, line);
    claims.set(id, claim);
    for (const column of ['statement', 'relation'] as const) fill(claim.item, column, column, line, row.get(column));
    for (const column of ['wordings', 'tensions'] as const) {
      fill(claim.item, column, column, line, textsOf(row, column));
    }
    for (const column of ['differences', 'background'] as const) {
      fill(claim.item, column, column, line, jsonOf(row, column, line));
    }
    lines.set(`${claim.path}.reports[${claim.reports.length}]`, line);
    claim.reports.push(reportOf(row));
  }

  for (const { line, row } of rows) {
    fill(pack, 'id', 'pack', line, row.get('pack'));
    for (const column of packColumns) fill(pack, column, column, line, row.get(column));
    fill(pack, 'aliases', 'aliases', line, jsonOf(row, 'aliases', line));
    addSource(row, line);
    addReport(row, line);
  }

  return {
    input: { aliases: [], ...pack, sources: [...sources.values()], claims: [...claims.values()].map(claimOf) },
    faults,
    lineOf: (path) => {
      const [claim, report] = [/^\w+\[\d+\]/, /^claims\[\d+\]\.reports\[\d+\]/].map((part) => part.exec(path)?.[0]);
      return lines.get(report ?? '') ?? lines.get(claim ?? '');
    },
  };
}

/** What a table leaves blank where there is none; a claim of one report needs no relation to be named. */
function claimOf({ item, reports }: { readonly item: Item; readonly reports: readonly Item[] }): Item {
  const relation = item.relation === undefined && reports.length === 1 ? { relation: 'single' } : {};
  return { wordings: [], differences: [], ...relation, ...item, reports };
}

function reportOf(row: Row): Item {
  const review = present({ rating: row.get('rating'), claimant: row.get('claimant'), date: row.get('reviewed') });
  return present({
    source: row.get('source'),
    summary: row.get('summary'),
    quote: row.get('quote'),
    review: Object.keys(review).length > 0 ? review : undefined,
  });
}

function present(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}
