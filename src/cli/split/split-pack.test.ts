/** A pack that is split, served and subscribed to: what is fetched at first, and what again after a change. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { packToCrossread } from '../../claims/export/pack-to-crossread.ts';
import { faultText } from '../../claims/pack-format.ts';
import type { Claim, Pack } from '../../claims/types.ts';
import type { FetchTools } from '../../library/fetch-file.ts';
import { fetchVersion, type PartFiles } from '../../library/fetch-version.ts';
import { readPackFile } from '../read-pack.ts';
import { splitPack } from './split-pack.ts';

let folder = '';
const told: string[] = [];
beforeAll(() => {
  vi.spyOn(console, 'log').mockImplementation((line: string) => void told.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void told.push(line));
});
beforeEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'crossread-split-'));
  told.length = 0;
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const size = 1_500;
const claims = Array.from(
  { length: size },
  (_, i): Claim => ({
    id: `quay-${i}`,
    statement: `The quay number ${i} was closed in May.`,
    wordings: [],
    reports: [{ source: `s${i % 40}`, summary: `It closed quay ${i}.` }],
    relation: 'single',
    differences: [],
  }),
);
const quays: Pack = {
  format: 'crossread/1',
  id: 'quays',
  title: 'Quays',
  version: '1',
  language: 'en',
  description: 'd',
  author: 'a',
  licence: 'l',
  updated: '2024-01-01',
  sources: Array.from({ length: 40 }, (_, i) => ({ id: `s${i}`, headline: `Quay ${i} shut` })),
  claims,
  aliases: [],
};

async function split(pack: Pack, options?: Parameters<typeof splitPack>[2], to = 'out'): Promise<number> {
  const file = join(folder, 'pack.json');
  writeFileSync(file, packToCrossread(pack));
  told.length = 0;
  return splitPack(file, join(folder, to), options);
}
const partsIn = (to = 'out') => readdirSync(join(folder, to, 'parts')).sort();
const list = () => join(folder, 'out', 'quays.json');
const listed = () => JSON.parse(readFileSync(list(), 'utf8')) as { parts: { url: string; bytes: number }[] };

/** A subscriber with the files that it fetched so far; what it asks for comes from the folder, as from a static host. */
function subscriber() {
  const there = new Map<string, ArrayBuffer>();
  const files: PartFiles = {
    list: async () => new Set(there.keys()),
    read: async (sha256) => there.get(sha256),
    keep: async (sha256, bytes) => void there.set(sha256, bytes),
    keepOnly: async (digests) => {
      for (const sha256 of there.keys()) if (!digests.has(sha256)) there.delete(sha256);
    },
  };
  const origin = 'https://packs.example';
  return async () => {
    const asked: { path: string; bytes: number }[] = [];
    const tools: FetchTools = {
      request: async (url) => {
        const path = new URL(url).pathname;
        const bytes = readFileSync(join(folder, 'out', path));
        asked.push({ path, bytes: bytes.length });
        return new Response(new Uint8Array(bytes));
      },
      now: () => 0,
      isFree: async () => true,
      startTimer: () => () => undefined,
    };
    const version = await fetchVersion(`${origin}/quays.json`, undefined, files, tools, async () => undefined);
    const got: Claim[] = [];
    if (version.kind === 'version') await version.each(async (part) => void got.push(...part.claims));
    const parts = asked.slice(1);
    return { claims: got, parts: parts.length, bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0) };
  };
}

const alter = (some: (i: number) => boolean): Pack => ({
  ...quays,
  version: '2',
  claims: claims.map((claim, i) => (some(i) ? { ...claim, wordings: [`Quay ${i} shut in May.`] } : claim)),
});

describe('pack split', () => {
  it.each([
    ['the pack itself', packToCrossread(quays)],
    ['a list of another pack', JSON.stringify({ format: 'crossread-parts/1', id: 'q uays', parts: [] })],
    ['something else', '{"name": "site"}'],
  ])('leaves %s alone where the list would go', async (_, there) => {
    mkdirSync(join(folder, 'out'));
    writeFileSync(list(), there);
    expect(await split(quays)).toBe(2);
    expect(told.join()).toContain('quays.json: is another file than the list of "quays"');
    expect(readFileSync(list(), 'utf8')).toBe(there);
  });

  it('writes a list anew of which an interrupted run left half', async () => {
    mkdirSync(join(folder, 'out'));
    writeFileSync(list(), '{"format":"crossread-parts/1","id":"qu');
    expect(await split(quays)).toBe(0);
  });

  it('writes what a subscriber reads back; of 1 % that changed together, little is fetched again', async () => {
    expect(await split(quays)).toBe(0);
    const check = subscriber();
    const first = await check();
    expect(first.claims).toEqual(claims);
    expect(first.parts).toBe(listed().parts.length);
    expect(first.parts).toBeGreaterThan(15);

    const news = alter((i) => i >= 700 && i < 715);
    expect(await split(news)).toBe(0);
    const second = await check();
    expect(second.claims).toEqual(news.claims);
    expect(second.parts).toBeLessThanOrEqual(3);
    expect(second.bytes / first.bytes).toBeLessThan(0.2);
    expect(told.join('\n')).toContain(`new since the last time: ${second.parts} part`);

    expect(await check()).toMatchObject({ parts: 0 });
  });

  it('has what changed all over fetched with the parts that it is in, and no others', async () => {
    await split(quays);
    const check = subscriber();
    await check();
    const before = new Set(partsIn());
    const news = alter((i) => i % 100 === 0);
    await split(news, { prune: true });
    const second = await check();
    expect(second.claims).toEqual(news.claims);
    expect(second.parts).toBe(partsIn().filter((name) => !before.has(name)).length);
    expect(second.parts).toBeLessThanOrEqual(size / 100);
    expect(partsIn()).toHaveLength(listed().parts.length);
  });

  it('writes the same, byte for byte, each time, and mends what an interrupted run left', async () => {
    await split(quays);
    const bytes = () =>
      [list(), ...partsIn().map((name) => join(folder, 'out/parts', name))].map((path) => readFileSync(path));
    const before = bytes();
    const [name = ''] = partsIn();
    writeFileSync(join(folder, 'out/parts', name), 'half');
    await split(quays);
    expect(bytes()).toEqual(before);
    expect(told).toContainEqual(expect.stringMatching(/new since the last time: 1 part,/));
    await split(quays, {}, 'elsewhere');
    expect(partsIn('elsewhere')).toEqual(partsIn());
  });

  it('leaves parts for those who are reading an older list, and deletes them when asked to, and nothing else', async () => {
    await split(quays);
    const before = partsIn();
    writeFileSync(join(folder, 'out/parts/notes.json.gz'), 'mine');
    await split(alter((i) => i < 10));
    expect(partsIn()).toEqual(expect.arrayContaining(before));
    expect(told.at(-1)).toMatch(/no longer named: \d parts?$/);
    await split(
      alter((i) => i < 10),
      { prune: true },
    );
    expect(partsIn()).toHaveLength(listed().parts.length + 1);
    expect(partsIn()).toContain('notes.json.gz');
  });

  it('is read by check, build and spot as the pack it was, and tells what is wrong with a part', async () => {
    await split(quays, { claims: 300 });
    expect((await readPackFile(list())).pack).toEqual(quays);
    const faults = async () => ((await readPackFile(list())).faults ?? []).map(faultText);
    const [{ url = '' } = {}] = listed().parts;
    const path = join(folder, 'out', url);
    const part = readFileSync(path);
    writeFileSync(path, part.subarray(0, -1));
    expect(await faults()).toEqual([`parts[0].bytes: is ${part.length}, but the file has ${part.length - 1}`]);
    writeFileSync(path, Buffer.concat([part.subarray(0, -1), Buffer.of(1)]));
    expect(await faults()).toEqual([expect.stringMatching(/^parts\[0\]\.sha256: is not the digest of the file/)]);
    rmSync(path);
    expect(await faults()).toEqual([expect.stringMatching(/^parts\[0\]\.url: cannot be read: /)]);
    const text = readFileSync(list(), 'utf8');
    writeFileSync(list(), text.replace(url, '../../pack.json'));
    expect(await faults()).toEqual(['parts[0].url: does not lie beside the list, where it is looked for']);
    writeFileSync(list(), text.replace(url, 'https://packs.example/a.json.gz'));
    expect(await faults()).toEqual(['parts[0].url: does not lie beside the list, where it is looked for']);
    writeFileSync(list(), text.replace('"title"', '"tile"'));
    expect(await faults()).toEqual(['title: is missing']);
  });

  it('refuses a faulty pack, one that cannot be cut, and a folder that cannot be written to', async () => {
    expect(await split({ ...quays, title: '' })).toBe(1);
    expect(told).toEqual([expect.stringMatching(/pack\.json: title: is blank/)]);
    expect(await splitPack(join(folder, 'nowhere.json'), folder)).toBe(2);
    writeFileSync(join(folder, 'file'), '');
    expect(await split(quays, {}, 'file')).toBe(2);
    expect(told).toEqual([expect.stringMatching(/file: cannot be written: /)]);
    const chained = claims.slice(0, 500).map((claim, i): Claim => (i > 0 ? { ...claim, tensions: ['quay-0'] } : claim));
    expect(await split({ ...quays, claims: chained }, { largest: 5_000 })).toBe(1);
    expect(told.join()).toMatch(
      /500 claims that name each other in their tensions make a part of \d+ bytes, more than 5000/,
    );
  });
});
