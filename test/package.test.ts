import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../src/cli/build-editions.ts';

/** What a package is made of. */
const INGREDIENTS = ['src', 'icons', 'manifest.json', 'build.mjs', 'package.json', 'tsconfig.json', 'LICENSE'];

let folder: string;
let zips: Map<string, Buffer>[];
/** What the first package holds, by edition: Chrome's, then Firefox's. */
let unpacked: Unzipped[];

/** The zips, by name, that a copy of the sources gives: elsewhere, of another time, in another time zone. */
async function packageFrom(copy: string, modified: Date, zone: string): Promise<Map<string, Buffer>> {
  for (const path of INGREDIENTS) await cp(join(repository, path), join(copy, path), { recursive: true });
  await symlink(join(repository, 'node_modules'), join(copy, 'node_modules'));
  for (const entry of await readdir(copy, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), modified, modified);
  }
  await promisify(execFile)(process.execPath, ['build.mjs', '--zip'], { cwd: copy, env: { ...process.env, TZ: zone } });
  const names = (await readdir(join(copy, 'dist')))
    .filter((name) => name.endsWith('.zip'))
    .sort((a, b) => a.localeCompare(b));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(copy, 'dist', name))] as const)),
  );
}

/** What stands for megabytes in a comparison, which takes a minute to compare them byte by byte. */
function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A file of an unpacked zip; empty where it is not there. */
function file(files: Record<string, Uint8Array>, name: string): Uint8Array {
  return files[name] ?? new Uint8Array();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossread-package-'));
  const copies = [join(folder, 'a'), join(folder, 'another/much deeper/place')] as const;
  for (const copy of copies) await mkdir(dirname(copy), { recursive: true });
  zips = await Promise.all([
    packageFrom(copies[0], new Date('2001-02-03T04:05:06Z'), 'UTC'),
    packageFrom(copies[1], new Date('2024-12-31T23:59:59Z'), 'Pacific/Auckland'),
  ]);
  unpacked = [...(zips[0]?.values() ?? [])].map((zip) => unzipSync(zip));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the packages', () => {
  it('are one zip for each browser, named after the version', async () => {
    const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
    expect([...(zips[0]?.keys() ?? [])]).toEqual([
      `crossread-chrome-${version}.zip`,
      `crossread-firefox-${version}.zip`,
    ]);
  });

  it('are the same bytes from two copies at different places and times', () => {
    const [one, other] = zips.map((packages) => [...packages].map(([name, zip]) => [name, digest(zip)]));
    expect(one).toEqual(other);
  });

  it('name no place of the machine that made them', () => {
    for (const files of unpacked) {
      for (const [name, contents] of Object.entries(files)) {
        const text = strFromU8(contents, true);
        expect(text.includes(repository.replace(/\/$/, '')), name).toBe(false);
        expect(text.includes(folder), name).toBe(false);
      }
    }
  });

  it('carry the version of the project, the licence and the licences of what is bundled', async () => {
    const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
    for (const files of unpacked) {
      const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
      expect(JSON.parse(text('manifest.json'))).toMatchObject({ version });
      expect(text('LICENSE')).toContain('MIT');
      expect(text('NOTICES')).toMatch(/^preact \d/m);
      expect(text('NOTICES')).toMatch(/^webextension-polyfill \d/m);
    }
  });

  it('carry the word knowledge, with the notices of what it was made of', async () => {
    const made = await readFile(join(repository, 'src/text/knowledge.bin'));
    for (const files of unpacked) {
      expect(digest(file(files, 'knowledge.bin'))).toBe(digest(made));
      const notices = strFromU8(file(files, 'NOTICES'));
      for (const notice of [
        'Copyright (c) 2024  GRAYPE Systems Private Limited',
        'The above copyright notice and this permission notice shall be included in all',
        'https://opendatacommons.org/licenses/pddl/1-0/',
        'WordNet 3.1 Copyright 2011 by Princeton University.  All rights reserved.',
        'THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON',
        'The name of Princeton University or Princeton may not be used in',
      ])
        expect(notices).toContain(notice);
    }
  });

  it('let no page reach the word knowledge, by which it could tell that Crossread is there', () => {
    for (const files of unpacked) {
      const manifest = JSON.parse(strFromU8(file(files, 'manifest.json')));
      expect(manifest).not.toHaveProperty('web_accessible_resources');
    }
  });

  it('differ in the manifest and in the guard, each in what its browser knows and needs', () => {
    const [chrome, firefox] = unpacked;
    const manifest = (files?: Record<string, Uint8Array>) =>
      JSON.parse(strFromU8(files?.['manifest.json'] ?? new Uint8Array()));
    expect(manifest(chrome).background).toEqual({ service_worker: 'background.js' });
    expect(manifest(chrome)).not.toHaveProperty('browser_specific_settings');
    expect(manifest(firefox).background).toEqual({ scripts: ['background.js'] });
    expect(manifest(firefox)).not.toHaveProperty('minimum_chrome_version');
    const guards = (files?: Record<string, Uint8Array>) =>
      manifest(files).content_scripts.map(({ js, run_at }: { js: string[]; run_at: string }) => [...js, run_at]);
    expect(guards(chrome)).toEqual([['content.js', 'document_idle']]);
    expect(guards(firefox)).toEqual([['guard.js', 'document_start'], ...guards(chrome)]);
    expect(chrome).not.toHaveProperty(['guard.js']);
    const shared = (files: Record<string, Uint8Array> = {}) =>
      Object.entries(files)
        .filter(([name]) => name !== 'manifest.json' && name !== 'guard.js')
        .map(([name, contents]) => [name, digest(contents)]);
    expect(shared(chrome)).toEqual(shared(firefox));
  });
});
