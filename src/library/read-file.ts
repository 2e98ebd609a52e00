/** Reads a pack out of a file that the reader chose: plain or gzipped JSON, of a bearable size. Keeps nothing. */
import { type PackResult, parsePack } from '../claims/pack-format.ts';
import { gunzip } from './gunzip.ts';

/** The largest pack that is read, in bytes of its JSON: 64 MB. */
export const largestPack = 64 * 1024 * 1024;

/** The pack in a file, or its faults. Rejects only where the file itself cannot be read any more. */
export async function readPackFile(file: Blob): Promise<PackResult> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (head[0] === 0x1f && head[1] === 0x8b) return readGzipped(file);
  return file.size > largestPack ? fault(tooLarge) : readText(await file.arrayBuffer());
}

async function readGzipped(file: Blob): Promise<PackResult> {
  let bytes: Uint8Array<ArrayBuffer> | 'too large';
  try {
    bytes = await gunzip(file.stream(), largestPack);
  } catch {
    return fault('the gzip compression is broken: download or compress the file again');
  }
  return bytes === 'too large' ? fault(tooLarge) : readText(bytes);
}

function readText(bytes: AllowSharedBufferSource): PackResult {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fault('the text is not UTF-8: save the file in UTF-8 and import it again');
  }
  return parsePack(text);
}

const tooLarge = 'the pack is over 64 MB and too large to be read: split it into several packs';

function fault(reason: string): PackResult {
  return { faults: [{ path: '', reason }] };
}
