import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';

const root = new URL('../../', import.meta.url).pathname;
let folder = '';
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const run = (args: readonly string[], input?: string) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'src/cli/spot.ts'), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      ...(input === undefined ? {} : { input }),
    },
  );
  return {
    lines: stdout.split('\n').filter((line) => line !== ''),
    errors: stderr.split('\n').filter((line) => line !== ''),
    status,
  };
};

const prose = [
  'Russian Defence Minister Sergei Shoigu has written twice to US Defense Secretary James Mattis, once on Syria and once on the INF Treaty.',
  'At least 1,500 civilians were killed by the US-led coalition’s air strikes in recent months, the note said.',
];
const html = (paragraphs: readonly string[], charset = 'utf-8'): string =>
  `<!doctype html><html lang="en"><head><meta charset="${charset}"><title>News</title></head><body><nav><a href="/">Home</a></nav><article><h1>Two notes</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article><footer>Contact</footer></body></html>`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-spot-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('spot on the command line', () => {
  it('prints one match a line whose offsets refer to what --text prints', () => {
    const page = file('page.html', html(prose));
    const { lines, errors, status } = run(['--json', page]);
    expect([errors, status]).toEqual([[], 0]);
    const text = run(['--text', page]).lines.join('\n');
    const matches = lines.map((line) => JSON.parse(line));
    expect(matches.map((match) => match.claim).sort()).toEqual(['civilians-1500', 'two-notes']);
    for (const match of matches) {
      expect(Object.keys(match)).toEqual([
        'file',
        'claim',
        'pack',
        'quote',
        'start',
        'end',
        'score',
        'relation',
        'differences',
      ]);
      expect(match.file).toBe(page);
      expect(text.slice(match.start, match.end)).toBe(match.quote);
    }
  });

  it('reads text files and standard input', () => {
    const plain = run(['--json', file('page.txt', prose.join('\n\n'))]).lines.map((line) => JSON.parse(line).claim);
    const piped = run(['--json', '-'], prose.join('\n\n')).lines.map((line) => JSON.parse(line).claim);
    expect(plain).toEqual(['two-notes', 'civilians-1500']);
    expect(piped).toEqual(plain);
  });

  it('prints every verified candidate with --min-score 0', () => {
    const page = file(
      'all.html',
      html([...prose, 'The Syrian army also has areas of its own to think of, the minister said in Moscow.']),
    );
    expect(run(['--json', '--min-score', '0', page]).lines.length).toBeGreaterThan(run(['--json', page]).lines.length);
  });

  it('reads other encodings by what the file declares', () => {
    const latin = Buffer.from(
      html([...prose, 'The café “Élysée” was closed.'], 'windows-1252')
        .replaceAll('’', "'")
        .replaceAll(/[“”]/g, '"'),
      'latin1',
    );
    const utf16 = Buffer.from(`\uFEFF${html(prose)}`, 'utf16le');
    expect(run(['--text', file('latin.html', latin)]).lines.at(-1)).toContain('café "Élysée"');
    expect(run(['--json', file('utf16.html', utf16)]).lines.length).toBe(2);
  });

  it('is quiet and exits 0 where there is nothing', () => {
    const files = [
      file('empty.html', ''),
      file('cut.html', html(prose).slice(0, 140)),
      file('none.html', html(['Nothing known stands here.'])),
      file('zero.txt', '\0\0\0'),
    ];
    expect(run(['--json', ...files])).toEqual({ lines: [], errors: [], status: 0 });
  });

  it('says in one line what cannot be read, exits 2, and still reads the others', () => {
    const { lines, errors, status } = run(['--json', join(folder, 'missing.html'), file('page2.html', html(prose))]);
    expect(status).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('missing.html');
    expect(lines).toHaveLength(2);
  });

  it.each([
    ['broken.json', '{"format": "crossread/1"'],
    ['empty.json', ''],
    ['other.json', '{"format": "somethingelse/2"}'],
    ['short.json.gz', gzipSync('{}').subarray(0, 9)],
  ])('refuses the wrong pack %s in one line and reads on', (name, content) => {
    const { lines, errors, status } = run(['--json', '--pack', file(name, content), file('page3.html', html(prose))]);
    expect(status).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(name);
    expect(lines).toHaveLength(2);
  });

  it('adds packs, gzipped ones too, and leaves the built-in one out when asked', () => {
    const pack = { ...builtIn, id: 'own', claims: builtIn.claims.filter((claim) => claim.id === 'civilians-1500') };
    const page = file('page4.html', html(prose));
    const own = file('own.json.gz', gzipSync(JSON.stringify(pack)));
    expect(run(['--json', '--no-built-in', '--pack', own, page]).lines.map((line) => JSON.parse(line).pack)).toEqual([
      'own',
    ]);
  });

  it('ends quietly when its reader closes the pipe', async () => {
    const page = file('long.txt', prose.join('\n\n').concat('\n\n').repeat(2_000));
    const child = spawn(
      process.execPath,
      [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'src/cli/spot.ts'), '--text', page],
      { cwd: root },
    );
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      errors += part;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = await once(child, 'close');
    expect([errors, status]).toEqual(['', 0]);
  });

  it.each([[[]], [['--min-score', 'two', 'x.html']], [['--unknown', 'x.html']]])(
    'explains itself in one line when called as %j',
    (args) => {
      const { lines, errors, status } = run(args);
      expect([lines, errors.length, status]).toEqual([[], 1, 2]);
    },
  );
});
