/** Reads a file bytes by bytes, inflated where it is gzipped, and tells how far it is; what the bytes mean is the caller's. */
import { FaultError } from '../../claims/fault-error.ts';
import { faultAt } from '../../claims/faults.ts';
import { inSlices } from '../in-slices.ts';

/** How a file is read. */
export interface Reading {
  readonly signal: AbortSignal;
  /** Told of the bytes of the file that are read so far. */
  onBytes(bytes: number): void;
}

/** Most bytes that are read of a file, inflated: 1 GB, ten times a list of 100,000 fact-checks. */
const most = 2 ** 30;

/** The bytes, in pieces. Throws `FaultError` where there are too many or the compression is broken, and the signal's reason once it aborts. */
export async function* bytesOf(file: Blob, { signal, onBytes }: Reading): AsyncGenerator<Uint8Array> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const gzipped = head[0] === 0x1f && head[1] === 0x8b;
  let read = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (bytes, controller) => {
      read += bytes.byteLength;
      controller.enqueue(bytes);
    },
  });
  const plain = file.stream().pipeThrough(counted);
  const reader = (gzipped ? plain.pipeThrough(new DecompressionStream('gzip')) : plain).getReader();
  const pause = inSlices();
  let size = 0;
  try {
    for (;;) {
      // Whoever wants to cancel is heard in between.
      await pause();
      signal.throwIfAborted();
      const { done, value } = await reader.read().catch((error: unknown) => {
        if (!gzipped) throw error;
        throw new FaultError(faultAt('', 'gzipBroken'));
      });
      if (done) return;
      size += value.byteLength;
      if (size > most) throw new FaultError(faultAt('', 'fileTooLarge', most / 2 ** 20));
      onBytes(read);
      yield value;
    }
  } finally {
    // Ends the reading where the caller stops early.
    await reader.cancel().catch(() => undefined);
  }
}

/** Bytes of text before a place that a mark may begin in. */
const overlap = 64;

/** Whether `mark` stands anywhere in the text. Throws `FaultError` where the text is not UTF-8. */
export async function holds(file: Blob, mark: RegExp, reading: Reading): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let found = false;
  let tail = '';
  const look = (bytes?: Uint8Array): void => {
    let text: string;
    try {
      text = tail + decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new FaultError(faultAt('', 'notUtf8'));
    }
    found ||= mark.test(text);
    tail = text.slice(-overlap);
  };
  // To the end even where it is found: the whole must be UTF-8.
  for await (const bytes of bytesOf(file, reading)) look(bytes);
  look();
  return found;
}
