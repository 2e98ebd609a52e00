import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from './knowledge-file.ts';

const file = readFileSync(new URL('../text/knowledge.bin', import.meta.url));
const answering = (bytes: Uint8Array<ArrayBuffer>, status = 200) =>
  loadKnowledge(async () => new Response(bytes, { status }));

describe('loadKnowledge', () => {
  it('opens the table that ships', async () => {
    const { row } = await answering(file);
    expect(row('civilian')).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['is cut off', () => answering(file.subarray(0, -1))],
    ['is empty', () => answering(file.subarray(0, 0))],
    ['is another', () => answering(new Uint8Array(100))],
    ['is not there', () => answering(file, 404)],
    ['cannot be fetched', () => loadKnowledge(() => Promise.reject(new TypeError('Failed to fetch')))],
  ])('says so where the file %s', async (_, load) => {
    await expect(load()).rejects.toThrow('knowledge.bin');
  });
});
