import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import type { Pack } from '../claims/types.ts';
import { readPackFile } from './read-file.ts';

const pack: Pack = { ...builtIn, id: 'harbour', title: 'Harbour' };

const file = (...parts: BlobPart[]) => new Blob(parts);
const faultsOf = async (blob: Blob) => {
  const { faults } = await readPackFile(blob);
  return faults?.map(({ reason }) => reason).join('; ');
};

describe('readPackFile', () => {
  const text = JSON.stringify(pack);

  it('reads plain and gzipped files, whatever they are called', async () => {
    expect((await readPackFile(file(text))).pack).toEqual(pack);
    expect((await readPackFile(file(`\uFEFF${text}`))).pack).toEqual(pack);
    expect((await readPackFile(file(new Uint8Array(gzipSync(text))))).pack).toEqual(pack);
  });

  it('says what is wrong with a file that is no pack', async () => {
    const gzipped = new Uint8Array(gzipSync(text));
    expect(await faultsOf(file(gzipped.slice(0, 500)))).toContain('gzip compression is broken');
    expect(await faultsOf(file(new Uint8Array([0x22, 0xff, 0xfe, 0x22])))).toContain('not UTF-8');
    expect(await faultsOf(file(text.slice(0, 500)))).toContain('JSON');
    expect(await faultsOf(file())).toBeTruthy();
  });

  it('refuses a small file that inflates beyond the cap', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(65 * 1024 * 1024, ' ')));
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await faultsOf(file(bomb))).toContain('over 64 MB');
  });
});
