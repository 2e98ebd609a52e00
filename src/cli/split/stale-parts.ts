/** Finds the parts beside the lists of a folder that none of its lists names; deletes nothing. Several packs may be split into one folder, and then share `parts/`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { faultLine, longestPackText } from '../../claims/pack-format.ts';
import { partsFormat, readParts } from '../../claims/parts-format.ts';
import { messageOf } from '../message-of.ts';

/** What `splitPack` calls a part; other files of the author's are not ours to delete. */
const partName = /^[0-9a-f]{64}\.json\.gz$/;
/** Lists are JSON, plain or gzipped. */
const listName = /\.json(?:\.gz)?$/i;
/** Of any version: what a later one names cannot be told, yet it names parts. */
const anyList = partsFormat.replace(/\d+$/, '');

export interface StaleParts {
  /** Files in `parts/` that no list names; with doubts, some may be named all the same. */
  readonly stale: readonly string[];
  /** Why that is not certain: each file that may name parts and cannot be read as a list, with what is wrong in it. */
  readonly doubts: readonly string[];
}

/** @param own the file of the list that was just written, in `folder`; `named`: the parts that it names. Rejects where the folder itself cannot be read. */
export async function findStaleParts(folder: string, own: string, named: ReadonlySet<string>): Promise<StaleParts> {
  const stale = new Set((await readdir(join(folder, 'parts'))).filter((name) => partName.test(name)));
  for (const name of named) stale.delete(name);
  const doubts: string[] = [];
  // Most often there is none, and large files need not be read.
  if (stale.size === 0) return { stale: [], doubts };
  for (const file of await readdir(folder, { withFileTypes: true })) {
    if (file.isDirectory() || file.name === own || !listName.test(file.name)) continue;
    const path = join(folder, file.name);
    try {
      for (const name of await partsNamedIn(path)) stale.delete(name);
    } catch (error) {
      doubts.push(`${path}: ${messageOf(error)}`);
    }
  }
  return { stale: [...stale], doubts };
}

/** None where the file is no list. Rejects where that, or what the list names, cannot be told. */
async function partsNamedIn(path: string): Promise<readonly string[]> {
  let value: unknown;
  try {
    const bytes = await readFile(path);
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const plain = isGzip ? gunzipSync(bytes, { maxOutputLength: longestPackText }) : bytes;
    value = JSON.parse(new TextDecoder().decode(plain));
  } catch (error) {
    throw new Error(`cannot be read as JSON, so that it may be a list of parts: ${messageOf(error)}`);
  }
  const format: unknown = Object(value).format;
  if (typeof format !== 'string' || !format.startsWith(anyList)) return [];
  const { list, faults } = readParts(value);
  if (list === undefined) throw new Error(`is a list of parts with a fault: ${faults.map(faultLine).join('; ')}`);
  // Whichever of the two is right, the part is wanted.
  return list.parts.flatMap(({ url, sha256 }) => [
    `${sha256}.json.gz`,
    url.replace(/[?#].*$/s, '').replace(/^.*\//s, ''),
  ]);
}
