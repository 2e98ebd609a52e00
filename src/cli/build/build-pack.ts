/** `pack -- build`: makes one file of pack files, the same byte for byte wherever it is built, and prints its sizes and digests. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'fflate';
import { packToCrossread } from '../../claims/export/pack-to-crossread.ts';
import { faultLine, parsePack } from '../../claims/pack-format.ts';
import { counted } from '../counted.ts';
import { fileName } from '../file-name.ts';
import { messageOf } from '../message-of.ts';
import { readPackFile } from '../read-pack.ts';
import { mergePacks, type NamedPack } from './merge-packs.ts';

/** Exit code: 0; 1 where the packs are faulty or cannot be merged, 2 where a file cannot be read or written. Nothing is written unless all is well. @param out by default the pack's id with `.json.gz` */
export async function buildPack(files: readonly string[], out?: string): Promise<0 | 1 | 2> {
  const packs: NamedPack[] = [];
  let [unreadable, faulty] = [false, false];
  for (const file of files) {
    const { pack, faults, unreadable: isGone } = await readPackFile(file);
    if (pack) packs.push({ file, pack });
    else {
      for (const fault of faults) console.error(`${file}: ${faultLine(fault)}`);
      if (isGone) unreadable = true;
      else faulty = true;
    }
  }
  const [first, ...others] = packs;
  if (unreadable) return 2;
  if (first === undefined || faulty) return 1;
  const merged = mergePacks(first, others);
  if (merged.faults) {
    for (const fault of merged.faults) console.error(fault);
    return 1;
  }
  const text = packToCrossread(merged.pack);
  const { pack, faults = [] } = parsePack(text);
  for (const fault of faults) console.error(faultLine(fault));
  if (pack === undefined) return 1;
  for (const note of merged.notes) console.error(`note: ${note}`);
  return write(
    out ?? `${fileName(pack.id)}.json.gz`,
    text,
    `${counted(pack.claims.length, 'claim')}, ${counted(pack.sources.length, 'source')}`,
  );
}

async function write(file: string, text: string, counts: string): Promise<0 | 2> {
  const json = new TextEncoder().encode(text);
  // In JavaScript, without a time: the same bytes on every system and version of Node.
  const gzipped = gzipSync(json, { level: 9, mtime: 0 });
  try {
    await writeFile(file, file.endsWith('.gz') ? gzipped : json);
  } catch (error) {
    console.error(`${file}: cannot be written: ${messageOf(error)}`);
    return 2;
  }
  console.log(`${file}: ${counts}`);
  console.log(`  JSON ${json.length} bytes, SHA-256 ${digestOf(json)}`);
  console.log(`  gzip ${gzipped.length} bytes, SHA-256 ${digestOf(gzipped)}`);
  return 0;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
