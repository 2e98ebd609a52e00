import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../src/cli/build-editions.ts';
import { breaches } from './architecture.ts';

const files = readdirSync(join(repository, 'src'), { recursive: true, withFileTypes: true }).filter((entry) =>
  entry.isFile(),
);
const sources = new Map(
  files.map(({ parentPath, name }) => {
    const path = join(parentPath, name).slice(repository.length).split(sep).join('/');
    return [path.replace(/^\//, ''), readFileSync(join(parentPath, name), 'utf8')];
  }),
);

describe('the house', () => {
  it('has a file in every room', () => {
    const rooms = new Set([...sources.keys()].map((path) => path.split('/')[1]));
    expect([...rooms]).toEqual(
      expect.arrayContaining([
        'text',
        'article',
        'claims',
        'spotting',
        'page',
        'ui',
        'browser',
        'library',
        'cli',
        'content.ts',
      ]),
    );
  });

  it('holds: imports run one way, without circles, in short files', () => {
    expect(breaches(sources)).toEqual([]);
  });
});

/** What each seeded breach must be called; `undefined` stands for what is allowed. */
const seeded: readonly [title: string, path: string, text: string, breach: RegExp | undefined][] = [
  [
    'pure code that looks up the way',
    'src/text/x.ts',
    "import { a } from '../claims/types.ts';",
    /text may not know claims/,
  ],
  [
    'a type is an import too',
    'src/claims/x.ts',
    "import type { A } from '../spotting/match.ts';",
    /claims may not know spotting/,
  ],
  ['so is an inline type', 'src/page/x.ts', "type A = import('../ui/words.ts').A;", /page may not know ui/],
  ['so is import()', 'src/page/x.ts', "await import('../browser/api.ts');", /page may not know browser/],
  ['so is export from', 'src/ui/x.ts', "export { a } from '../page/ranges.ts';", /ui may not know page/],
  ['page using code of spotting', 'src/page/x.ts', "import { spot } from '../spotting/spot.ts';", /`import type` only/],
  [
    'page using code of article',
    'src/page/x.ts',
    "import { articleOf } from '../article/article-of.ts';",
    /`import type` only/,
  ],
  [
    'article looking at a page',
    'src/article/x.ts',
    "import type { A } from '../page/block.ts';",
    /article may not know page/,
  ],
  ['page knowing types of spotting', 'src/page/x.ts', "import type { A } from '../spotting/match.ts';", undefined],
  ['inline type modifiers', 'src/page/x.ts', "import { type A } from '../spotting/match.ts';", undefined],
  [
    'the browser API elsewhere',
    'src/ui/x.tsx',
    "import b from 'webextension-polyfill';",
    /package webextension-polyfill/,
  ],
  ['the browser API at its place', 'src/browser/x.ts', "import b from 'webextension-polyfill';", undefined],
  ['Node in the extension', 'src/spotting/x.ts', "import fs from 'node:fs';", /package node:fs/],
  ['Node on the command line', 'src/cli/x.ts', "import fs from 'node:fs';", undefined],
  ['one entry using another', 'src/popup.tsx', "import './content.ts';", /entry may not know entry/],
  ['an entry using the command line', 'src/background.ts', "import './cli/start.ts';", /entry may not know cli/],
  ['a room of its own', 'src/utils/x.ts', "import './y.ts';", /no room "utils"/],
  ['markup from a string', 'src/ui/x.ts', 'host.innerHTML = text;', /uses innerHTML/],
  ['a file of 301 lines', 'src/text/x.ts', 'a;\n'.repeat(301), /301 lines/],
  ['a file of 300 lines', 'src/text/x.ts', 'a;\n'.repeat(300), undefined],
];

describe('a seeded breach', () => {
  it.each(seeded)('%s', (_, path, text, breach) => {
    const found = breaches(new Map([[path, text]]));
    if (breach === undefined) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringMatching(breach)]);
  });

  it('a circle of three', () => {
    const circle = new Map([
      ['src/text/a.ts', "import './b.ts';"],
      ['src/text/b.ts', "import type { C } from './c.ts';"],
      ['src/text/c.ts', "export * from './a.ts';"],
    ]);
    expect(breaches(circle)).toEqual([
      expect.stringContaining('a.ts -> src/text/b.ts -> src/text/c.ts -> src/text/a.ts'),
    ]);
  });
});
