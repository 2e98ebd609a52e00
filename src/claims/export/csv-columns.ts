/** Which column of a CSV file holds which field of a pack, and how a list stands in one cell; reads and writes no files. */

/** Fields of a report, of its source, of its claim and of the pack, by column. docs/packs.md tells authors the same. */
export const csvColumns = {
  claim: 'claims[].id',
  statement: 'claims[].statement',
  relation: 'claims[].relation',
  source: 'claims[].reports[].source',
  headline: 'sources[].headline',
  outlet: 'sources[].outlet',
  url: 'sources[].url',
  published: 'sources[].published',
  summary: 'claims[].reports[].summary',
  quote: 'claims[].reports[].quote',
  rating: 'claims[].reports[].review.rating',
  claimant: 'claims[].reports[].review.claimant',
  reviewed: 'claims[].reports[].review.date',
  wordings: 'claims[].wordings',
  tensions: 'claims[].tensions',
  differences: 'claims[].differences',
  background: 'claims[].background',
  pages: 'sources[].pages',
  pack: 'id',
  title: 'title',
  version: 'version',
  language: 'language',
  description: 'description',
  author: 'author',
  licence: 'licence',
  updated: 'updated',
  aliases: 'aliases',
} as const;

export type CsvColumn = keyof typeof csvColumns;

/** Cells of one row by column; one that is absent is empty. */
export type CsvRow = Partial<Readonly<Record<CsvColumn, string>>>;

/** Where a table has what a path of a pack leads to: `sources[1].headline` is in the column `headline`, `claims[0].wordings[2]` is `wordings[2]`. Undefined for a path that leads to no column. */
export function columnOf(path: string): string | undefined {
  const steps = path.split(/(?=[.[])/);
  for (let used = steps.length; used > 0; used--) {
    const field = steps
      .slice(0, used)
      .join('')
      .replace(/\[\d+\]/g, '[]');
    const column = field === 'sources[].id' ? 'source' : ofField.get(field);
    if (column !== undefined) return `${column}${steps.slice(used).join('')}`;
  }
  return undefined;
}

const ofField = new Map<string, string>(Object.entries(csvColumns).map(([column, field]) => [field, column]));

/** Texts in one cell, one a line; a backslash stands before what would be taken for the end of a line or for itself. */
export function linesCell(texts: readonly string[]): string {
  return texts
    .map((text) => text.replace(/[\\\n\r]/g, (sign) => (sign === '\\' ? '\\\\' : sign === '\n' ? '\\n' : '\\r')))
    .join('\n');
}

/** The texts of such a cell; blank lines are left out. */
export function linesOf(cell: string): string[] {
  return cell
    .split(/\r?\n/)
    .filter((line) => /\S/.test(line))
    .map((line) => line.replace(/\\([\\nr])/g, (_, sign) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : '\\')));
}

/** Objects or lists in one cell, one a line, as JSON. */
export function jsonCell(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join('\n');
}
