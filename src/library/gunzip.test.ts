import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from './gunzip.ts';

describe('gunzip', () => {
  it('inflates up to the cap and not one byte more', async () => {
    const stream = () => new Blob([new Uint8Array(gzipSync('0123456789'))]).stream();
    expect(new TextDecoder().decode((await gunzip(stream(), 10)) as Uint8Array)).toBe('0123456789');
    expect(await gunzip(stream(), 9)).toBe('too large');
  });
});
