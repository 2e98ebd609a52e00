/** Reads a pack out of a table: what `packToCsv` writes, also after a spreadsheet has sorted, cut or changed it. Checks by `readPack`. */
import { type Fault, longestPackText, type PackResult, readPack } from '../pack-format.ts';
import { readCsv } from './csv.ts';
import { type CsvColumn, csvColumns } from './csv-columns.ts';
import { gatherRows } from './gather-rows.ts';

/** The pack, or every fault with the line that it is in. Columns may stand in any order, and be left out where their field is optional; others are ignored. */
export function csvToPack(text: string): PackResult {
  if (text.length > longestPackText) {
    return refused(`has ${text.length} characters; at most ${longestPackText} are read: split it into several`);
  }
  const { rows, unclosed } = readCsv(text);
  if (unclosed !== undefined) return refused('a quotation mark is opened here and never closed', unclosed);
  const [head, ...body] = rows;
  const columns = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const missing = (['claim', 'statement', 'source', 'summary'] as const).filter((name) => !columns.includes(name));
  if (missing.length > 0) return refused(`names no column ${missing.join(', ')}`, 1);
  const twice = columns.find((name, i) => Object.hasOwn(csvColumns, name) && columns.indexOf(name) < i);
  if (twice !== undefined) return refused(`names the column ${twice} twice`, 1);
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

function refused(reason: string, line?: number): { faults: readonly Fault[] } {
  return { faults: [{ path: line === undefined ? '' : `line ${line}`, reason }] };
}
