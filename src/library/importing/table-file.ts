/** Tells a table (CSV) from other files and gives the pack in it, or its faults; keeps nothing. */
import { csvToPack, isTableName } from '../../claims/export/csv-to-pack.ts';
import type { PackResult } from '../../claims/pack-format.ts';
import { readPackText } from '../read-file.ts';

/** Whether a file is a table by its name, or by what the system says of it. */
export function isTable(name: string, type: string): boolean {
  return isTableName(name) || /^text\/(?:csv|tab-separated-values)\b/u.test(type);
}

/** The pack in a table, plain or gzipped, or its faults with row and column. Rejects only where the file itself cannot be read any more. */
export function readTable(file: Blob): Promise<PackResult> {
  return readPackText(file, csvToPack);
}
