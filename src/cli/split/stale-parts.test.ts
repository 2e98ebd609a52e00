/** Which parts a split tells of or deletes, where several packs share a folder, and where something in it goes wrong. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { packToCrossread } from '../../claims/export/pack-to-crossread.ts';
import type { Claim, Pack } from '../../claims/types.ts';
import { readPackFile } from '../read-pack.ts';
import { splitPack } from './split-pack.ts';

let folder = '';
const told: string[] = [];
const errors: string[] = [];
beforeAll(() => {
  vi.spyOn(console, 'log').mockImplementation((line: string) => void told.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
});
beforeEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'crossread-stale-'));
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const size = 60;

/** A pack of its own claims; those below `altered` are worded anew. */
function packOf(id: string, altered = 0): Pack {
  const claim = (_: unknown, i: number): Claim => ({
    id: `${id}-${i}`,
    statement: `The ${id} number ${i} was closed in May.`,
    wordings: i < altered ? [`Number ${i} of the ${id} shut.`] : [],
    reports: [{ source: 's', summary: `It closed number ${i}.` }],
    relation: 'single',
    differences: [],
  });
  return {
    format: 'crossread/1',
    id,
    title: id,
    version: '1',
    language: 'en',
    description: 'd',
    author: 'a',
    licence: 'l',
    updated: '2024-01-01',
    sources: [{ id: 's', headline: 'All shut' }],
    claims: Array.from({ length: size }, claim),
    aliases: [],
  };
}

async function split(pack: Pack, prune = false): Promise<number> {
  const file = join(folder, 'pack.json');
  writeFileSync(file, packToCrossread(pack));
  told.length = errors.length = 0;
  return splitPack(file, join(folder, 'out'), { claims: 6, prune });
}
const out = (name: string) => join(folder, 'out', name);
const partsIn = () => new Set(readdirSync(out('parts')));
const listed = (id: string) => {
  const { parts } = JSON.parse(readFileSync(out(`${id}.json`), 'utf8')) as { parts: { url: string }[] };
  return parts.map(({ url }) => url.replace('parts/', ''));
};
const bothLists = () => new Set([...listed('quays'), ...listed('sheds')]);

describe('older parts in a folder', () => {
  it('are not those of another pack that is split into it', async () => {
    await split(packOf('quays'));
    await split(packOf('sheds'), true);
    expect(told.join()).not.toContain('no longer named');
    expect(partsIn()).toEqual(bothLists());
    expect(partsIn().size).toBeGreaterThan(listed('sheds').length + 3);

    await split(packOf('quays', 1));
    expect(told.at(-1)).toBe('  no longer named: 1 part');
    expect(partsIn().size).toBe(bothLists().size + 1);
    await split(packOf('quays', 1), true);
    expect(told.at(-1)).toBe('  no longer named: 1 part, deleted');
    expect(partsIn()).toEqual(bothLists());
    expect((await readPackFile(out('sheds.json'))).pack).toEqual(packOf('sheds'));
    expect((await readPackFile(out('quays.json'))).pack).toEqual(packOf('quays', 1));
  });

  it('are not those that a gzipped list names, nor a list that names them in another way', async () => {
    await split(packOf('sheds'));
    const text = readFileSync(out('sheds.json'), 'utf8');
    rmSync(out('sheds.json'));
    const ways = { 'sheds.json.gz': gzipSync(text), 'sheds.json': `\uFEFF${text.replaceAll('"parts/', '"./parts/')}` };
    for (const [name, bytes] of Object.entries(ways)) {
      writeFileSync(out(name), bytes);
      await split(packOf('quays'), true);
      expect(told.join()).not.toContain('no longer named');
      rmSync(out(name));
    }
  });

  it('stay where the new list cannot be written', async () => {
    await split(packOf('quays'));
    const before = partsIn();
    const text = readFileSync(out('quays.json'), 'utf8');
    rmSync(out('quays.json'));
    mkdirSync(out('quays.json'));
    expect(await split(packOf('quays', size), true)).toBe(2);
    expect(errors).toEqual([expect.stringMatching(/out: cannot be written: EISDIR/)]);
    expect([...partsIn()]).toEqual(expect.arrayContaining([...before]));
    rmSync(out('quays.json'), { recursive: true });
    writeFileSync(out('quays.json'), text);
    expect((await readPackFile(out('quays.json'))).pack).toEqual(packOf('quays'));
  });

  it.each([
    ['a list with a fault', (text: string) => text.replace('"title"', '"tile"'), /fault: title: is missing \(/],
    [
      'half a list',
      (text: string) => text.slice(0, 300),
      /cannot be read as JSON, so that it may be a list of parts: /,
    ],
    ['a list of a later version', (text: string) => text.replace('parts/1', 'parts/2'), /fault: format: /],
  ])('all stay beside %s, which is named', async (_, spoil, reason) => {
    await split(packOf('quays'));
    await split(packOf('sheds'));
    const before = partsIn();
    const good = readFileSync(out('sheds.json'), 'utf8');
    writeFileSync(out('sheds.json'), spoil(good));
    expect(await split(packOf('quays', 1), true)).toBe(0);
    expect([...partsIn()]).toEqual(expect.arrayContaining([...before]));
    expect(told.join()).not.toContain('no longer named');
    expect(errors).toEqual([
      expect.stringMatching(/out.sheds\.json: /),
      expect.stringMatching(/out: no part was deleted, since 1 file there may name any of them: mend or move/),
    ]);
    expect(errors[0]).toMatch(reason);
    expect((await readPackFile(out('quays.json'))).pack).toEqual(packOf('quays', 1));

    await split(packOf('quays', 1));
    expect(errors).toEqual([]);
    writeFileSync(out('sheds.json'), good);
    await split(packOf('quays', 1), true);
    expect(partsIn()).toEqual(bothLists());
  });

  it('are deleted beside files and folders that are no lists', async () => {
    await split(packOf('quays'));
    const others = { 'settings.json': '{"format": 7}', 'null.json': 'null', 'notes.txt': '{', 'whole.json': '' };
    others['whole.json'] = packToCrossread(packOf('sheds'));
    for (const [name, text] of Object.entries(others)) writeFileSync(out(name), text);
    mkdirSync(out('folder.json'));
    expect(await split(packOf('quays', size), true)).toBe(0);
    expect(errors).toEqual([]);
    expect(partsIn()).toEqual(new Set(listed('quays')));
  });

  it('that cannot be deleted are told of, with the list in place', async () => {
    await split(packOf('quays'));
    mkdirSync(join(out('parts'), `${'0'.repeat(64)}.json.gz`));
    expect(await split(packOf('quays', 1), true)).toBe(2);
    expect(errors).toEqual([
      expect.stringMatching(/out: the list is written, but its older parts cannot be gone through: /),
    ]);
    expect((await readPackFile(out('quays.json'))).pack).toEqual(packOf('quays', 1));
  });
});
