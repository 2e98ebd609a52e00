/** Fetches one file of a subscription, within bounds; knows nothing of packs, and stores nothing. */
import { faultAt } from '../claims/faults.ts';
import { gunzip } from './gunzip.ts';
import { hex } from './record-list.ts';
import type { SubscriptionFault } from './subscription.ts';
import { waitAskedFor } from './subscription-schedule.ts';

/** What a file may be. */
export interface FileLimits {
  /** Bytes as they are sent, of a gzipped file. */
  readonly sent: number;
  /** Bytes once inflated, or as they are sent where they are not gzipped. */
  readonly inflated: number;
}

/** What the host called the version that is there already. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What fetching takes from around it. */
export interface FetchTools {
  /** `fetch`. */
  readonly request: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether the reader's browser lets the extension read this address without its host's consent (CORS). */
  readonly isFree: (url: string) => Promise<boolean>;
  /** Calls back after so many milliseconds, unless it is called off. */
  readonly startTimer: (milliseconds: number, callback: () => void) => () => void;
  readonly signal?: AbortSignal | undefined;
  /** Told of bytes as they come. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** A file as it was sent, what is in it, and what its host calls it; or that it is the one that is there already. */
export type Fetched =
  | { readonly kind: 'unchanged' }
  | ({
      readonly kind: 'file';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly text: string;
      readonly sha256: string;
    } & Validators);

/** A file that cannot be had. */
export class FetchFault extends Error {
  constructor(
    readonly fault: SubscriptionFault,
    /** Milliseconds that the host asks to wait for. */
    readonly retryAfter = 0,
  ) {
    super(fault.kind);
  }
}

/** Milliseconds without a byte after which a host is given up. */
export const patience = 30_000;

/** Rejects with `FetchFault`; and as the signal says where it is aborted. */
export async function fetchFile(
  url: string,
  limits: FileLimits,
  tools: FetchTools,
  known?: Validators,
): Promise<Fetched> {
  const ended = new AbortController();
  const fail = (kind: SubscriptionFault['kind'], detail?: string): void =>
    ended.abort(new FetchFault({ kind, ...(detail !== undefined && { detail }) }));
  const forward = (): void => ended.abort(tools.signal?.reason);
  tools.signal?.addEventListener('abort', forward);
  if (tools.signal?.aborted) forward();
  let stop = (): void => undefined;
  const wait = (): void => {
    stop();
    stop = tools.startTimer(patience, () => fail('stalled'));
  };
  wait();
  try {
    const response = await within(
      ended.signal,
      tools.request(url, await requestOf(url, tools, known, ended.signal)),
      'unreachable',
    );
    const refused = refusalOf(response, tools.now());
    if (refused) throw refused;
    if (response.status === 304) {
      if (known === undefined) throw new FetchFault({ kind: 'status', detail: '304' });
      return { kind: 'unchanged' };
    }
    const { bytes, inflated } = await readBody(response, limits, ended.signal, fail, (more) => {
      wait();
      tools.onBytes?.(more);
    });
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    return {
      kind: 'file',
      bytes,
      text: textOf(inflated),
      sha256: hex(new Uint8Array(digest)),
      ...validatorsOf(response),
    };
  } finally {
    stop();
    tools.signal?.removeEventListener('abort', forward);
    // Whatever is still on its way is of no use any more.
    ended.abort();
  }
}

/** No cookies, no referrer, no redirect: where a host sends elsewhere, that is not said, and so not followed. Validators are no header that a host must consent to only where it need not consent at all; elsewhere the browser's own cache asks whether the file changed. */
async function requestOf(
  url: string,
  { isFree }: FetchTools,
  known: Validators | undefined,
  signal: AbortSignal,
): Promise<RequestInit> {
  const common = { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', signal } as const;
  if (!(await isFree(url))) return { ...common, cache: 'no-cache' };
  const headers: Record<string, string> = {};
  if (known?.etag !== undefined) headers['If-None-Match'] = known.etag;
  if (known?.lastModified !== undefined) headers['If-Modified-Since'] = known.lastModified;
  return { ...common, cache: 'no-store', headers };
}

/** Rejects as soon as the signal says, whatever the promise does then. */
function within<T>(signal: AbortSignal, promise: Promise<T>, kind: SubscriptionFault['kind']): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(signal.reason);
    if (signal.aborted) ended();
    signal.addEventListener('abort', ended);
    promise
      .then(resolve, (error) => {
        reject(signal.aborted ? signal.reason : error instanceof FetchFault ? error : new FetchFault({ kind }));
      })
      .finally(() => signal.removeEventListener('abort', ended));
  });
}

function refusalOf({ type, status, headers }: Response, now: number): FetchFault | undefined {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) {
    return new FetchFault({ kind: 'redirect' });
  }
  if (status === 200 || status === 304) return undefined;
  const retryAfter = waitAskedFor(headers.get('retry-after'), now);
  if (status === 404 || status === 410) return new FetchFault({ kind: 'missing', detail: String(status) }, retryAfter);
  if (status === 429 || status === 503) return new FetchFault({ kind: 'busy', detail: String(status) }, retryAfter);
  return new FetchFault({ kind: 'status', detail: String(status) }, retryAfter);
}

function validatorsOf({ headers }: Response): Validators {
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}

/** Reads to the end; a gzipped file is inflated while it comes, so that too much of it ends the transfer. */
async function readBody(
  response: Response,
  limits: FileLimits,
  signal: AbortSignal,
  fail: (kind: SubscriptionFault['kind'], detail?: string) => void,
  onBytes: (bytes: number) => void,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly inflated: Uint8Array<ArrayBuffer> }> {
  const tooLarge = (limit: number): void => fail('too-large', String(limit));
  const announced = Number(response.headers.get('content-length'));
  const isPage = /^\s*text\/html\b/i.test(response.headers.get('content-type') ?? '');
  if (announced > Math.max(limits.sent, limits.inflated)) tooLarge(Math.max(limits.sent, limits.inflated));
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let inflating: Inflating | undefined;
  for (;;) {
    const { done, value } = await within(
      signal,
      reader?.read() ?? Promise.resolve({ done: true as const, value: undefined }),
      'cut-off',
    );
    if (done) break;
    const part = value as Uint8Array<ArrayBuffer>;
    if (part.byteLength === 0) continue;
    if (size === 0 && part[0] === 0x1f) {
      inflating = inflatingUpTo(
        limits.inflated,
        () => tooLarge(limits.inflated),
        () => fail('broken'),
      );
    } else if (size === 0 && (isPage || startsAsPage(part))) fail('page');
    size += part.byteLength;
    if (size > (inflating ? limits.sent : limits.inflated)) tooLarge(inflating ? limits.sent : limits.inflated);
    parts.push(part);
    inflating?.add(part);
    onBytes(part.byteLength);
  }
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  const inflated = inflating ? await within(signal, inflating.finish(), 'broken') : bytes;
  if (signal.aborted) throw signal.reason;
  return { bytes, inflated };
}

interface Inflating {
  add(part: Uint8Array<ArrayBuffer>): void;
  finish(): Promise<Uint8Array<ArrayBuffer>>;
}

function inflatingUpTo(limit: number, tooLarge: () => void, broken: () => void): Inflating {
  let feed: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      feed = controller;
    },
  });
  const inflated = gunzip(stream, limit).then((bytes) => {
    if (bytes !== 'too large') return bytes;
    tooLarge();
    throw new FetchFault({ kind: 'too-large', detail: String(limit) });
  });
  let over = false;
  inflated.catch(() => {
    over = true;
    broken();
  });
  return {
    add: (part) => {
      if (!over) feed?.enqueue(part);
    },
    finish: () => {
      if (!over) feed?.close();
      return inflated;
    },
  };
}

/** Whether the first bytes are those of markup: an error page or a login, sent as if it were the file. */
function startsAsPage(part: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(part.subarray(0, 64)).replace(/^\uFEFF/, ''));
}

function textOf(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FetchFault({ kind: 'invalid', faults: [faultAt('', 'notUtf8')] });
  }
}
