import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packWith } from '../claims/example-pack.ts';
import { packToCsv } from '../claims/export/pack-to-csv.ts';
import { parsePack } from '../claims/pack-format.ts';
import { readPackFile } from './read-pack.ts';

let folder = '';
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const reason = async (path: string): Promise<string | undefined> => (await readPackFile(path)).faults?.[0]?.reason;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-read-pack-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('readPackFile', () => {
  it('reads a pack, plain or gzipped, whatever its name', async () => {
    const json = JSON.stringify(packWith());
    expect((await readPackFile(file('plain.txt', json))).pack?.id).toBe('harbour');
    expect((await readPackFile(file('zipped.json', gzipSync(json)))).pack?.id).toBe('harbour');
  });

  it('reads a table by its name', async () => {
    const { pack } = parsePack(JSON.stringify(packWith()));
    const csv = pack ? packToCsv(pack) : '';
    expect((await readPackFile(file('table.csv', csv))).pack).toEqual(pack);
    expect((await readPackFile(file('table.csv.gz', gzipSync(csv)))).pack).toEqual(pack);
    expect(await reason(file('empty.csv', ''))).toBe('names no column claim, statement, source, summary');
  });

  it('tells a file that cannot be opened from a wrong one', async () => {
    expect(await readPackFile(join(folder, 'nowhere.json'))).toMatchObject({ unreadable: true });
    expect(await readPackFile(folder)).toMatchObject({ unreadable: true });
    expect(await readPackFile(file('broken.json', '{'))).not.toHaveProperty('unreadable');
  });

  it('says why it refuses', async () => {
    expect(await reason(file('latin.json', Uint8Array.of(0x22, 0xe9, 0x22)))).toBe('the text is not UTF-8');
    expect(await reason(file('cut.json.gz', gzipSync(JSON.stringify(packWith())).subarray(0, 40)))).toMatch(
      /gzip compression is broken/u,
    );
    expect(await reason(file('deep.json', '['.repeat(100_000)))).toMatch(/nests/u);
  });
});
