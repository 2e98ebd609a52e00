/** `pack -- split`: writes a pack as a list of gzipped parts for subscribers, the same byte for byte wherever it is split, and prints what a subscriber fetches. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { claimsPerPart, cutParts, partsText, partText } from '../../claims/export/pack-to-parts.ts';
import { faultLine } from '../../claims/pack-format.ts';
import { largestPart, type PartEntry, readParts } from '../../claims/parts-format.ts';
import { counted } from '../counted.ts';
import { fileName } from '../file-name.ts';
import { messageOf } from '../message-of.ts';
import { readPackFile } from '../read-pack.ts';
import { findStaleParts } from './stale-parts.ts';

export interface SplitOptions {
  /** Claims in a part, on average; by the size of the pack where absent. */
  readonly claims?: number | undefined;
  /** Deletes the parts that no list in the folder names any more; none where one of the lists cannot be read. */
  readonly prune?: boolean | undefined;
  /** Bytes of a part at most: what subscribers take, where absent. */
  readonly largest?: number | undefined;
}

/** Exit code: 0; 1 where the pack is faulty or cannot be cut, 2 where a file cannot be read or written. The list is written after its parts, and older parts are deleted after that, so that no list in the folder, old or new, names a part that is not there. */
export async function splitPack(file: string, folder: string, options: SplitOptions = {}): Promise<0 | 1 | 2> {
  const { pack, faults, unreadable } = await readPackFile(file);
  if (pack === undefined) {
    for (const fault of faults) console.error(`${file}: ${faultLine(fault)}`);
    return unreadable ? 2 : 1;
  }
  const { claims, sources, ...head } = pack;
  const parts = cutParts(pack, options.claims ?? claimsPerPart(claims.length));
  const files = new Map<string, Uint8Array>();
  const entries = parts.map((part): PartEntry => {
    // In JavaScript, without a time: the same bytes on every system and version of Node.
    const bytes = gzipSync(new TextEncoder().encode(partText(part)), { level: 9, mtime: 0 });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const name = `${sha256}.json.gz`;
    files.set(name, bytes);
    return { url: `parts/${name}`, sha256, bytes: bytes.length, claims: part.claims.length };
  });
  const { largest = largestPart } = options;
  const tooLarge = entries.find(({ bytes }) => bytes > largest);
  if (tooLarge !== undefined) {
    console.error(
      `${file}: ${counted(tooLarge.claims, 'claim')} that name each other in their tensions make a part of ${tooLarge.bytes} bytes, more than ${largest}: take some of the tensions out`,
    );
    return 1;
  }
  const text = partsText({ head, parts: entries });
  const list = readParts(JSON.parse(text));
  for (const fault of list.faults ?? []) console.error(`${file}: ${faultLine(fault)}`);
  if (list.faults) return 1;
  const own = `${fileName(pack.id)}.json`;
  const index = join(folder, own);
  if (await isAnothers(index, pack.id)) {
    console.error(
      `${index}: is another file than the list of "${pack.id}", and would be lost: split the pack into another folder, or move that file`,
    );
    return 2;
  }
  let written: readonly string[];
  try {
    written = await writeParts(join(folder, 'parts'), files);
    // Whole or not at all: who subscribes may ask at any moment.
    await writeFile(`${index}.new`, text);
    await rename(`${index}.new`, index);
  } catch (error) {
    console.error(`${folder}: cannot be written: ${messageOf(error)}`);
    return 2;
  }
  const all = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${index}: ${counted(claims.length, 'claim')}, ${counted(sources.length, 'source')}`);
  console.log(`  ${counted(parts.length, 'part')}, ${all} bytes; the list ${Buffer.byteLength(text)} bytes`);
  console.log(`  new since the last time: ${counted(written.length, 'part')}, ${bytesOf(written, files)} bytes`);
  try {
    await tidy(folder, own, new Set(files.keys()), options.prune === true);
    return 0;
  } catch (error) {
    console.error(`${folder}: the list is written, but its older parts cannot be gone through: ${messageOf(error)}`);
    return 2;
  }
}

/** Whether what stands where the list is to go is no list of this pack: the very file that is being split, say, or the list of a pack whose id makes the same name. Half a list, which an interrupted run leaves, is nobody's. */
async function isAnothers(index: string, id: string): Promise<boolean> {
  try {
    const there = Object(JSON.parse(await readFile(index, 'utf8')));
    return there.id !== id || !Object.hasOwn(there, 'parts');
  } catch {
    return false;
  }
}

/** Writes the parts that are not there. Their names are their digests: one that is there with the same bytes stays. */
async function writeParts(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const there = new Set(await readdir(folder));
  const written: string[] = [];
  for (const [name, bytes] of files) {
    // A run that was interrupted may have left half a file.
    if (there.has(name) && (await readFile(join(folder, name))).equals(bytes)) continue;
    await writeFile(join(folder, name), bytes);
    written.push(name);
  }
  return written;
}

/** Tells of the parts that no list names any more, and deletes them where asked to. A list that cannot be read may name any of them: then all stay. */
async function tidy(folder: string, own: string, named: ReadonlySet<string>, prune: boolean): Promise<void> {
  const { stale, doubts } = await findStaleParts(folder, own, named);
  if (doubts.length === 0) {
    if (prune) for (const name of stale) await rm(join(folder, 'parts', name));
    if (stale.length > 0) console.log(`  no longer named: ${counted(stale.length, 'part')}${prune ? ', deleted' : ''}`);
  } else if (prune) {
    for (const doubt of doubts) console.error(doubt);
    console.error(
      `${folder}: no part was deleted, since ${counted(doubts.length, 'file')} there may name any of them: mend or move what is named above, then run this again`,
    );
  }
}

function bytesOf(names: readonly string[], files: ReadonlyMap<string, Uint8Array>): number {
  return names.reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0);
}
