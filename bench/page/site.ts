/** Serves the measured pages, plain and with a peer's script in them, from this machine; measures nothing. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type PageServer, type ServedPage, servePages } from '../../src/cli/serve-pages.ts';
import type { BenchPage } from './articles.ts';

/** What highlights: nothing, the extension, or a peer's script in the page. */
export const VARIANTS = ['none', 'crossread', 'mark.js', 'mark.js quotes', 'wrapping'] as const;
export type Variant = (typeof VARIANTS)[number];

/** The peers' scripts, by name and then as they are served. */
const PEERS: Readonly<Partial<Record<Variant, string>>> = {
  'mark.js': 'mark-js',
  'mark.js quotes': 'mark-js-quotes',
  wrapping: 'wrapping',
};

/** What a peer's tasks have in their URLs; undefined where a variant is no peer. */
export function scriptOf(variant: Variant): string | undefined {
  const name = PEERS[variant];
  return name && `/${name}.js`;
}

export interface Site extends PageServer {
  /** Address of a page for one variant. The peers are handed `quotes`, which are the same for all. */
  address(page: BenchPage, variant: Variant, quotes?: readonly string[]): string;
}

/** Isolated pages have fine clocks: 20 µs in Firefox, where others have 1 ms. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** Bundles the scripts and starts the server, on a free port. */
export async function openSite(): Promise<Site> {
  const bundled = await build({
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    entryPoints: ['probe.ts', ...Object.values(PEERS).map((name) => `${name}.ts`)],
    outdir: 'bundled',
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  const served = new Map<string, ServedPage>([
    ['/favicon.ico', { body: '', status: 204 }],
    ['/blank.html', { body: '<!doctype html><title>Blank</title>', headers: ISOLATED }],
  ]);
  for (const { path, contents } of bundled.outputFiles) {
    served.set(path.slice(path.lastIndexOf('/')), { body: contents, type: 'text/javascript' });
  }
  const server = await servePages((path) => served.get(path));
  return {
    ...server,
    address({ name, html }, variant, quotes = []) {
      const path = `/${name}/${variant}`.replaceAll(' ', '-');
      const script = scriptOf(variant);
      const body = `globalThis.benchQuotes = ${JSON.stringify(quotes)};`;
      served.set(`${path}.quotes.js`, { body, type: 'text/javascript' });
      const tags = script && `<script src="${path}.quotes.js" defer></script><script src="${script}" defer></script>`;
      served.set(`${path}.html`, { body: html.replace('</head>', `${tags ?? ''}</head>`), headers: ISOLATED });
      return `${server.origin}${path}.html`;
    },
  };
}
