/** Reads a pack out of a table: what `packToCsv` writes, also after a spreadsheet has sorted, cut or changed it. Checks by `readPack`. */
import type { FaultCode } from '../fault-texts.ts';
import { type Fault, faultAt, faultPlaced, type Place, place } from '../faults.ts';
import { longestPackText, type PackResult, readPack } from '../pack-format.ts';
import { readCsv } from './csv.ts';
import { type CsvColumn, columnOf, csvColumns } from './csv-columns.ts';
import { gatherRows } from './gather-rows.ts';

/** Whether a file is a table by its name. */
export function isTableName(name: string): boolean {
  return /\.(?:csv|tsv)(?:\.gz)?$/iu.test(name);
}

/** The pack, or every fault with the row and the column that it is in. Columns may stand in any order, and be left out where their field is optional; others are ignored. */
export function csvToPack(text: string): PackResult {
  if (text.length > longestPackText) {
    return { faults: [faultAt('', 'fileTooLong', text.length, longestPackText)] };
  }
  const { rows, unclosed } = readCsv(text);
  if (unclosed !== undefined) return refused(place('line', unclosed), 'csvQuote');
  const [head, ...body] = rows;
  const columns = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const missing = (['claim', 'statement', 'source', 'summary'] as const).filter((name) => !columns.includes(name));
  if (missing.length > 0) return refused(place('row', 1), 'csvColumns', missing.join(', '));
  const twice = columns.find((name, i) => Object.hasOwn(csvColumns, name) && columns.indexOf(name) < i);
  if (twice !== undefined) return refused(place('row', 1), 'csvColumnTwice', twice);
  const { input, faults, rowOf } = gatherRows(
    body.map(({ row, cells }) => ({ number: row, row: cellsOf(columns, cells) })),
  );
  if (faults.length > 0) return { faults };
  const read = readPack(input);
  if (read.pack) return read;
  return {
    faults: read.faults.map((fault) => {
      const row = rowOf(fault.path);
      const column = columnOf(fault.path);
      const places = [
        ...(row === undefined ? [] : [place('row', row)]),
        ...(column === undefined ? [] : [place('column', column)]),
      ];
      return places.length === 0 ? fault : faultPlaced(places, column === undefined ? fault : { ...fault, path: '' });
    }),
  };
}

/** The cells that are not blank. */
function cellsOf(columns: readonly string[], cells: readonly string[]): Map<CsvColumn, string> {
  const row = new Map<CsvColumn, string>();
  for (const [i, cell] of cells.entries()) {
    const name = columns[i];
    if (name !== undefined && Object.hasOwn(csvColumns, name) && /\S/.test(cell)) row.set(name as CsvColumn, cell);
  }
  return row;
}

function refused(at: Place, code: FaultCode, ...values: readonly string[]): { faults: readonly Fault[] } {
  return { faults: [faultPlaced([at], faultAt('', code, ...values))] };
}
