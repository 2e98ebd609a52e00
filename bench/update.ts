/**
 * `npm run --silent bench -- update [--browser NAME]... [--claims N]`: what an update of a subscribed pack costs when 1 % of its claims changed, as one file and in
 * parts of 1,000 claims; beside it the first version, which writes everything. The changed claims lie together, as in a pack cut by date, or all over.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import type { Pack } from '../src/claims/types.ts';
import { type BrowserKind, launch } from '../src/cli/browsers.ts';
import { buildEditions, repository } from '../src/cli/build-editions.ts';
import { type ServedPage, servePages } from '../src/cli/serve-pages.ts';
import { packOf, statementsOf } from './scale/claims.ts';
import { readTexts } from './scale/texts.ts';
import type { Measured } from './update/in-page.ts';

const claimsInPart = 1_000;
const share = 0.01;

export async function update(options: readonly string[], data: string): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: { browser: { type: 'string', multiple: true }, claims: { type: 'string', default: '100000' } },
  });
  const browsers = (values.browser ?? ['chromium', 'firefox']) as BrowserKind[];
  const first = packOf(statementsOf(readTexts(data), Number(values.claims)));
  const folder = await mkdtemp(join(tmpdir(), 'crossread-update-'));
  try {
    const editions = await buildEditions(folder);
    for (const browser of browsers) await measure(browser, editions[browser], first);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(browser: BrowserKind, extensionDir: string, first: Pack): Promise<void> {
  const files = new Map<string, ServedPage>();
  const server = await servePages((path) => files.get(path));
  const code = await bundled();
  const session = await launch({ browser, headless: true, extensionDir });
  try {
    const page = await session.extensionPage('options.html');
    await page.evaluate(code);
    const check = (url: string) => page.evaluate(`measureCheck(${JSON.stringify(url)})`) as Promise<Measured>;
    for (const form of ['file', 'parts'] as const) {
      for (const changed of ['together', 'all over'] as const) {
        const pack = { ...first, id: `update-${form}-${changed}` };
        const path = `/${pack.id.replace(' ', '-')}`;
        const report = async (version: 'first' | 'update', body: Pack): Promise<void> => {
          publish(files, path, form, body);
          const { how, ...figures } = await check(`${server.origin}${path}/pack.json.gz`);
          const line = { bench: 'update', runtime: browser, claims: first.claims.length, form, changed, version };
          console.log(JSON.stringify({ ...line, how, ...figures }));
        };
        await report('first', pack);
        await report('update', altered(pack, changed));
        await page.evaluate(`measureEnd(${JSON.stringify(`${server.origin}${path}/pack.json.gz`)})`);
        files.clear();
      }
    }
  } finally {
    await session.close();
    await server.close();
  }
}

/** The next version: one claim in a hundred has another wording. */
function altered(pack: Pack, changed: 'together' | 'all over'): Pack {
  const count = Math.round(pack.claims.length * share);
  const isChanged = (i: number): boolean => (changed === 'together' ? i < count : i % Math.round(1 / share) === 0);
  const claims = pack.claims.map((claim, i) =>
    isChanged(i) ? { ...claim, wordings: [`Now: ${claim.statement}`] } : claim,
  );
  return { ...pack, version: '2', claims };
}

function publish(files: Map<string, ServedPage>, path: string, form: 'file' | 'parts', pack: Pack): void {
  const { claims, sources, ...head } = pack;
  const put = (name: string, value: unknown) => {
    const body = gzipSync(JSON.stringify(value));
    const sha256 = createHash('sha256').update(body).digest('hex');
    const url = name === '' ? `${sha256}.json.gz` : name;
    files.set(`${path}/${url}`, { body, type: 'application/gzip' });
    return { url, sha256, bytes: body.length };
  };
  if (form === 'file') {
    put('pack.json.gz', pack);
    return;
  }
  const parts = Array.from({ length: Math.ceil(claims.length / claimsInPart) }, (_, i) => {
    const [from, to] = [i * claimsInPart, (i + 1) * claimsInPart];
    const some = claims.slice(from, to);
    return {
      ...put('', { format: 'crossread-part/1', sources: sources.slice(from, to), claims: some }),
      claims: some.length,
    };
  });
  put('pack.json.gz', { ...head, format: 'crossread-parts/1', parts });
}

async function bundled(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: repository,
    entryPoints: ['bench/update/in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]?.text ?? '';
}
