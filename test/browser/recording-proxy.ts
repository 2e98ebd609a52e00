/** A proxy between a browser and the world that writes down every request and answers it itself: nothing gets out. */
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { ServedPage } from '../../src/cli/serve-pages.ts';

export interface RecordingProxy {
  /** `host:port`, as a browser's proxy setting wants it. */
  readonly address: string;
  /** What was asked for since the start, in order: `GET http://host/path`, or `CONNECT host:443` (whose inside stays unseen). */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Starts the proxy. `find` gives what stands at an http URL; all else, and every CONNECT, is refused after it is written down. */
export async function recordingProxy(find: (url: string) => ServedPage | undefined): Promise<RecordingProxy> {
  const requests: string[] = [];
  const tunnels = new Set<Socket>();
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    requests.push(`${request.method} ${url}`);
    const page = find(url);
    response.writeHead(page?.status ?? (page ? 200 : 502), {
      'content-type': page?.type ?? 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.body ?? '');
  });
  server.on('connect', (request, socket: Socket) => {
    requests.push(`CONNECT ${request.url}`);
    tunnels.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => tunnels.delete(socket));
    socket.end('HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const tunnel of tunnels) tunnel.destroy();
        server.closeAllConnections();
      }),
  };
}
