/** Reads a pack out of a table: what `packToCsv` writes, also after a spreadsheet has sorted, cut or changed it. Checks by `readPack`. */
import type { FaultCode } from '../fault-texts.ts';
import { type Fault, faultAt, longestPackText, type PackResult, readPack } from '../pack-format.ts';
import { readCsv } from './csv.ts';
import { type CsvColumn, csvColumns } from './csv-columns.ts';
import { gatherRows } from './gather-rows.ts';

/** The pack, or every fault with the line that it is in. Columns may stand in any order, and be left out where their field is optional; others are ignored. */
export function csvToPack(text: string): PackResult {
  if (text.length > longestPackText) {
    return { faults: [faultAt('', 'fileTooLong', text.length, longestPackText)] };
  }
  const { rows, unclosed } = readCsv(text);
  if (unclosed !== undefined) return refused(unclosed, 'csvQuote');
  const [head, ...body] = rows;
  const columns = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const missing = (['claim', 'statement', 'source', 'summary'] as const).filter((name) => !columns.includes(name));
  if (missing.length > 0) return refused(1, 'csvColumns', missing.join(', '));
  const twice = columns.find((name, i) => Object.hasOwn(csvColumns, name) && columns.indexOf(name) < i);
  if (twice !== undefined) return refused(1, 'csvColumnTwice', twice);
  const { input, faults, lineOf } = gatherRows(body.map(({ line, cells }) => ({ line, row: rowOf(columns, cells) })));
  if (faults.length > 0) return { faults };
  const read = readPack(input);
  if (read.pack) return read;
  return {
    faults: read.faults.map(({ path, ...fault }) => {
      const line = lineOf(path);
      return { ...fault, path: line === undefined ? path : `line ${line}, ${path}` };
    }),
  };
}

/** The cells that are not blank. */
function rowOf(columns: readonly string[], cells: readonly string[]): Map<CsvColumn, string> {
  const row = new Map<CsvColumn, string>();
  for (const [i, cell] of cells.entries()) {
    const name = columns[i];
    if (name !== undefined && Object.hasOwn(csvColumns, name) && /\S/.test(cell)) row.set(name as CsvColumn, cell);
  }
  return row;
}

function refused(line: number, code: FaultCode, ...values: readonly string[]): { faults: readonly Fault[] } {
  return { faults: [faultAt(`line ${line}`, code, ...values)] };
}
