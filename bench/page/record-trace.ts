/** Records a trace of a page in Chromium, in a buffer that holds all of it; reads nothing of it. */
import type { CDPSession, Page } from 'puppeteer-core';

/** A script that calls back for every node fills the usual buffer in seconds, and the beginning is lost. In KB. */
const BUFFER = 400 * 1024;

/** Starts recording at once; the function that comes back ends it, and gives the trace as JSON. */
export async function recordTrace(page: Page, categories: readonly string[]): Promise<() => Promise<string>> {
  const client = await page.createCDPSession();
  await client.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      traceBufferSizeInKb: BUFFER,
      includedCategories: [...categories],
      excludedCategories: ['*'],
    },
  });
  return async () => {
    const complete = new Promise<string>((resolve, reject) =>
      client.once('Tracing.tracingComplete', ({ stream, dataLossOccurred }) =>
        stream === undefined || dataLossOccurred ? reject(new Error('the trace is not whole')) : resolve(stream),
      ),
    );
    await client.send('Tracing.end');
    const text = await readStream(client, await complete);
    await client.detach();
    return text;
  };
}

async function readStream(client: CDPSession, handle: string): Promise<string> {
  const parts: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await client.send('IO.read', { handle, size: 2 ** 20 });
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) break;
  }
  await client.send('IO.close', { handle });
  return Buffer.concat(parts).toString('utf8');
}
