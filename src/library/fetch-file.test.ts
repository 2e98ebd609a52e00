import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FetchFault, type FetchTools, fetchFile } from './fetch-file.ts';

const URL = 'https://packs.example/a.json.gz';
const limits = { sent: 1_000, inflated: 5_000 };
const text = '{"a":"é"}';

/** A body of these pieces; where `silent`, it never ends. */
function body(pieces: readonly (string | Uint8Array)[], silent = false): ReadableStream<Uint8Array> {
  const left = pieces.map((piece) =>
    typeof piece === 'string' ? new TextEncoder().encode(piece) : new Uint8Array(piece),
  );
  return new ReadableStream({
    pull: (controller) => {
      const piece = left.shift();
      if (piece) controller.enqueue(piece);
      else if (!silent) controller.close();
      return silent && !piece ? new Promise(() => undefined) : undefined;
    },
  });
}

/** What is fetched from a host that answers so, or the fault; with what it was asked, and the timers that were started. */
async function fetched(
  answer: () => Response | Promise<Response>,
  known?: Parameters<typeof fetchFile>[3],
  isFree = true,
) {
  const asked: RequestInit[] = [];
  const timers: (() => void)[] = [];
  const tools: FetchTools = {
    request: async (_, init) => {
      asked.push(init);
      return answer();
    },
    now: () => 0,
    isFree: async () => isFree,
    startTimer: (_, callback) => {
      timers.push(callback);
      return () => timers.splice(timers.indexOf(callback), 1);
    },
  };
  const result = fetchFile(URL, limits, tools, known).catch((error: unknown) => error);
  return { result, asked, timers };
}

const faultOf = async (answer: () => Response | Promise<Response>) => {
  const result = await (await fetched(answer)).result;
  return result instanceof FetchFault ? result.fault : result;
};

describe('fetchFile', () => {
  it.each([
    ['plain', Buffer.from(text)],
    ['gzipped', gzipSync(text)],
  ])('gives a %s file with its text, digest and tags', async (_, bytes) => {
    const headers = { etag: '"x"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' };
    const pieces = [...bytes].map((byte) => new Uint8Array([byte]));
    const { result, timers } = await fetched(() => new Response(body(pieces), { headers }));
    expect(await result).toEqual({
      kind: 'file',
      bytes: new Uint8Array(bytes),
      text,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      etag: '"x"',
      lastModified: headers['last-modified'],
    });
    expect(timers).toEqual([]);
  });

  it('sends no cookie and no referrer, follows nothing, and names what is there already', async () => {
    const known = { etag: '"x"', lastModified: 'yesterday' };
    const { result, asked } = await fetched(() => new Response(null, { status: 304 }), known);
    expect(await result).toEqual({ kind: 'unchanged' });
    expect(asked).toEqual([
      expect.objectContaining({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        cache: 'no-store',
        headers: { 'If-None-Match': '"x"', 'If-Modified-Since': 'yesterday' },
      }),
    ]);
  });

  it('leaves that to the cache where the host would have to consent to such headers', async () => {
    const { result, asked } = await fetched(() => new Response(text), { etag: '"x"' }, false);
    expect(await result).toMatchObject({ kind: 'file' });
    expect(asked[0]).toMatchObject({ cache: 'no-cache' });
    expect(asked[0]).not.toHaveProperty('headers');
  });

  it.each([
    [301, {}, { kind: 'redirect' }, 0],
    [404, {}, { kind: 'missing', detail: '404' }, 0],
    [410, {}, { kind: 'missing', detail: '410' }, 0],
    [429, { 'retry-after': '7' }, { kind: 'busy', detail: '429' }, 7_000],
    [503, { 'retry-after': 'Thu, 01 Jan 1970 00:00:09 GMT' }, { kind: 'busy', detail: '503' }, 9_000],
    [500, {}, { kind: 'status', detail: '500' }, 0],
    [206, {}, { kind: 'status', detail: '206' }, 0],
    [304, {}, { kind: 'status', detail: '304' }, 0],
  ])('refuses status %i', async (code, headers, fault, retryAfter) => {
    const { result } = await fetched(() => new Response(null, { status: code, headers: headers as HeadersInit }));
    expect(await result).toMatchObject({ fault, retryAfter });
  });

  it.each<[string, () => Response | Promise<Response>, object]>([
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), { kind: 'unreachable' }],
    ['a web page', () => new Response('<p>', { headers: { 'content-type': 'text/html' } }), { kind: 'page' }],
    ['markup by another name', () => new Response('\uFEFF  <p>'), { kind: 'page' }],
    [
      'an announced length over the limit',
      () => new Response('{}', { headers: { 'content-length': '5001' } }),
      { kind: 'too-large', detail: '5000' },
    ],
    [
      'a longer file than announced',
      () => new Response(body(Array.from({ length: 6 }, () => 'x'.repeat(1000)))),
      { kind: 'too-large', detail: '5000' },
    ],
    ['a bomb', () => new Response(body([gzipSync('x'.repeat(100_000))])), { kind: 'too-large', detail: '5000' }],
    [
      'a bomb that never ends',
      () => new Response(body([gzipSync('x'.repeat(100_000)).subarray(0, -8)], true)),
      { kind: 'too-large', detail: '5000' },
    ],
    ['broken gzip', () => new Response(body([gzipSync(text).subarray(0, -9)])), { kind: 'broken' }],
    ['what only starts like gzip', () => new Response(body([new Uint8Array([0x1f, 0, 0, 0])])), { kind: 'broken' }],
    [
      'no UTF-8',
      () => new Response(body([new Uint8Array([0x7b, 0xff])])),
      { kind: 'invalid', faults: [expect.objectContaining({ code: 'notUtf8' })] },
    ],
    [
      'a body that breaks',
      () => new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('reset')) })),
      { kind: 'cut-off' },
    ],
  ])('refuses %s', async (_, answer, fault) => expect(await faultOf(answer)).toEqual(fault));

  it('gives up a host that is silent, before it answers and in the middle', async () => {
    for (const answer of [() => new Promise<Response>(() => undefined), () => new Response(body(['{'], true))]) {
      const { result, timers } = await fetched(answer);
      await new Promise((resolve) => setImmediate(resolve));
      expect(timers).toHaveLength(1);
      timers[0]?.();
      expect(await result).toMatchObject({ fault: { kind: 'stalled' } });
    }
  });

  it('takes an empty file for one', async () => {
    expect(await (await fetched(() => new Response(''))).result).toMatchObject({ kind: 'file', text: '' });
  });
});
