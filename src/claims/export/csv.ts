/** Writes and reads CSV (RFC 4180) whose cells no spreadsheet takes for a formula; knows nothing of packs. */

/** What a spreadsheet would run, or would be brought to run by white space or by our own sign before it; also the full-width signs, which Excel takes for theirs. */
const formula = /^'*\s*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;

/** Spreadsheets take UTF-8 for Latin-1 without it. */
const byteOrderMark = '\uFEFF';

/** A cell as it is written: an apostrophe before what would be run, which spreadsheets have for "this is text". */
export function guarded(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** The cell that was guarded: `unguarded(guarded(x)) === x` for every text. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** The file: a byte order mark, rows that end in CRLF, quotes where they are needed. Every row should have as many cells as the first. */
export function writeCsv(rows: Iterable<readonly string[]>): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(row.map((cell) => quotedCell(guarded(cell))).join(','));
  return `${byteOrderMark}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function quotedCell(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A file's rows with their numbers (from 1) as a spreadsheet counts them, or the line of the text in which a quote is opened and not closed. Blank rows are left out. */
export interface CsvRows {
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly unclosed?: number;
}

/** Reads what `writeCsv` writes, and what spreadsheets make of it: LF or CRLF; commas, semicolons or tabs, whichever the first line has most of. */
export function readCsv(text: string): CsvRows {
  const body = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const separator = separatorOf(body);
  const rows: { row: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let line = 1;
  let row = 1;
  let at = 0;
  const endRow = (): void => {
    if (cells.length > 1 || cells[0] !== '') rows.push({ row, cells });
    cells = [];
    row++;
  };
  while (at < body.length || cells.length > 0) {
    let cell = '';
    if (body[at] === '"') {
      const opened = line;
      for (at++; ; ) {
        const end = body.indexOf('"', at);
        if (end < 0) return { rows, unclosed: opened };
        const part = body.slice(at, end);
        cell += part;
        line += linesIn(part);
        at = end + 1;
        if (body[at] !== '"') break;
        cell += '"';
        at++;
      }
    }
    // What stands behind a closing quote, which only hand-made files have, belongs to the cell.
    const end = endOfCell(body, at, separator);
    cells.push(unguarded(cell + body.slice(at, end)));
    at = end;
    if (body[at] === separator) {
      at++;
      if (at < body.length) continue;
      cells.push('');
    } else if (at < body.length) {
      at += body.startsWith('\r\n', at) ? 2 : 1;
      line++;
    }
    endRow();
  }
  return { rows };
}

function endOfCell(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === separator || sign === '\n' || sign === '\r') return at;
  }
  return text.length;
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

function separatorOf(text: string): string {
  const header = text.slice(0, endOfCell(text, 0, '\n'));
  const count = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
