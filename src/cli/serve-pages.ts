/** A web server on this machine that hands out pages made in memory; for the demo and the tests. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is answered to one path. */
export interface ServedPage {
  readonly body: string | Uint8Array;
  /** `text/html; charset=utf-8` where absent. */
  readonly type?: string;
  /** 200 where absent. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PageServer {
  /** `http://127.0.0.1:PORT`, on a free port. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves what `find` gives for a path (`/demo.html`, query left out), and 404 where it gives nothing. */
export async function servePages(find: (path: string) => ServedPage | undefined): Promise<PageServer> {
  const server = createServer((request, response) => {
    const page = find(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(page?.status ?? (page ? 200 : 404), {
      'content-type': page?.type ?? 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...page?.headers,
    });
    response.end(page?.body ?? 'Not found');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A browser keeps its connections open, and would hold the server up.
        server.closeAllConnections();
      }),
  };
}
