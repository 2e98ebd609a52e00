import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { claimWith, type Json, packWith } from '../claims/example-pack.ts';
import { buildPack } from './build/build-pack.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const good = readFileSync(join(root, 'src/claims/packs/built-in.json'));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-pack-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function pack(...args: string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/pack.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status: run.status, out: run.stdout.split('\n').slice(0, -1), err: run.stderr.split('\n').slice(0, -1) };
}

describe('pack check', () => {
  it('says of good packs what they hold', () => {
    const plain = file('good.json', good);
    const zipped = file('good.json.gz', gzipSync(JSON.stringify(packWith())));
    expect(pack('check', plain, zipped)).toEqual({
      status: 0,
      out: expect.arrayContaining([
        expect.stringMatching(/good\.json: 19 claims, 2 sources, no faults, \d+ weak spots$/),
        expect.stringMatching(/good\.json\.gz: 2 claims, 2 sources, no faults, \d+ weak spots$/),
      ]),
      err: [],
    });
  });

  it('prints every fault of wrong packs', () => {
    const wrong = file(
      'wrong.json',
      good.toString().replace('"source": "a"', '"source": "c"').replace('"relation": "differ"', '"relation": ""'),
    );
    const empty = file('empty.json', '');
    const latin = file('latin.json', Uint8Array.of(0x22, 0xe9, 0x22));
    const cut = file('cut.json.gz', gzipSync(good).subarray(0, 500));
    const bomb = file('bomb.json.gz', gzipSync(Buffer.alloc(65 * 1024 * 1024, ' ')));
    const large = file('large.json', Buffer.alloc(65 * 1024 * 1024, ' '));
    const { status, out, err } = pack('check', wrong, empty, latin, cut, bomb, large);
    expect(out).toEqual([
      `${wrong}: claims[0].reports[0].source: no source "c" (use the id of a source of this pack, or add that source)`,
      `${wrong}: claims[1].relation: must be one of "agree", "differ", "conflict", "single", not "" (choose one of them)`,
      `${empty}: the file is empty (a pack is a JSON object in braces)`,
      `${latin}: the text is not UTF-8 (save the file in that encoding)`,
      `${cut}: the gzip compression is broken (download or compress the file again)`,
      `${bomb}: the file is over 64 MB, the largest that is read (split the pack into several)`,
      `${large}: the file is over 64 MB, the largest that is read (split the pack into several)`,
    ]);
    expect({ status, err }).toEqual({ status: 1, err: [] });
  });

  it('reads the other files where one cannot be read', () => {
    const plain = file('good.json', JSON.stringify(packWith()));
    const { status, out, err } = pack('check', join(folder, 'nowhere.json'), plain, folder);
    expect(out.at(-1)).toMatch(`${plain}: 2 claims, 2 sources, no faults, `);
    expect(err).toEqual([
      expect.stringMatching(/nowhere\.json: cannot be read: /),
      expect.stringMatching(/: cannot be read: /),
    ]);
    expect(status).toBe(2);
  });

  it('says how it is used', () => {
    for (const args of [
      [],
      ['check'],
      ['build', '--out', 'x.json'],
      ['check', '--fast', 'x.json'],
      ['split', 'x.json'],
      ['split', '--claims', '2', 'x.json', 'out'],
      ['tidy', 'x.json'],
    ]) {
      expect(pack(...args)).toEqual({
        status: 2,
        out: [],
        err: [expect.stringMatching(/; usage: npm run --silent pack -- check \[--json\] FILE/)],
      });
    }
  });

  it('gives one JSON object a line', () => {
    const weak = file('weak.json', JSON.stringify(packWith()));
    const wrong = file('wrong.json', JSON.stringify(packWith({ title: 7 })));
    const { status, out } = pack('check', '--json', weak, wrong);
    const lines = out.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(1);
    expect(lines.filter(({ kind }) => kind === 'fault')).toEqual([
      {
        file: wrong,
        kind: 'fault',
        path: 'title',
        reason: 'must be text, not 7',
        hint: 'put it between quotation marks',
        code: 'notText',
      },
    ]);
    expect(lines.filter(({ kind }) => kind === 'pack')).toEqual([
      expect.objectContaining({ file: weak, claims: 2, sources: 2, texts: 4, compared: 4 }),
    ]);
    const spots = lines.filter(({ kind }) => kind === 'weak');
    expect(spots.length).toBe(lines.at(-2)?.weak);
  });
});

describe('pack build', () => {
  /** The same without a process of its own. */
  async function build(out: string, ...files: string[]) {
    const told = { out: [] as string[], err: [] as string[] };
    const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void told.out.push(line));
    const error = vi.spyOn(console, 'error').mockImplementation((line: string) => void told.err.push(line));
    const status = await buildPack(files, out);
    log.mockRestore();
    error.mockRestore();
    return { status, ...told };
  }
  const part = (change: Json) => packWith({ claims: [], sources: [], aliases: [], ...change });

  it('makes one gzipped pack of several, the same each time, and prints sizes and digests', async () => {
    const one = file('one.json', JSON.stringify(packWith()));
    const two = file(
      'two.json.gz',
      gzipSync(
        JSON.stringify(
          part({
            id: 'other',
            sources: [{ id: 'z', headline: 'Ferry' }],
            claims: [
              claimWith({ id: 'ferry', reports: [{ source: 'z', summary: 's' }], relation: 'single', differences: [] }),
            ],
          }),
        ),
      ),
    );
    const out = join(folder, 'whole.json.gz');
    const first = pack('build', '--out', out, one, two);
    const bytes = readFileSync(out);
    expect(first).toEqual({
      status: 0,
      out: [
        `${out}: 3 claims, 3 sources`,
        expect.stringMatching(/^ {2}JSON \d+ bytes, SHA-256 [0-9a-f]{64}$/),
        `  gzip ${bytes.length} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`,
      ],
      err: [],
    });
    const built = JSON.parse(gunzipSync(bytes).toString()) as { id: string; claims: { id: string }[] };
    expect(built.id).toBe('harbour');
    expect(built.claims.map(({ id }) => id)).toEqual(['opened', 'length', 'ferry']);
    expect(bytes.subarray(4, 8)).toEqual(Buffer.alloc(4));
    expect(await build(out, one, two)).toEqual(first);
    expect(readFileSync(out)).toEqual(bytes);
  });

  it('writes nothing where ids, languages or licences collide', async () => {
    const one = file('one.json', JSON.stringify(packWith()));
    const two = file(
      'two.json',
      JSON.stringify(packWith({ licence: 'MIT', claims: [claimWith({ statement: 'Another one.' })] })),
    );
    const out = join(folder, 'none.json');
    const { status, err } = await build(out, one, two);
    expect(status).toBe(1);
    expect(err).toEqual([
      `${two}: licence: is "MIT", but ${one} has "CC0-1.0" (only packs of one licence can be merged)`,
      `${two}: claims[0].id: "opened" is something else in ${one}: claims[0] (rename one of the two, and what refers to it)`,
    ]);
    expect(existsSync(out)).toBe(false);
  });

  it('writes nothing where a file is faulty or missing, or the place cannot be written to', async () => {
    const one = file('one.json', JSON.stringify(packWith()));
    const wrong = file('wrong.json', JSON.stringify(packWith({ title: 7 })));
    const out = join(folder, 'none.json');
    expect(await build(out, one, wrong)).toMatchObject({
      status: 1,
      err: [`${wrong}: title: must be text, not 7 (put it between quotation marks)`],
    });
    expect((await build(out, one, join(folder, 'nowhere.json'))).status).toBe(2);
    expect(existsSync(out)).toBe(false);
    expect(await build(join(folder, 'no-folder', 'x.json'), one)).toMatchObject({
      status: 2,
      err: [expect.stringMatching(/cannot be written: /)],
    });
  });
});
