/** A web server for packs that does what it is told, and what servers on the web do: answers late, cuts off, lies, sends elsewhere. Writes down every request. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';

/** What stands at a path. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface PackServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** What was asked for, in order. */
  readonly requests: { readonly path: string; readonly headers: IncomingHttpHeaders; status: number }[];
  /** Puts an answer at a path in place of the one before, and gives its address. */
  put(path: string, answer: Answer): string;
  close(): Promise<void>;
}

export async function packServer(): Promise<PackServer> {
  const answers = new Map<string, Answer>();
  const requests: PackServer['requests'] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    const noted = { path, headers: request.headers, status: 0 };
    requests.push(noted);
    response.on('finish', () => {
      noted.status = response.statusCode;
    });
    (answers.get(path) ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    put: (path, answer) => {
      answers.set(path, answer);
      return origin + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const gzipped = (value: unknown): Buffer => gzipSync(JSON.stringify(value));

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A file as static hosts serve it: with a tag, and 304 for whoever has it. */
export function file(body: Buffer | string, type = 'application/gzip'): Answer {
  const etag = `"${sha256(Buffer.from(body)).slice(0, 16)}"`;
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, 'content-type': type }).end(body);
  };
}

export function status(code: number, headers: Record<string, string> = {}): Answer {
  return (_, response) => response.writeHead(code, headers).end();
}

/** The file in small pieces, so many milliseconds apart. */
export function dripping(body: Buffer, pieces: number, milliseconds: number): Answer {
  return (_, response) => {
    response.writeHead(200, { 'content-length': String(body.length) });
    const size = Math.ceil(body.length / pieces);
    const send = (at: number): void => {
      if (at >= body.length) return void response.end();
      response.write(body.subarray(at, at + size));
      setTimeout(() => send(at + size), milliseconds);
    };
    send(0);
  };
}

/** Half of the file, and then nothing more. */
export function silent(body: Buffer): Answer {
  return (_, response) => {
    response.writeHead(200).write(body.subarray(0, body.length >> 1));
  };
}

/** Half of the file, and then the connection breaks. */
export function cutOff(body: Buffer): Answer {
  return (_, response) => {
    response.writeHead(200, { 'content-length': String(body.length) });
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
  };
}

/** The file, announced as longer or shorter than it is. */
export function lying(body: Buffer, announced: number): Answer {
  return (_, response) => {
    // Node would keep the length honest: it is written past it.
    response.socket?.end(
      Buffer.concat([
        Buffer.from(`HTTP/1.1 200 OK\r\nContent-Length: ${announced}\r\nConnection: close\r\n\r\n`),
        body,
      ]),
    );
  };
}

/** Spaces without end, a thousandth of that as they are sent, as long as anybody listens. */
export function bomb(): Answer {
  return (_, response) => {
    response.writeHead(200);
    const spaces = Readable.from(
      (function* () {
        const some = Buffer.alloc(2 ** 20, ' ');
        while (!response.destroyed) yield some;
      })(),
    );
    const gzip = createGzip({ level: 1 });
    response.on('close', () => spaces.destroy());
    spaces.pipe(gzip).pipe(response);
  };
}
