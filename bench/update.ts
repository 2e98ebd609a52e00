/**
 * `npm run --silent bench -- update [--runtime chromium|firefox|node]... [--claims N]... [--form file|parts]...`: what updates of a subscribed pack cost, one after the other: 1 % of its claims
 * changed together, as in a pack cut by date, then 1 % all over, then a single claim; as one file and in parts of 1,000 claims. Beside them the import of the first version, which
 * writes everything. In Node: what opening and looking up cost where the index lies in segments.
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
import { lookups } from './update/in-node.ts';
import type { Measured } from './update/in-page.ts';

const claimsInPart = 1_000;
const share = 0.01;

type Form = 'file' | 'parts';

/** What changes from each version to the next. */
const changes = ['1 % together', '1 % all over', 'one claim'] as const;
type Changed = (typeof changes)[number];

export async function update(options: readonly string[], data: string): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      runtime: { type: 'string', multiple: true, default: ['node', 'chromium', 'firefox'] },
      claims: { type: 'string', multiple: true, default: ['10000', '100000'] },
      form: { type: 'string', multiple: true, default: ['file', 'parts'] },
    },
  });
  const texts = readTexts(data);
  const folder = await mkdtemp(join(tmpdir(), 'crossread-update-'));
  try {
    const editions = await buildEditions(folder);
    for (const claims of values.claims.map(Number)) {
      const first = packOf(statementsOf(texts, claims));
      for (const runtime of values.runtime as ('node' | BrowserKind)[]) {
        if (runtime === 'node') lookups(texts, first);
        else await measure(runtime, editions[runtime], first, values.form as Form[]);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(browser: BrowserKind, extensionDir: string, first: Pack, forms: readonly Form[]): Promise<void> {
  const files = new Map<string, ServedPage>();
  const server = await servePages((path) => files.get(path));
  const code = await bundled();
  const session = await launch({ browser, headless: true, extensionDir });
  try {
    const page = await session.extensionPage('options.html');
    await page.evaluate(code);
    for (const form of forms) {
      const url = `${server.origin}/${form}/pack.json.gz`;
      let pack: Pack = { ...first, id: `update-${form}` };
      const report = async (changed: Changed | 'everything'): Promise<void> => {
        publish(files, `/${form}`, form, pack);
        const call = `measureCheck(${JSON.stringify(url)}, ${JSON.stringify(pack.id)})`;
        const figures = (await page.evaluate(call)) as Measured;
        const line = { bench: 'update', runtime: browser, claims: first.claims.length, form, changed };
        console.log(JSON.stringify({ ...line, ...figures }));
        files.clear();
      };
      await report('everything');
      for (const [i, changed] of changes.entries()) {
        pack = altered(pack, changed, String(i + 2));
        await report(changed);
      }
      await page.evaluate(`measureEnd(${JSON.stringify(url)})`);
    }
  } finally {
    await session.close();
    await server.close();
  }
}

/** The next version: some of its claims have another wording. */
function altered(pack: Pack, changed: Changed, version: string): Pack {
  const { length } = pack.claims;
  const isChanged = (i: number): boolean => {
    if (changed === '1 % together') return i < length * share;
    return changed === '1 % all over' ? i % Math.round(1 / share) === 0 : i === length >> 1;
  };
  const claims = pack.claims.map((claim, i) =>
    isChanged(i) ? { ...claim, wordings: [`In version ${version}: ${claim.statement}`] } : claim,
  );
  return { ...pack, version, claims };
}

function publish(files: Map<string, ServedPage>, path: string, form: Form, pack: Pack): void {
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
