/** Gathers the rows of a table into what should be a pack; checks only what a table can get wrong. */
import type { FaultCode } from '../fault-texts.ts';
import { type Fault, faultAt, faultPlaced, place } from '../faults.ts';
import { nestsTooDeep } from '../nesting.ts';
import { packFormat } from '../pack-schema.ts';
import { type CsvColumn, linesOf } from './csv-columns.ts';

type Row = ReadonlyMap<CsvColumn, string>;
type Item = Record<string, unknown>;

export interface Gathered {
  /** To be checked. */
  readonly input: unknown;
  readonly faults: readonly Fault[];
  /** The row, from 1, in which the part of the pack that a path leads to was first told of. */
  readonly rowOf: (path: string) => number | undefined;
}

const packColumns = ['title', 'version', 'language', 'description', 'author', 'licence', 'updated'] as const;
const sourceColumns = ['headline', 'outlet', 'url', 'published'] as const;

/** More than these are not told. */
const mostFaults = 50;

/** A field may be left blank where another row of the same pack, source or claim has it; two rows that say different things are a fault. */
export function gatherRows(rows: readonly { readonly number: number; readonly row: Row }[]): Gathered {
  const faults: Fault[] = [];
  const numbers = new Map<string, number>();
  const pack: Item = { format: packFormat };
  const sources = new Map<string, Item>();
  const claims = new Map<string, { readonly item: Item; readonly reports: Item[]; readonly path: string }>();

  const fault = (number: number, code: FaultCode, column: string): void => {
    if (faults.length < mostFaults) faults.push(faultPlaced([place('row', number)], faultAt('', code, column)));
  };

  const fill = (item: Item, field: string, column: CsvColumn, number: number, value: unknown): void => {
    if (value === undefined) return;
    const before = item[field];
    if (before === undefined) item[field] = value;
    else if (JSON.stringify(before) !== JSON.stringify(value)) fault(number, 'csvDiffers', column);
  };

  const jsonOf = (row: Row, column: CsvColumn, number: number): unknown[] | undefined => {
    const texts = row.get(column)?.split(/\r?\n/);
    try {
      // Such a value could be parsed, but no longer compared.
      if (texts?.some(nestsTooDeep)) throw new RangeError();
      return texts?.filter((text) => /\S/.test(text)).map((text): unknown => JSON.parse(text));
    } catch {
      fault(number, 'csvNotJson', column);
      return undefined;
    }
  };

  const textsOf = (row: Row, column: CsvColumn): string[] | undefined => {
    const cell = row.get(column);
    return cell === undefined ? undefined : linesOf(cell);
  };

  function addSource(row: Row, number: number): void {
    const id = row.get('source');
    if (id === undefined) return;
    const source = sources.get(id) ?? { id };
    if (!sources.has(id)) numbers.set(`sources[${sources.size}]`, number);
    sources.set(id, source);
    for (const column of sourceColumns) fill(source, column, column, number, row.get(column));
    fill(source, 'pages', 'pages', number, jsonOf(row, 'pages', number));
  }

  function addReport(row: Row, number: number): void {
    const id = row.get('claim');
    if (id === undefined) {
      const lost = (['statement', 'summary', 'quote'] as const).find((column) => row.has(column));
      if (lost) fault(number, 'csvNoClaim', lost);
      return;
    }
    const claim = claims.get(id) ?? { item: { id }, reports: [], path: `claims[${claims.size}]` };
    if (!claims.has(id)) numbers.set(claim.path, number);
    claims.set(id, claim);
    for (const column of ['statement', 'relation'] as const) fill(claim.item, column, column, number, row.get(column));
    for (const column of ['wordings', 'tensions'] as const) {
      fill(claim.item, column, column, number, textsOf(row, column));
    }
    for (const column of ['differences', 'background'] as const) {
      fill(claim.item, column, column, number, jsonOf(row, column, number));
    }
    numbers.set(`${claim.path}.reports[${claim.reports.length}]`, number);
    claim.reports.push(reportOf(row));
  }

  for (const { number, row } of rows) {
    fill(pack, 'id', 'pack', number, row.get('pack'));
    for (const column of packColumns) fill(pack, column, column, number, row.get(column));
    fill(pack, 'aliases', 'aliases', number, jsonOf(row, 'aliases', number));
    addSource(row, number);
    addReport(row, number);
  }

  return {
    input: { aliases: [], ...pack, sources: [...sources.values()], claims: [...claims.values()].map(claimOf) },
    faults,
    rowOf: (path) => {
      const [claim, report] = [/^\w+\[\d+\]/, /^claims\[\d+\]\.reports\[\d+\]/].map((part) => part.exec(path)?.[0]);
      return numbers.get(report ?? '') ?? numbers.get(claim ?? '');
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
