/**
 * Builds the unpacked Chrome and Firefox editions from one source tree, and their zips; installs and starts nothing.
 *
 *   node build.mjs [--zip] [--watch] [--out DIR]        DIR is dist where not given
 */
import { readdirSync, readFileSync, watch } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { zipSync } from 'fflate';
import { inlineStyles } from './src/cli/inline-styles.mjs';

const root = dirname(fileURLToPath(import.meta.url));
/** Budget of the content script, in bytes: it is parsed on every page a reader opens. */
const CONTENT_LIMIT = { minified: 60 * 1024, gzipped: 22 * 1024 };
const editions = { chrome: chromeManifest, firefox: firefoxManifest };

const { values: options } = parseArgs({
  options: { zip: { type: 'boolean' }, watch: { type: 'boolean' }, out: { type: 'string', default: 'dist' } },
});
const out = resolve(options.out);

try {
  await buildAll();
} catch (error) {
  process.stderr.write(`build: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
if (options.watch) watchSources();

async function buildAll() {
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  const { files, inputs } = await bundle();
  for (const path of [...manifestIcons(manifest), 'LICENSE']) files.set(path, await readFile(join(root, path)));
  for (const page of ['popup', 'options', 'welcome', 'write']) {
    files.set(`${page}.html`, await readFile(join(root, `src/ui/${page}/${page}.html`)));
  }
  for (const locale of readdirSync(join(root, 'src/_locales')).sort(byName)) {
    const path = `_locales/${locale}/messages.json`;
    files.set(path, await readFile(join(root, 'src', path)));
  }
  files.set('knowledge.bin', await readFile(join(root, 'src/text/knowledge.bin')));
  files.set('NOTICES', Buffer.from(notices(inputs)));
  for (const [edition, derive] of Object.entries(editions)) {
    const own = new Map(files);
    if (edition !== 'firefox') own.delete('guard.js');
    own.set('manifest.json', Buffer.from(`${JSON.stringify(derive(manifest), null, 2)}\n`));
    await writeEdition(join(out, edition), own);
    if (options.zip) await writeZip(join(out, `crossread-${edition}-${manifest.version}.zip`), own);
  }
  reportSizes(files);
}

/** @returns {Promise<{files: Map<string, Uint8Array>, inputs: string[]}>} bundles by name, and the files that went into them */
async function bundle() {
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: {
      content: 'src/content.ts',
      guard: 'src/guard.ts',
      background: 'src/background.ts',
      popup: 'src/popup.tsx',
      options: 'src/options.tsx',
      welcome: 'src/welcome.tsx',
      write: 'src/write.tsx',
      'popup-style': 'src/ui/popup/popup.css',
      'options-style': 'src/ui/options/options.css',
      'welcome-style': 'src/ui/welcome/welcome.css',
      'write-style': 'src/ui/write/write.css',
      highlights: 'src/page/highlights.css',
    },
    outdir: 'bundle',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: ['chrome140', 'firefox150'],
    charset: 'utf8',
    legalComments: 'none',
    // Names of files must not depend on where node_modules really lies.
    preserveSymlinks: true,
    logLevel: 'warning',
    plugins: [inlineStyles(root)],
  });
  const files = new Map();
  for (const { path, contents } of result.outputFiles) {
    // A page's script and style sheet share the page's name, which two entry points may not.
    files.set(relative(join(root, 'bundle'), path).replace('-style.css', '.css'), contents);
  }
  return { files, inputs: Object.keys(result.metafile.inputs) };
}

function chromeManifest({ browser_specific_settings: _, background, ...common }) {
  return { ...common, background: { service_worker: background.service_worker } };
}

/** Firefox alone needs the guard, and before any script of the page: see src/guard.ts. */
function firefoxManifest({ minimum_chrome_version: _, background, content_scripts, ...common }) {
  const guards = content_scripts.map(({ matches, all_frames }) => ({
    matches,
    js: ['guard.js'],
    run_at: 'document_start',
    all_frames,
  }));
  return { ...common, background: { scripts: background.scripts }, content_scripts: [...guards, ...content_scripts] };
}

function manifestIcons(manifest) {
  return [...new Set([...Object.values(manifest.icons), ...Object.values(manifest.action.default_icon)])];
}

/** The licences of the packages whose code is in the bundles, and of what the word knowledge was made of, which ask to be kept with it. */
function notices(inputs) {
  const packages = new Set();
  for (const input of inputs) {
    const found = /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) packages.add(found[1]);
  }
  const entries = [...packages].sort(byName).map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text = file ? readFileSync(join(root, folder, file), 'utf8') : `Licence: ${license}`;
    return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
  });
  const knowledge = readFileSync(join(root, 'src/text/knowledge.LICENSE.txt'), 'utf8');
  return ['Crossread contains code of these packages.\n', ...entries, knowledge].join(`\n${'-'.repeat(72)}\n\n`);
}

async function writeEdition(folder, files) {
  await rm(folder, { recursive: true, force: true });
  for (const [path, contents] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
}

/** Byte for byte the same from the same sources: entries in order, and one date, the earliest that a zip can hold. */
async function writeZip(file, files) {
  const entries = [...files].sort(([a], [b]) => byName(a, b));
  await writeFile(file, zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) }));
  console.log(relative(process.cwd(), file));
}

function reportSizes(files) {
  for (const [path, contents] of [...files].sort(([a], [b]) => byName(a, b))) {
    if (!/\.(js|css)$/.test(path)) continue;
    const size = { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
    console.log(`${path.padEnd(16)}${kilobytes(size.minified)} minified${kilobytes(size.gzipped)} gzipped`);
    if (path !== 'content.js') continue;
    for (const [kind, limit] of Object.entries(CONTENT_LIMIT)) {
      if (size[kind] > limit) {
        throw new Error(`content.js is ${size[kind]} bytes ${kind}, over its budget of ${limit}: make it smaller`);
      }
    }
  }
}

/** By code units: the same order on every machine, whatever its locale. */
function byName(a, b) {
  return a < b ? -1 : Number(a > b);
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
}

function watchSources() {
  let pending;
  const again = () => {
    clearTimeout(pending);
    // An editor saves in several steps: one build for all of them.
    pending = setTimeout(() => {
      console.log(`\n${new Date().toLocaleTimeString()}`);
      buildAll().catch((error) => process.stderr.write(`build: ${error.message}\n`));
    }, 100);
  };
  for (const path of ['src', 'icons', 'manifest.json']) watch(join(root, path), { recursive: true }, again);
}
