/**
 * Makes node_modules what package-lock.json says before an npm script runs, and nothing else. Without dependencies of
 * its own, since it is what installs them; prints on standard error only, so that a script's output stays its own.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

if (!isInstalled()) {
  const release = takeLock();
  try {
    // Another script may have installed everything while this one waited.
    if (!isInstalled()) install();
  } finally {
    release();
  }
}

/** npm keeps beside the packages a lock file of what it installed, and writes it last: an interrupted install has none. */
function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json');
  if (installed === undefined) return false;
  const wanted = readPackages('package-lock.json');
  if (wanted === undefined) throw new Error('package-lock.json is missing or broken: restore it from the repository');
  delete wanted[''];
  for (const [path, { version, integrity, optional, devOptional }] of Object.entries(wanted)) {
    const present = installed[path];
    // An optional package of another platform is rightly absent.
    if (present === undefined && (optional || devOptional)) continue;
    if (present?.version !== version || present?.integrity !== integrity) return false;
  }
  return Object.keys(installed).every((path) => path in wanted);
}

/** @param {string} path @returns {Record<string, any> | undefined} */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  process.stderr.write('Installing what package-lock.json lists (npm ci)\n');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm names its own script; run outside npm, the command is found on PATH (on Windows only through the shell).
  const npm = process.env.npm_execpath;
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.error || done.status !== 0) {
    process.stderr.write(`npm ci failed${done.error ? ` (${done.error.message})` : ''}: see its message above\n`);
    process.exitCode = done.status || 1;
  }
}

/**
 * Two scripts started at once in a fresh clone must not install over each other. The lock names its holder, so that
 * one left by a killed script is known as such, and lies outside the clone, since npm ci empties node_modules.
 * @returns {() => void} releases the lock
 */
function takeLock() {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const lock = join(tmpdir(), `crossread-install-${name}.lock`);
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    while (!tryLink(mine, lock)) {
      if (holderIsGone(lock)) stealLock(lock, `${mine}.stale`);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(lock, { force: true });
}

/** Linking a finished file is atomic, so that a lock never stands there without its holder's name. */
function tryLink(/** @type {string} */ from, /** @type {string} */ to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

function holderIsGone(/** @type {string} */ lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

/** Moves a dead holder's lock away; one that a live script took in between is put back. */
function stealLock(/** @type {string} */ lock, /** @type {string} */ aside) {
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (!holderIsGone(aside)) tryLink(aside, lock);
  rmSync(aside, { force: true });
}
