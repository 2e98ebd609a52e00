import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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
    const zipped = file('good.json.gz', gzipSync(good));
    expect(pack('check', plain, zipped)).toEqual({
      status: 0,
      out: [plain, zipped].map((name) => `${name}: 19 claims, 2 sources, no faults`),
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
      `${wrong}: claims[0].reports[0].source: no source "c"`,
      `${wrong}: claims[1].relation: must be one of "agree", "differ", "conflict", "single", not ""`,
      `${empty}: the file is empty; a pack is a JSON object`,
      `${latin}: is not UTF-8; save it in that encoding`,
      expect.stringMatching(/cut\.json\.gz: cannot be inflated to at most 64 MB: /),
      expect.stringMatching(/bomb\.json\.gz: cannot be inflated to at most 64 MB: /),
      `${large}: has more than 64 MB; split it into several`,
    ]);
    expect({ status, err }).toEqual({ status: 1, err: [] });
  });

  it('reads the other files where one cannot be read', () => {
    const plain = file('good.json', good);
    const { status, out, err } = pack('check', join(folder, 'nowhere.json'), plain, folder);
    expect(out).toEqual([`${plain}: 19 claims, 2 sources, no faults`]);
    expect(err).toEqual([
      expect.stringMatching(/nowhere\.json: cannot be read: /),
      expect.stringMatching(/: cannot be read: /),
    ]);
    expect(status).toBe(2);
  });

  it('says how it is used', () => {
    for (const args of [[], ['check'], ['tidy', 'x.json']]) {
      expect(pack(...args)).toEqual({
        status: 2,
        out: [],
        err: [expect.stringMatching(/^usage: npm run --silent pack -- check FILE/)],
      });
    }
  });
});
