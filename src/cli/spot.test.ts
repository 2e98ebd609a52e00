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
/** Starts the command, which takes a second or two: one start answers for as much as it can. */
const run = (args: readonly string[], input?: string) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/spot.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
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
  describe('given files of every kind', () => {
    let page = '';
    let latin = '';
    let plain = '';
    let utf16 = '';
    let more = '';
    let sure: ReturnType<typeof run>;
    beforeAll(() => {
      page = file('page.html', html(prose));
      plain = file('page.txt', prose.join('\n\n'));
      utf16 = file('utf16.html', Buffer.from(`\uFEFF${html(prose)}`, 'utf16le'));
      latin = file(
        'latin.html',
        Buffer.from(
          html([...prose, 'The café “Élysée” was closed.'], 'windows-1252')
            .replaceAll('’', "'")
            .replaceAll(/[“”]/g, '"'),
          'latin1',
        ),
      );
      more = file(
        'all.html',
        html([...prose, 'The Syrian army also has areas of its own to think of, the minister said in Moscow.']),
      );
      sure = run(['--json', page, plain, '-', utf16, more], prose.join('\n\n'));
    });
    const matchesOf = (name: string) =>
      sure.lines.map((line) => JSON.parse(line)).filter((match) => match.file === name);
    const claimsOf = (name: string): string[] => matchesOf(name).map((match) => match.claim);

    it('prints one match a line whose offsets refer to what --text prints, and exits 0', () => {
      expect([sure.errors, sure.status]).toEqual([[], 0]);
      const text = run(['--text', page]).lines.join('\n');
      const matches = matchesOf(page);
      expect(claimsOf(page).sort((a, b) => a.localeCompare(b))).toEqual(['civilians-1500', 'two-notes']);
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
        expect(text.slice(match.start, match.end)).toBe(match.quote);
      }
    });

    it('reads text files and standard input', () => {
      expect(claimsOf(plain)).toEqual(['two-notes', 'civilians-1500']);
      expect(claimsOf('-')).toEqual(claimsOf(plain));
    });

    it('prints every verified candidate with --min-score 0', () => {
      expect(run(['--json', '--min-score', '0', more]).lines.length).toBeGreaterThan(claimsOf(more).length);
    });

    it('reads other encodings by what the file declares', () => {
      expect(run(['--text', latin]).lines.at(-1)).toContain('café "Élysée"');
      expect(claimsOf(utf16)).toHaveLength(2);
    });
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

  it('refuses each wrong pack in one line, exits 2, and reads on', () => {
    const wrong = [
      file('broken.json', '{"format": "crossread/1"'),
      file('empty.json', ''),
      file('other.json', '{"format": "somethingelse/2"}'),
      file('short.json.gz', gzipSync('{}').subarray(0, 9)),
    ];
    const packs = wrong.flatMap((name) => ['--pack', name]);
    const { lines, errors, status } = run(['--json', ...packs, file('page3.html', html(prose))]);
    expect(status).toBe(2);
    expect(errors).toEqual(wrong.map((name) => expect.stringContaining(name)));
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
      expect([lines, errors, status]).toEqual([[], [expect.stringContaining('; usage: npm run --silent spot')], 2]);
    },
  );

  it('says how it is used when asked', () => {
    const { lines, errors, status } = run(['--help']);
    expect([lines, errors, status]).toEqual([[expect.stringMatching(/^usage: .*FILE/)], [], 0]);
  });

  it('names sources for people by their outlet, or by their headline', () => {
    const pack = {
      ...builtIn,
      id: 'own',
      sources: builtIn.sources.map((source, i) => (i === 0 ? { ...source, outlet: 'The Gazette' } : source)),
    };
    const own = file('named.json', JSON.stringify(pack));
    const page = file('sources.txt', (prose[1] ?? '').replace('1,500', '1,900'));
    const { lines } = run(['--no-built-in', '--pack', own, page]);
    expect(lines.slice(2)).toEqual([
      '    number: the page has "1,900 civilians"',
      '      The Gazette: "1,500 civilians"',
      `      ${builtIn.sources[1]?.headline}: "1,500 civilians"`,
    ]);
  });
});
