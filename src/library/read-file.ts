/** Reads a pack or a backup out of a file that the reader chose: plain or gzipped JSON, of a bearable size. Keeps nothing. */
import { type Fault, faultAt, type PackResult, parsePack } from '../claims/pack-format.ts';
import { type BackupResult, ofBackup, readBackup } from './backup.ts';
import { gunzip } from './gunzip.ts';

/** The largest pack that is read, in bytes of its JSON: 64 MB. */
const largestPack = 64 * 1024 * 1024;

/** The largest backup that is read, in bytes of its JSON: 500 MB. A longer text is more than a browser can hold as one. */
const largestBackup = 500 * 1024 * 1024;

/** The pack in a file, or its faults. Rejects only where the file itself cannot be read any more. */
export function readPackFile(file: Blob): Promise<PackResult> {
  return readPackText(file, parsePack);
}

/** The same for a pack in another form. @param read the pack out of the file's text, or its faults */
export async function readPackText(file: Blob, read: (text: string) => PackResult): Promise<PackResult> {
  const { text, fault } = await textOf(file, largestPack);
  return text === undefined ? { faults: [fault] } : read(text);
}

/** The backup in a file, or its faults. Rejects only where the file itself cannot be read any more. */
export async function readBackupFile(file: Blob): Promise<BackupResult> {
  const { text, fault } = await textOf(file, largestBackup);
  return text === undefined ? { faults: [ofBackup(fault)] } : readBackup(text);
}

type FileText =
  | { readonly text: string; readonly fault?: undefined }
  | { readonly fault: Fault; readonly text?: undefined };

async function textOf(file: Blob, largest: number): Promise<FileText> {
  const tooMuch = faultAt('', 'fileTooLarge', largest / 1024 / 1024);
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    return file.size > largest ? { fault: tooMuch } : decoded(await file.arrayBuffer());
  }
  try {
    const bytes = await gunzip(file.stream(), largest);
    return bytes === 'too large' ? { fault: tooMuch } : decoded(bytes);
  } catch {
    return { fault: faultAt('', 'gzipBroken') };
  }
}

function decoded(bytes: AllowSharedBufferSource): FileText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: faultAt('', 'notUtf8') };
  }
}
