/** The step before each npm script, with an npm of our own in the place of the real one. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repository } from '../src/cli/build-editions.ts';

const LOCK = { packages: { '': { name: 'x' }, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };

/** Installs as npm does: empties node_modules first, and writes down last what it installed. */
const NPM = `
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
appendFileSync('calls', process.argv[2] + '\\n');
console.log('added 1 package');
if (process.env.NPM_FAILS) process.exit(7);
rmSync('node_modules', { recursive: true, force: true });
mkdirSync('node_modules/a', { recursive: true });
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
delete packages[''];
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
`;

let clone: string;

beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'crossread-install-test-'));
  await mkdir(join(clone, 'src/cli'), { recursive: true });
  await cp(join(repository, 'src/cli/install.mjs'), join(clone, 'src/cli/install.mjs'));
  await writeFile(join(clone, 'npm-of-ours.js'), NPM);
  await writeFile(join(clone, 'package.json'), '{"type": "module"}');
  await writeLock(LOCK);
});

afterEach(() => rm(clone, { recursive: true, force: true }));

function writeLock(lock: unknown): Promise<void> {
  return writeFile(join(clone, 'package-lock.json'), JSON.stringify(lock));
}

function install(env: Record<string, string> = {}): Promise<{ stdout: string; stderr: string }> {
  const all = { ...process.env, npm_execpath: join(clone, 'npm-of-ours.js'), ...env };
  return promisify(execFile)(process.execPath, ['src/cli/install.mjs'], { cwd: clone, env: all });
}

async function calls(): Promise<string[]> {
  return (await readFile(join(clone, 'calls'), 'utf8')).trim().split('\n');
}

describe('the step before each script', () => {
  it('installs into a fresh clone, and prints nothing on standard output', async () => {
    const { stdout, stderr } = await install();
    expect(stdout).toBe('');
    expect(stderr).toContain('added 1 package');
    expect(await calls()).toEqual(['ci']);
  });

  it('does nothing where everything is installed', async () => {
    await install();
    const { stdout, stderr } = await install();
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
    expect(await calls()).toEqual(['ci']);
  });

  it.each([
    ['another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-b' } }],
    ['a further package', { ...LOCK.packages, 'node_modules/b': { version: '1.0.0' } }],
    ['a package less', {}],
  ])('installs again when the lock file asks for %s', async (_, packages) => {
    await install();
    await writeLock({ packages: { '': {}, ...packages } });
    await install();
    expect(await calls()).toEqual(['ci', 'ci']);
  });

  it('does without an optional package that this platform has no use for', async () => {
    await install();
    await writeLock({ packages: { ...LOCK.packages, 'node_modules/b': { version: '1.0.0', optional: true } } });
    await install();
    expect(await calls()).toEqual(['ci']);
  });

  it('installs again after an installation that was cut off', async () => {
    await install();
    await rm(join(clone, 'node_modules/.package-lock.json'));
    await install();
    expect(await calls()).toEqual(['ci', 'ci']);
  });

  it('installs once where several scripts start at once', async () => {
    await Promise.all([install(), install(), install()]);
    expect(await calls()).toEqual(['ci']);
  });

  it('passes on that npm failed, and leaves nothing locked', async () => {
    await expect(install({ NPM_FAILS: '1' })).rejects.toMatchObject({ code: 7, stdout: '' });
    await install();
    expect(await calls()).toEqual(['ci', 'ci']);
  });
});
