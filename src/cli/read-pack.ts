/** Reads a pack file, JSON or a table, plain or gzipped, from disk; nothing else. */
import { readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { csvToPack, isTableName } from '../claims/export/csv-to-pack.ts';
import { faultAt, longestPackText, type PackResult, parsePack } from '../claims/pack-format.ts';
import { messageOf } from './message-of.ts';

const megabytes = longestPackText / 1024 / 1024;

/** Never throws: a file that is missing, too large, no gzip or not UTF-8 is a fault without a path, with `unreadable` set where it could not be opened. */
export async function readPackFile(file: string): Promise<PackResult & { unreadable?: true }> {
  let bytes: Buffer;
  try {
    if ((await stat(file)).size > longestPackText) return { faults: [faultAt('', 'fileTooLarge', megabytes)] };
    bytes = await readFile(file);
  } catch (error) {
    return { faults: [faultAt('', 'unreadable', messageOf(error))], unreadable: true };
  }
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes, { maxOutputLength: longestPackText });
  } catch (error) {
    const isBomb = error instanceof RangeError;
    return { faults: [isBomb ? faultAt('', 'fileTooLarge', megabytes) : faultAt('', 'gzipBroken')] };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isTableName(file) ? csvToPack(text) : parsePack(text);
  } catch {
    return { faults: [faultAt('', 'notUtf8')] };
  }
}
