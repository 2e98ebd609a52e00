/** Inflates gzipped bytes up to a cap, so that a small file cannot fill the memory. */

/** The inflated bytes, or `too large` as soon as there are more than `cap`. Rejects where the compression is broken. */
export async function gunzip(
  gzipped: ReadableStream<Uint8Array<ArrayBuffer>>,
  cap: number,
): Promise<Uint8Array<ArrayBuffer> | 'too large'> {
  const reader = gzipped.pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > cap) {
      await reader.cancel();
      return 'too large';
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}
