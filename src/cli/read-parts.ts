/** Reads a pack that lies on disk as a list of parts, each held against its digest, and puts it together; nothing else. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Fault, faultAt, faultWithin } from '../claims/faults.ts';
import { joinParts } from '../claims/join-parts.ts';
import type { PackResult } from '../claims/pack-format.ts';
import { type PartEntry, type PartsList, parsePart, readParts } from '../claims/parts-format.ts';
import type { Claim, Source } from '../claims/types.ts';
import { messageOf } from './message-of.ts';

/** Bytes of JSON that a part may inflate to; see docs/subscriptions.md. */
const largestText = 64 * 1024 * 1024;

/** The pack of a list, or every fault of the list, or of the first part that has some. @param file where the list lies: its parts are looked for beside it */
export async function readPartsOn(input: unknown, file: string): Promise<PackResult> {
  const { list, faults } = readParts(input);
  if (faults !== undefined) return { faults };
  const claims: Claim[] = [];
  const sources: Source[] = [];
  const join = joinParts();
  for (const [i, entry] of list.parts.entries()) {
    const at = `parts[${i}]`;
    const read = await readPart(entry, list, file);
    if (read.faults !== undefined) return { faults: read.faults.map((fault) => faultWithin(at, fault)) };
    const joined = join(read.part, i);
    if (joined.fault !== undefined) return { faults: [faultWithin(at, joined.fault)] };
    for (const claim of read.part.claims) claims.push(claim);
    for (const source of joined.sources) sources.push(source);
  }
  const { aliases, ...head } = list.head;
  return { pack: { ...head, sources, claims, aliases } };
}

async function readPart(
  { url, sha256, bytes: size, claims }: PartEntry,
  { head }: PartsList,
  file: string,
): Promise<ReturnType<typeof parsePart>> {
  const folder = resolve(dirname(file));
  const path = resolve(folder, url.replace(/[?#].*$/s, ''));
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || !path.startsWith(folder + sep)) {
    return { faults: [partFault('url', 'does not lie beside the list, where it is looked for')] };
  }
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { faults: [faultAt('url', 'unreadable', messageOf(error))] };
  }
  if (bytes.length !== size) return { faults: [partFault('bytes', `is ${size}, but the file has ${bytes.length}`)] };
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== sha256) return { faults: [partFault('sha256', `is not the digest of the file, which is ${digest}`)] };
  let text: string;
  try {
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: largestText }) : bytes;
    text = new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch (error) {
    if (error instanceof RangeError) return { faults: [faultAt('', 'fileTooLarge', largestText / 1024 / 1024)] };
    return { faults: [faultAt('', bytes[0] === 0x1f ? 'gzipBroken' : 'notUtf8')] };
  }
  return parsePart(text, head, claims);
}

/** What only files on disk can have wrong. */
function partFault(path: string, reason: string): Fault {
  return { path, reason, hint: 'split the pack again', code: 'unreadable', values: [reason] };
}
