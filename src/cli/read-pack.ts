/** Reads a pack file from disk: JSON, a table, or a list of parts with these beside it, plain or gzipped; nothing else. */
import { readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { csvToPack, isTableName } from '../claims/export/csv-to-pack.ts';
import { nestsTooDeep } from '../claims/nesting.ts';
import { faultAt, longestPackText, type PackResult, parsePack } from '../claims/pack-format.ts';
import { partsFormat } from '../claims/parts-format.ts';
import { messageOf } from './message-of.ts';
import { readPartsOn } from './read-parts.ts';

/** A hint only: the text may stand in a claim. */
const listFormat = /"format"\s*:\s*"crossread-parts\//u;
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
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { faults: [faultAt('', 'notUtf8')] };
  }
  if (isTableName(file)) return csvToPack(text);
  const list = listOfParts(text);
  return list === undefined ? parsePack(text) : readPartsOn(list, file);
}

/** The list of parts that a file holds; undefined where it holds something else, or nothing that can be read. */
function listOfParts(text: string): unknown {
  if (!listFormat.test(text) || nestsTooDeep(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return Object(value).format === partsFormat ? value : undefined;
  } catch {
    return undefined;
  }
}
